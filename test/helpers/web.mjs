import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from '../../scripts/setup.mjs';

/** Files of `dist/cdn` as a server should give them: never to be asked for again, and to pages of any origin. */
const files = sirv(join(root, 'dist/cdn'), {
  dev: true,
  setHeaders(response) {
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.setHeader('access-control-allow-origin', '*');
  },
});

/**
 * What an address is answered with: a text, that is a page; or a text with its status and headers; or a function that
 * does it all.
 * @typedef {string
 *   | { status?: number, type?: string, headers?: Record<string, string>, body?: string | Buffer }
 *   | ((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void)} Answer
 */

/**
 * A web server for a test, on this machine only. It has dist/cdn in a folder of its own for any release,
 * `/missing-certificate-help/<version>/`, and what a test puts there.
 */
export async function startWeb() {
  /** @type {Map<string, Answer>} by path, with or without its search */
  const answers = new Map();
  /** @type {string[]} paths asked for, in order */
  const asked = [];
  const server = createServer((request, response) => {
    const { url } = request;
    asked.push(url);
    const answer = answers.get(url) ?? answers.get(url.split('?')[0]);
    if (typeof answer === 'function') return answer(request, response);
    if (answer !== undefined) {
      const {
        status = 200,
        type = 'text/html; charset=utf-8',
        headers = {},
        body = '',
      } = typeof answer === 'string' ? { body: answer } : answer;
      return response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    }
    request.url = url.replace(/^\/missing-certificate-help\/[^/]+/, '');
    if (request.url === url) return response.writeHead(404).end();
    return files(request, response, () => response.writeHead(404).end());
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections());
  await listen(0);
  const { port } = server.address();
  /** As if the network were gone. */
  const goOffline = async () => {
    if (server.listening) await stop();
  };
  /** As if it were there again. */
  const goOnline = async () => {
    if (!server.listening) await listen(port);
  };
  return { url: `http://localhost:${port}`, answers, asked, goOffline, goOnline, close: goOffline };
}
