#!/usr/bin/env node
// Runs the program of the package that npm installed for this system, and ends as it ends.

const { spawn } = require('node:child_process');

const name = `babillard-${process.platform}-${process.arch}`;
const file = process.platform === 'win32' ? 'babillard.exe' : 'babillard';
let program;
try {
  program = require.resolve(`${name}/${file}`);
} catch {
  console.error(`error: the package ${name} is missing; install without --omit=optional, or build the program for this system`);
  process.exit(2);
}
const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
// Ctrl+C reaches the program itself; this process waits for its end.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : code;
});
