// Wraps built programs in npm packages, so that `npx babillard` runs the one for the reader's system.
//
//   node packaging/npm.mjs VERSION FOLDER TRIPLE=PROGRAM...
//
// One package holds a launcher; it names a package for each system as an optional dependency, of
// which npm installs the one that fits. No script runs at installation.

import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEMS = {
  'x86_64-unknown-linux-musl': { os: 'linux', cpu: 'x64' },
  'aarch64-unknown-linux-musl': { os: 'linux', cpu: 'arm64' },
  'aarch64-apple-darwin': { os: 'darwin', cpu: 'arm64' },
  'x86_64-apple-darwin': { os: 'darwin', cpu: 'x64' },
  'x86_64-pc-windows-msvc': { os: 'win32', cpu: 'x64' },
};

const [version, folder, ...programs] = process.argv.slice(2);
if (!version || !folder || programs.length === 0) {
  console.error('usage: node packaging/npm.mjs VERSION FOLDER TRIPLE=PROGRAM...');
  process.exit(2);
}
const project = fileURLToPath(new URL('..', import.meta.url));
// The address of the repository: that of the release, else the one in Cargo.toml. npm compares it with
// the workflow that publishes.
const [, named] = readFileSync(join(project, 'Cargo.toml'), 'utf8').match(/^repository = "(.+)"$/m);
const repository = process.env.BABILLARD_REPOSITORY || named;
const common = {
  version,
  description: 'Bilingual job postings: a folder of Markdown files becomes a board in a browser',
  license: 'MIT',
  repository: { type: 'git', url: `git+${repository}.git` },
};

const optionalDependencies = {};
for (const each of programs) {
  const [triple, program] = each.split(/=(.*)/s);
  const system = SYSTEMS[triple];
  if (!system) {
    console.error(`error: unknown system \`${triple}\`; choose one of ${Object.keys(SYSTEMS).join(', ')}`);
    process.exit(2);
  }
  const name = `babillard-${system.os}-${system.cpu}`;
  const file = system.os === 'win32' ? 'babillard.exe' : 'babillard';
  write(name, { os: [system.os], cpu: [system.cpu], files: [file] });
  copyFileSync(program, join(folder, name, file));
  chmodSync(join(folder, name, file), 0o755);
  optionalDependencies[name] = version;
}
write('babillard', { bin: { babillard: 'launch.js' }, files: ['launch.js'], engines: { node: '>=18' }, optionalDependencies });
copyFileSync(join(project, 'packaging', 'launch.js'), join(folder, 'babillard', 'launch.js'));

function write(name, rest) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'package.json'), `${JSON.stringify({ name, ...common, ...rest }, null, 2)}\n`);
  for (const file of ['README.md', 'LICENSE']) {
    writeFileSync(join(folder, name, file), readFileSync(join(project, file)));
  }
}
