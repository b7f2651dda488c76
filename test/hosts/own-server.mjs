import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { freePort } from '../../scripts/test/free-port.mjs';

/**
 * Starts the server that a site was built into, on this machine only.
 * @param {string} host folder in demo/hosts
 * @param {...string} args what Node runs there
 * @returns {() => Promise<{ url: string, close(): Promise<void> }>} as `startServer` does
 */
export const ownServer =
  (host, ...args) =>
  async () => {
    const port = await freePort();
    const server = spawn('node', args, {
      cwd: join(root, 'demo/hosts', host),
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        HOSTNAME: '127.0.0.1',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => server.once('close', resolve));
    await new Promise((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (text) => {
        said += text;
        if (/Ready|Listening/.test(said)) resolve();
      });
      void ended.then(() => reject(new Error(`demo/hosts/${host} has ended: ${said}`)));
    });
    return { url: `http://127.0.0.1:${port}`, close: () => (server.kill(), ended) };
  };
