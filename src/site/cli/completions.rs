//! What a shell completes of the command line, and the man page: both from the table of commands, the
//! options and the help text.

use crate::posting::Lang;
use crate::site::cli::options::{COMMON, values_of};
use crate::site::cli::words::help::TEXTS;
use crate::site::cli::words::help_command::{entries, examples, parted};

/// A command as the shell completes it: its name, its options, and what its word may be.
pub struct Completed {
    /// The name.
    pub name: &'static str,
    /// The options beside the common ones, without hyphens.
    pub options: &'static [&'static str],
    /// The words that can stand behind the name; none where a folder does.
    pub words: Vec<&'static str>,
}

/// A shell that completions are written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// GNU Bash.
    Bash,
    /// Z shell.
    Zsh,
    /// fish.
    Fish,
    /// PowerShell.
    PowerShell,
}

impl Shell {
    /// Every shell.
    pub const ALL: [Shell; 4] = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Shell::Bash => "bash",
            Shell::Zsh => "zsh",
            Shell::Fish => "fish",
            Shell::PowerShell => "powershell",
        }
    }
}

/// The script that a shell reads to complete `commands`.
pub fn script(shell: Shell, commands: &[Completed], lang: Lang) -> String {
    match shell {
        Shell::Bash => bash(commands),
        // Zsh reads a script of Bash's once `bashcompinit` runs.
        Shell::Zsh => format!(
            "#compdef babillard\nautoload -U +X bashcompinit && bashcompinit\n{}",
            bash(commands)
        ),
        Shell::Fish => fish(commands, lang),
        Shell::PowerShell => power_shell(commands),
    }
}

fn names(commands: &[Completed]) -> String {
    let names: Vec<&str> = commands.iter().map(|command| command.name).collect();
    format!("{} help", names.join(" "))
}

/// The options of a command with their hyphens, in one line.
fn options(command: &Completed) -> String {
    let all = command.options.iter().chain(&COMMON);
    let all: Vec<String> = all.map(|option| format!("--{option}")).collect();
    all.join(" ")
}

fn bash(commands: &[Completed]) -> String {
    let mut text = String::from(
        "_babillard() {\n    local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n    COMPREPLY=()\n    if [ \"$COMP_CWORD\" -eq 1 ]; then\n",
    );
    text.push_str(&format!(
        "        COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$word\"))\n        return\n    fi\n    case \"$before\" in\n",
        names(commands)
    ));
    for (option, values) in values_of().filter(|(_, values)| !values.is_empty()) {
        text.push_str(&format!(
            "        --{option}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n",
            values.join(" ")
        ));
    }
    text.push_str(&format!(
        "        help) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n    esac\n    case \"${{COMP_WORDS[1]}}\" in\n",
        names(commands)
    ));
    for command in commands {
        text.push_str(&format!(
            "        {}) COMPREPLY=($(compgen -W \"{} {}\" -- \"$word\")) ;;\n",
            command.name,
            options(command),
            command.words.join(" ")
        ));
    }
    text + "    esac\n}\ncomplete -o default -F _babillard babillard\n"
}

fn fish(commands: &[Completed], lang: Lang) -> String {
    let mut text = String::new();
    for command in commands {
        let what = described(command.name, lang).replace('\'', "\\'");
        text.push_str(&format!(
            "complete -c babillard -n __fish_use_subcommand -f -a {} -d '{what}'\n",
            command.name
        ));
        let when = format!("-n '__fish_seen_subcommand_from {}'", command.name);
        if !command.words.is_empty() {
            let words = command.words.join(" ");
            text.push_str(&format!("complete -c babillard {when} -f -a '{words}'\n"));
        }
        for option in command.options.iter().chain(&COMMON) {
            let values = values_of().find(|(name, _)| name == option);
            let value = match values {
                None => String::new(),
                Some((_, [])) => " -r".to_owned(),
                Some((_, values)) => format!(" -x -a '{}'", values.join(" ")),
            };
            text.push_str(&format!(
                "complete -c babillard {when} -l {option}{value}\n"
            ));
        }
    }
    text
}

fn power_shell(commands: &[Completed]) -> String {
    let list = |words: &str| {
        let words: Vec<String> = words.split(' ').map(|word| format!("'{word}'")).collect();
        words.join(", ")
    };
    let mut text = String::from(
        "Register-ArgumentCompleter -Native -CommandName babillard -ScriptBlock {\n    param($word, $line, $at)\n    $given = @($line.CommandElements | ForEach-Object { \"$_\" })\n    $all = switch ($given[1]) {\n",
    );
    for command in commands {
        let words = [options(command), command.words.join(" ")].join(" ");
        text.push_str(&format!(
            "        '{}' {{ {} }}\n",
            command.name,
            list(words.trim())
        ));
    }
    text.push_str(&format!(
        "        default {{ {} }}\n    }}\n",
        list(&names(commands))
    ));
    text + "    if ($given.Count -lt 2 -or ($given.Count -eq 2 -and $word)) {\n        $all = "
        + &list(&names(commands))
        + "\n    }\n    $all | Where-Object { $_ -like \"$word*\" } | ForEach-Object {\n        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)\n    }\n}\n"
}

/// What a command does, as the help says it.
fn described(name: &str, lang: Lang) -> &'static str {
    let all = entries(TEXTS.of(lang)).into_iter();
    let lines = all.filter_map(|entry| entry.first().copied());
    let mut own = lines.filter(|line| line.split_whitespace().next() == Some(name));
    own.next().map_or("", |line| parted(line).1)
}

/// The man page, section 1, in the language of the run (groff's man macros).
pub fn man(commands: &[Completed], lang: Lang) -> String {
    let all = TEXTS.of(lang);
    let (name, use_it, of_commands, of_options, of_examples) = match lang {
        Lang::En => ("NAME", "SYNOPSIS", "COMMANDS", "OPTIONS", "EXAMPLES"),
        Lang::Fr => ("NOM", "SYNOPSIS", "COMMANDES", "OPTIONS", "EXEMPLES"),
    };
    let what = all.lines().next().unwrap_or_default();
    let what = what.split_once(':').map_or(what, |(_, what)| what).trim();
    let command = match lang {
        Lang::En => "command",
        Lang::Fr => "commande",
    };
    let mut text = format!(
        ".TH BABILLARD 1 \"\" \"babillard {}\"\n.SH {name}\nbabillard \\- {}\n.SH {use_it}\n.B babillard\n.I {command}\n[options]\n.SH {of_commands}\n",
        env!("CARGO_PKG_VERSION"),
        escaped(what)
    );
    let mut is_option = false;
    for entry in entries(all) {
        let first = entry.first().copied().unwrap_or_default();
        if !is_option && first.trim_start().starts_with('-') {
            is_option = true;
            text.push_str(&format!(".SH {of_options}\n"));
        }
        let lines: Vec<(&str, &str)> = entry.iter().map(|line| of_line(line)).collect();
        let call: Vec<&str> = lines
            .iter()
            .map(|(call, _)| *call)
            .filter(|call| !call.is_empty())
            .collect();
        let said: Vec<&str> = lines
            .iter()
            .map(|(_, said)| *said)
            .filter(|said| !said.is_empty())
            .collect();
        text.push_str(&format!(
            ".TP\n\\fB{}\\fR\n{}\n",
            escaped(&call.join(" ")),
            escaped(&said.join(" "))
        ));
    }
    text.push_str(&format!(".SH {of_examples}\n.nf\n"));
    for command in commands {
        for example in examples(command.name) {
            text.push_str(&format!("babillard {}\n", escaped(example)));
        }
    }
    text + ".fi\n"
}

/// What one types and what it does, of a line of the help that may go on from the one before.
fn of_line(line: &str) -> (&str, &str) {
    match line.starts_with("     ") {
        true => ("", line.trim()),
        false => parted(line),
    }
}

/// Text that groff prints as it is.
fn escaped(text: &str) -> String {
    let text = text
        .replace('\\', "\\e")
        .replace('-', "\\-")
        .replace('\u{a0}', "\\ ");
    match text.starts_with(['.', '\'']) {
        true => format!("\\&{text}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands() -> [Completed; 2] {
        [
            Completed {
                name: "check",
                options: &["format", "fix"],
                words: Vec::new(),
            },
            Completed {
                name: "schema",
                options: &[],
                words: vec!["front-matter", "settings"],
            },
        ]
    }

    #[test]
    fn every_shell_gets_the_commands_their_options_and_the_values_of_these() {
        for shell in Shell::ALL {
            let script = script(shell, &commands(), Lang::En);
            for word in ["check", "schema", "fix", "front-matter"] {
                assert!(script.contains(word), "{shell:?}: {word}\n{script}");
            }
        }
        let bash = script(Shell::Bash, &commands(), Lang::En);
        let line = "--format) COMPREPLY=($(compgen -W \"text json sarif github\" -- \"$word\")); return ;;";
        assert!(bash.contains(line), "{bash}");
        assert!(script(Shell::Zsh, &commands(), Lang::En).starts_with("#compdef babillard\n"));
    }

    #[test]
    fn the_man_page_names_every_command_and_option_in_the_language_of_the_run() {
        let en = man(&commands(), Lang::En);
        assert!(en.contains(".SH COMMANDS\n.TP\n\\fBbuild DIR \\-\\-out SITE\\fR\nBuild the whole site, ready to publish\n"), "{en}");
        assert!(
            en.contains(".SH OPTIONS\n.TP\n\\fB\\-\\-base\\-url URL\\fR\n"),
            "{en}"
        );
        let fr = man(&commands(), Lang::Fr);
        assert!(
            fr.contains(".SH NOM\nbabillard \\- des offres d’emploi"),
            "{fr}"
        );
    }
}
