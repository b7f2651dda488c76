import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const kB = 1000;
/** Limits in bytes, brotli: what a reader on a bad network pays for. */
const limits = [
  [/^missing-certificate-help\.js$/, 10.5 * kB],
  [/^locales\//, 3.5 * kB],
  [/^labels\//, 0.5 * kB],
  [/^certificate\.js$/, 0.5 * kB],
];

const folder = join(root, 'dist/cdn');
const rows = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => {
    const bytes = readFileSync(join(folder, file));
    const limit = limits.find(([pattern]) => pattern.test(file))?.[1];
    return {
      file,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
      limit,
    };
  });

const cells = (...texts) => texts.map((text, index) => (index ? String(text).padStart(8) : text.padEnd(34))).join('');
console.log(cells('dist/cdn, bytes', 'raw', 'gzip', 'brotli', 'limit'));
for (const { file, raw, gzip, brotli, limit } of rows) console.log(cells(file, raw, gzip, brotli, limit ?? 'none'));

const tooLarge = rows.filter(({ brotli, limit }) => !limit || brotli > limit);
for (const { file, brotli, limit } of tooLarge) {
  console.error(limit ? `${file} is over its limit by ${brotli - limit} bytes.` : `${file} has no limit: give it one.`);
}
process.exit(tooLarge.length ? 1 : 0);
