/**
 * Looks from outside whether a release is served as docs/deploy.md tells: every file, byte by byte, and its headers.
 *
 *   node check.mjs <the package> <address of the release>
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What each header must be like. */
const rules = [
  ['content-type', /^(text|application)\/javascript\b/i],
  ['cache-control', /(?=.*\bmax-age=31536000\b)(?=.*\bimmutable\b)/i],
  ['access-control-allow-origin', /^\*$/],
  ['cross-origin-resource-policy', /^cross-origin$/],
  ['x-content-type-options', /^nosniff$/i],
];
/** Many a CDN leaves smaller files as they are. */
const worthCompressing = 1000;

async function ask(address, encoding) {
  const headers = { 'accept-encoding': encoding, origin: 'https://portal.example' };
  const response = await fetch(address, { headers, redirect: 'manual' });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function problemsOf(address, hash) {
  const { response, bytes } = await ask(address, 'br');
  if (response.status !== 200) return [`status ${response.status}`];
  const problems = rules
    .filter(([name, pattern]) => !pattern.test(response.headers.get(name) ?? ''))
    .map(([name]) => `${name}: ${response.headers.get(name) ?? 'none'}`);
  if (`sha384-${createHash('sha384').update(bytes).digest('base64')}` !== hash) problems.push('other bytes');
  if (bytes.length < worthCompressing) return problems;
  for (const [encoding, { headers }] of [
    ['br', response],
    ['gzip', (await ask(address, 'gzip')).response],
  ]) {
    if (headers.get('content-encoding') !== encoding) problems.push(`not compressed for accept-encoding: ${encoding}`);
    if (!/accept-encoding/i.test(headers.get('vary') ?? '')) problems.push(`vary: ${headers.get('vary') ?? 'none'}`);
  }
  return [...new Set(problems)];
}

/** What isn't there must not be taken for a file, nor be remembered for long. */
async function problemsOfMissing(address) {
  const { response } = await ask(address, 'br');
  const cache = response.headers.get('cache-control') ?? '';
  return [
    // Some stores say 403, so as not to tell what there is.
    ...([403, 404].includes(response.status) ? [] : [`status ${response.status} for a file that isn't there`]),
    ...(/immutable/i.test(cache) || Number(/max-age=(\d+)/.exec(cache)?.[1]) > 60 ? [`cache-control: ${cache}`] : []),
  ];
}

/**
 * @param {string} from folder of the package
 * @param {string} release address of the release
 * @returns {Promise<string[]>} what is wrong, a line for each file
 */
export async function check(from, release) {
  const hashes = JSON.parse(readFileSync(join(from, 'dist/integrity.json'), 'utf8'));
  const base = release.replace(/\/?$/, '/');
  const found = [];
  const look = async (file, problems) => {
    const told = await problems.catch((error) => [error.cause?.message ?? error.message]);
    if (told.length) found.push(`${file}: ${told.join(', ')}`);
  };
  for (const [file, hash] of Object.entries(hashes)) await look(file, problemsOf(base + file, hash));
  await look('locales/none.js', problemsOfMissing(`${base}locales/none.js`));
  return found;
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  const problems = await check(...process.argv.slice(2));
  console.log(problems.join('\n') || 'Everything is as it should be.');
  process.exitCode = problems.length ? 1 : 0;
}
