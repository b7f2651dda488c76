import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { site } from './pages.mjs';

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json', css: 'text/css' };

/**
 * Serves the pages of build/bench as a good server does: compressed, and with a life in the cache.
 * @returns {Promise<{ url: string, sizeOf(path: string): { raw: number, gzip: number, brotli: number }, close(): void }>}
 */
export async function startServer() {
  const files = new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => {
        const path = join(file.parentPath, file.name);
        const raw = readFileSync(path);
        const sizes = { raw: raw.length, gzip: gzipSync(raw, { level: 9 }).length, brotli: 0 };
        const brotli = brotliCompressSync(raw);
        return [path.slice(site.length).replaceAll('\\', '/'), { brotli, sizes: { ...sizes, brotli: brotli.length } }];
      }),
  );
  const server = createServer(({ url }, response) => {
    const path = url.split('?')[0];
    const file = files.get(path);
    if (!file) return response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': types[path.split('.').at(-1)],
        'content-encoding': 'br',
        'content-length': file.brotli.length,
        'cache-control': path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      })
      .end(file.brotli);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    sizeOf: (path) => files.get(path)?.sizes ?? { raw: 0, gzip: 0, brotli: 0 },
    close: () => server.closeAllConnections() ?? server.close(),
  };
}
