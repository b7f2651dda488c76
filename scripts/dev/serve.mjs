import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from '../setup.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The folders that are served, by URL path. Nothing else of the project is. */
const folders = Object.entries({
  demo: 'demo',
  'build/demo': 'build/demo',
  dist: 'dist',
  media: 'media',
  'src/themes': 'src/themes',
  'src/page-helpers': 'src/page-helpers',
  // A service worker controls the folder of its script.
  'demo/offline': 'src/page-helpers',
  // The path that the README uses.
  [`missing-certificate-help/${version}`]: 'dist/cdn',
}).map(([prefix, folder]) => ({
  prefix: `/${prefix}/`,
  // With an ETag, pages can be cached (demo/offline/).
  serve: sirv(join(root, folder), {
    dev: true,
    etag: true,
    setHeaders: folder.startsWith('dist') ? allowEverybody : undefined,
  }),
}));

/** Allows all origins, as a CDN does: a sandboxed frame has an opaque origin, so module requests are cross-origin. */
function allowEverybody(response) {
  response.setHeader('access-control-allow-origin', '*');
}

/**
 * Serves the demos and their build on this machine only.
 * @param {number} [port] 0 for any free port
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` has no slash at its end
 */
export function startServer(port = 0) {
  const server = createServer((request, response) => {
    const found = () => response.writeHead(302, { location: '/demo/portal/' }).end();
    const lost = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const { url = '' } = request;
    if (url === '/') return found();
    const [first, ...others] = folders.filter(({ prefix }) => url.startsWith(prefix));
    /** @param {typeof first} [folder] */
    const serveFrom = (folder) => {
      if (!folder) return lost();
      request.url = url.slice(folder.prefix.length - 1);
      return folder.serve(request, response, () => serveFrom(others.shift()));
    };
    return serveFrom(first);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://localhost:${server.address().port}`,
        close: () => new Promise((done) => server.close(() => done()) && server.closeAllConnections()),
      }),
    );
  });
}
