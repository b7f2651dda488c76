import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../setup.mjs';

const kB = 1000;
/**
 * The limit for everything that one language needs: the entry, that language, and the code to take over prerendered
 * HTML; bytes, brotli.
 */
const oneLanguage = 20.3 * kB;
/** The limit of each file, in bytes, brotli. */
const limits = [
  [/^missing-certificate-help\.js$/, 15.9 * kB],
  // Greek has two bytes for each letter, like Ukrainian, and longer words.
  [/^locales\/el/, 3.6 * kB],
  [/^locales\//, 3.5 * kB],
  // Only if a reader opens the QR code.
  [/^qr-code\.js$/, 4 * kB],
  [/^[a-z]{2,3}(-\w+)*\.js$/, oneLanguage],
  [/^labels\//, 0.6 * kB],
  // From the second step on.
  [/^extras\//, 2.5 * kB],
  // Only if the section for administrators is opened.
  [/^admin\//, 1.1 * kB],
  [/^final-steps\.js$/, 5.4 * kB],
  // Only if the list of languages is opened.
  [/^language-list\.js$/, 1.6 * kB],
  // Only if the English original is opened.
  [/^original\.js$/, 1.5 * kB],
  // After the article: saves the reader's progress.
  [/^companion\.js$/, 4.1 * kB],
  // Only if a site names a certificate.
  [/^named-certificate\.js$/, 0.75 * kB],
  [/^certificate\//, 0.55 * kB],
  // Only for prerendered HTML.
  [/^hydrate\.js$/, 0.85 * kB],
  // Only if a site has its own messages. i18next only if they aren't from an i18next instance.
  [/^site-words\.js$/, 3.7 * kB],
  [/^i18next\.js$/, 15 * kB],
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

const size = (pattern) => Math.max(...rows.filter(({ file }) => pattern.test(file)).map(({ brotli }) => brotli));
const together = size(/^missing-certificate-help\.js$/) + size(/^locales\//) + size(/^hydrate\.js$/);
console.log(cells('one language, at most', '', '', together, oneLanguage));

const tooLarge = rows.filter(({ brotli, limit }) => !limit || brotli > limit);
for (const { file, brotli, limit } of tooLarge) {
  console.error(limit ? `${file} is over its limit by ${brotli - limit} bytes.` : `${file} has no limit: give it one.`);
}
if (together > oneLanguage) console.error(`One language is over their limit by ${together - oneLanguage} bytes.`);
process.exit(tooLarge.length || together > oneLanguage ? 1 : 0);
