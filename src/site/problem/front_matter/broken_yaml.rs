//! B008: the front matter is not YAML, or not the part of it that a posting needs.

mod advice;
pub mod fault;
mod library;
mod message;

use crate::posting::Both;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::rule::{Rule, Severity, Story, Words};
use crate::site::visible::visible;

/// The front matter is not YAML, or not the part of it that a posting needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenYaml {
    /// Why.
    pub fault: YamlFault,
    /// The line as it should probably be.
    pub fixed: Option<String>,
}

impl Rule for BrokenYaml {
    const STORY: Story = Story {
        code: "B008-broken-yaml",
        severity: Severity::Error,
        text: Both {
            en: "The front matter is not valid YAML, or uses a part of YAML that postings do not need. The usual causes are a colon inside an unquoted value, a tab, and a quotation mark that is never closed.",
            fr: "L’en-tête n’est pas du YAML valide, ou utilise une partie de YAML dont les offres n’ont pas besoin. Les causes habituelles sont un deux-points dans une valeur sans guillemets, une tabulation, et un guillemet jamais fermé.",
        },
        bad: "title: Consulting: content design",
        good: "title: \"Consulting: content design\"",
    };

    fn words(&self) -> Words {
        let (fault, fixed) = (&self.fault, self.fixed.as_deref());
        let help = match fixed.map(visible).filter(|line| !line.ends_with('…')) {
            Some(line) => advice::proposal(fault, &line),
            None => advice::help(fault),
        };
        Words {
            message: message::message(fault),
            note: advice::note(fault),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let plain = [
            YamlFault::Tab,
            YamlFault::UnclosedQuote('"'),
            YamlFault::TypographicQuote('”'),
            YamlFault::TextAfterQuote('\''),
            YamlFault::TextAfterQuote('"'),
            YamlFault::BadEscape,
            YamlFault::UnclosedBracket('['),
            YamlFault::InBrackets,
            YamlFault::ColonInValue,
            YamlFault::NoSpaceAfterColon,
            YamlFault::OddSpaceAfterColon('\u{202f}'),
            YamlFault::OddSpaceAfterColon('\u{3000}'),
            YamlFault::OddSpaceAfterColon('\u{2003}'),
            YamlFault::OddIndent('\u{a0}'),
            YamlFault::OddColon('：'),
            YamlFault::EqualsSign,
            YamlFault::NotIndented,
            YamlFault::BlockHeader,
            YamlFault::IndentedKey("title".to_owned()),
            YamlFault::NotAKey,
            YamlFault::ControlCharacter('\u{1b}'),
            YamlFault::ControlCharacter('\u{feff}'),
            YamlFault::OddLineBreak('\u{2028}'),
            YamlFault::TooDeep,
            YamlFault::TooMany,
            YamlFault::UnknownAlias,
            YamlFault::DuplicateInside("a".to_owned()),
            YamlFault::ComplexKey,
            YamlFault::SecondDocument,
            YamlFault::NoKeys,
            YamlFault::RootIsList,
            YamlFault::RootIsText,
            YamlFault::Other("did not find expected key".to_owned()),
        ];
        let fixed = [
            (
                YamlFault::ColonInValue,
                "title: \"Consulting: Content Design\"",
            ),
            (YamlFault::ReservedStart('@'), "title: \"@home\""),
            (YamlFault::Indicator('*'), "title: \"*Senior*\""),
            (YamlFault::Indicator('&'), "title: \"& co\""),
            (YamlFault::Indicator('!'), "title: \"!important\""),
            (YamlFault::TextAfterBracket('['), "title: \"[Senior] dev\""),
            (YamlFault::Template, "title: \"{{ .Title }}\""),
            (YamlFault::UnclosedQuote('"'), "title: \"Dev\""),
            (YamlFault::NoSpaceAfterColon, "title: Dev"),
            (YamlFault::OddSpaceAfterColon('\u{a0}'), "title: Dev"),
        ];
        let plain = plain.map(|fault| Self { fault, fixed: None });
        let fixed = fixed.map(|(fault, line)| Self {
            fault,
            fixed: Some(line.to_owned()),
        });
        plain.into_iter().chain(fixed).collect()
    }
}
