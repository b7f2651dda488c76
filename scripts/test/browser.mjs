import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../setup.mjs';
import { installByApt } from './apt.mjs';

const candidates = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((place) =>
    ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((app) =>
      join(process.env[place] ?? 'C:\\', app, 'Application', app.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  ),
];

const headlessShell = '/usr/bin/chromium-headless-shell';

const quiet = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };

const findInstalled = () => candidates.find((path) => path && existsSync(path));

function download() {
  console.log('Downloading Chrome …');
  const args = ['--yes', '@puppeteer/browsers', 'install', 'chrome@stable', '--path', join(root, 'build', 'browser')];
  const { stdout, status } = spawnSync('npx', args, { ...quiet, shell: process.platform === 'win32' });
  // It prints `chrome@<version> <path>`.
  return status === 0
    ? stdout
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/^\S+\s/, '')
    : undefined;
}

/** The path of Chrome, Chromium or Edge. Installs Chrome if there is none. */
export function findBrowser() {
  if (!findInstalled()) installByApt('chromium');
  const path = findInstalled() ?? download();
  if (path && existsSync(path)) return path;
  throw new Error('No browser found. Install Chrome or Chromium, or set CHROME_PATH to one.');
}

/** Installs Chromium's headless shell on systems that have a package of it. */
export function installHeadlessShell() {
  if (!process.env.CHROME_PATH && !existsSync(headlessShell)) installByApt(basename(headlessShell));
}

/**
 * The path of Chromium's headless shell, or of the whole browser if there is no shell. The shell has the same engine and no
 * browser window, so tests take half as long: https://developer.chrome.com/blog/chrome-headless-shell
 */
export const findHeadlessShell = () =>
  !process.env.CHROME_PATH && existsSync(headlessShell) ? headlessShell : findBrowser();

/** Root can't use the sandbox. The other flags stop requests to the browser vendor's servers. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
