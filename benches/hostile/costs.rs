//! What a board costs, step by step, at two sizes.

use crate::texts::ALL;
use babillard::posting::Lang;
use babillard::site::board::assemble;
use babillard::site::check;
use babillard::site::cli::parity_report::{alone, html, pairs, text};
use babillard::site::problem::Problem;
use babillard::site::problem::report::{self, Look, fold, github, json, sarif};
use babillard::site::publish::bundling::Bundle;
use babillard::site::read::folder::SourceFile;
use rustix::time::{ClockId, clock_gettime};

/// Bytes of a text, the smaller of two sizes.
const SMALL: usize = 64 << 10;

/// What takes less, in milliseconds, is too short to be compared.
const SHORT: f64 = 4.0;

/// Most that four times as much may cost.
const MOST: f64 = 5.0;

const STEPS: [&str; 5] = ["read", "check", "report", "parity", "bundle"];

/// Milliseconds of processor time of this process.
fn time() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1000.0 + time.tv_nsec as f64 / 1e6
}

/// The cost of each step, and how many problems there are.
fn costs(files: Vec<SourceFile>) -> ([f64; 5], usize) {
    let mut marks = vec![time()];
    let mut board = assemble(files, None, 1_796_144_400);
    marks.push(time());
    check::check(&mut board);
    marks.push(time());
    let source = |path: &str| board.source(path);
    let told: Vec<&Problem> = board.problems.iter().collect();
    let groups = fold::groups(&told);
    for most in [fold::MOST, usize::MAX] {
        report::render_groups(&groups, most, source, "c", Lang::En, Look::default());
    }
    let _ = json::render(&board.problems, source, Lang::En);
    let _ = sarif::render(&board.problems, source, "c", Lang::En);
    github::render(&board.problems, source, "c", Lang::En);
    marks.push(time());
    let found = pairs(&board);
    html::render(&found, alone(&board), Lang::Fr);
    text::render(&found, alone(&board), Lang::Fr);
    drop(found);
    marks.push(time());
    drop(Bundle::of(&board));
    marks.push(time());
    let mut steps = marks.windows(2).map(|two| two[1] - two[0]);
    let costs = std::array::from_fn(|_| steps.next().unwrap_or_default());
    (costs, board.problems.len())
}

/// Prints a line for each kind of text: what 256 KiB cost, and how many times as much as 64 KiB.
pub(crate) fn print() {
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    println!(
        "milliseconds of processor time at 4n, and how many times that of n where it is over {MOST}"
    );
    for hostile in ALL {
        if !wanted.is_empty()
            && !wanted
                .iter()
                .any(|name| hostile.name.contains(name.as_str()))
        {
            continue;
        }
        let (small, _) = costs((hostile.make)(SMALL));
        let (large, problems) = costs((hostile.make)(4 * SMALL));
        let parts = STEPS
            .iter()
            .zip(small)
            .zip(large)
            .map(|((name, small), large)| {
                let times = large / small.max(SHORT);
                match times > MOST {
                    true => format!("{name} {large:.0} (x{times:.1})"),
                    false => format!("{name} {large:.0}"),
                }
            });
        println!(
            "{:<40} {problems:>7} problems: {}",
            hostile.name,
            parts.collect::<Vec<_>>().join(", ")
        );
    }
}
