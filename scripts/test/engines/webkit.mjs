import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { installByApt } from '../apt.mjs';
import { freePort } from '../free-port.mjs';

/** The browser that comes with WebKitGTK. Its folder differs between distributions. */
function findMiniBrowser() {
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  return ['/usr/libexec', '/usr/lib', '/usr/lib64', `/usr/lib/${machine}-linux-gnu`]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
    .find((path) => /webkit(2?gtk)-/.test(path) && existsSync(path));
}

const tools = ['WebKitWebDriver', 'Xvfb', 'dbus-run-session'];
const isThere = (tool) => spawnSync('which', [tool]).status === 0;

export function findWebKit() {
  if (process.platform !== 'linux') return { missing: 'WebKitGTK, which has WebKit for tests, is there on Linux only' };
  const isComplete = () => tools.every(isThere) && findMiniBrowser();
  if (!isComplete()) installByApt('webkit2gtk-driver', 'xvfb', 'dbus');
  return isComplete()
    ? { launch }
    : { missing: `it takes MiniBrowser of WebKitGTK, ${tools.join(', ')} (webkit2gtk-driver, xvfb, dbus on Debian)` };
}

async function launch() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const port = await freePort();
  // A process group of its own, so that all of its child processes can be ended together.
  const service = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Without a graphics card, compositing takes half of the time of the tests.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Containers have no user namespaces for WebKit's sandbox. Only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const end = () => {
    process.off('exit', end);
    process.kill(-service.pid);
    screen.kill();
  };
  process.on('exit', end);
  await isListening(port, service);
  return {
    open: (url) => open(`http://127.0.0.1:${port}`, url),
    close: async () => end(),
  };
}

async function isListening(port, { exitCode }) {
  for (let tries = 0; tries < 200 && exitCode === null; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not start.');
}

/** A new session for each page, so that pages share no state. It starts within half a second. */
async function open(server, url) {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
  });
  const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  await driver.manage().window().setRect({ width: 1000, height: 800 });
  await driver.manage().setTimeouts({ pageLoad: 30_000 });
  await driver.get(url);
  const evaluate = async (script, ...args) => {
    const value = typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`;
    const { result, error } = await driver.executeAsyncScript(`
      const done = arguments[0];
      new Promise((resolve) => resolve(${value})).then((result) => done({ result }), (error) => done({ error: String(error) }));`);
    if (error) throw new Error(error);
    return result ?? undefined;
  };
  return {
    evaluate,
    reload: () => driver.navigate().refresh(),
    resize: (size) => resize(driver, size),
    press: (keys) => press(driver, keys),
    showAsOnPaper: () => evaluate(applyPaperRules),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: () => driver.quit(),
  };
}

/** WebKit can't emulate print media, so this applies the print rules to the screen. */
function applyPaperRules() {
  const apply = (rules) => {
    for (const rule of rules) {
      if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
      if (rule.cssRules) apply(rule.cssRules);
    }
  };
  const walk = (root) => {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) apply(sheet.cssRules);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) walk(shadowRoot);
  };
  walk(document);
}

/** The window has bars of its own around the page. */
async function resize(driver, { width, height }) {
  const window = driver.manage().window();
  await window.setRect({ width, height });
  const [innerWidth, innerHeight] = await driver.executeScript('return [innerWidth, innerHeight]');
  await window.setRect({ width: 2 * width - innerWidth, height: 2 * height - innerHeight });
}

async function press(driver, keys) {
  const names = keys.split('+').map((key) => Key[key.toUpperCase()]);
  const actions = driver.actions();
  for (const name of names) actions.keyDown(name);
  for (const name of names.reverse()) actions.keyUp(name);
  await actions.perform();
}
