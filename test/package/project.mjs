import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const shell = process.platform === 'win32';

/**
 * A project of somebody else, for the tests of a file: an empty folder into which npm installs the packed package.
 * @returns what can be done in it; `at()` is a path in it
 */
export function consumer() {
  let project;
  const at = (...path) => join(project, ...path);

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'consumer-'));
    const pack = ['pack', '--json', '--loglevel=error', `--pack-destination=${project}`];
    const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: root, shell }));
    writeFileSync(at('package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
    const install = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', `./${filename}`];
    execFileSync('npm', install, { cwd: project, shell });
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  /** What a release of TypeScript finds wrong in a file, its types of packages included; `typescript` is its folder. */
  function typeErrorsOf(typescript, file, moduleResolution, ...flags) {
    const module = ['bundler', 'node'].includes(moduleResolution) ? 'esnext' : moduleResolution;
    const strict = ['--noEmit', '--strict', '--target', 'es2022', '--pretty', 'false'];
    const how = ['--module', module, '--moduleResolution', moduleResolution];
    const tsc = join(typescript, 'lib/tsc.js');
    const { status, stdout } = spawnSync('node', [tsc, ...strict, ...how, ...flags, at(file)], {
      cwd: root,
      encoding: 'utf8',
    });
    return status === 0 ? '' : stdout || `tsc ended with ${status}`;
  }

  return {
    at,
    /** Runs a module in Node, and returns what it prints as JSON. */
    inNode(code) {
      writeFileSync(at('run.js'), code);
      return JSON.parse(execFileSync('node', ['run.js'], { cwd: project, encoding: 'utf8' }));
    },
    typeErrors: (...use) => typeErrorsOf(join(root, 'node_modules/typescript'), ...use),
    typeErrorsOf,
    /** Has packages from the registry in the project too. */
    install(...packages) {
      const quietly = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
      execFileSync('npm', ['install', '--save-exact', ...quietly, ...packages], { cwd: project, shell });
    },
    /** Has a package of ours in the project too. */
    borrow(name) {
      mkdirSync(dirname(at('node_modules', name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), at('node_modules', name), 'junction');
    },
  };
}
