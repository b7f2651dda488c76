/**
 * Two teams ship a microfrontend each, and each has a copy of the widget with it. The devices team is a release behind;
 * since this is the first release, it gets the same build under an older version.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const help = join(here, 'node_modules/missing-certificate-help');
const { version } = JSON.parse(readFileSync(join(help, 'package.json'), 'utf8'));
const older = '0.0.9';

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const file of [
  'index.html',
  'shell.js',
  'devices',
  'sign-in',
  '../strings.js',
  '../host.css',
  '../../portal/logo.svg',
]) {
  cpSync(join(here, file), join(dist, basename(file)), { recursive: true });
}
for (const team of ['devices', 'sign-in']) {
  cpSync(join(help, 'dist/cdn'), join(dist, team, 'widget'), { recursive: true });
}

const entry = join(dist, 'devices/widget/missing-certificate-help.js');
const parts = readFileSync(entry, 'utf8').split(`"${version}"`);
if (parts.length !== 2) throw new Error(`The version stands ${parts.length - 1} times in the widget, not once.`);
writeFileSync(entry, parts.join(`"${older}"`));
