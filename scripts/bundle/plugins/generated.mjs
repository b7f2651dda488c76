import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';

const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { version } = json('package.json');
const { sourceLocale, targetLocales } = json('lit-localize.json');
/** Tags of all languages, in the order of the alphabet. */
export const available = [sourceLocale, ...targetLocales].sort();
const claims = Object.entries(json('src/words/facts.json').claims).map(([id, claim]) => ({ id, ...claim }));

/** The day of what is built, so that the same commit always builds the same bytes; today where there is no git. */
const builtAt = () => {
  const day = 86_400_000;
  const lastCommit = () => execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root });
  let seconds = process.env.SOURCE_DATE_EPOCH;
  try {
    seconds ??= lastCommit().toString();
  } catch {
    seconds = Date.now() / 1000;
  }
  return Math.floor((Number(seconds) * 1000) / day) * day;
};

const build = () => `export const version = ${JSON.stringify(version)};
export const builtAt = ${builtAt()};
export const checkedAt = ${Math.max(...claims.map(({ checked }) => Date.parse(checked)))};
export const validUntil = {${claims.map(({ id, until }) => (until ? `'${id}': ${Date.parse(until)},` : '')).join('')}};`;

/** The ids of all messages, and the marks in those that few readers need. */
async function ids() {
  const words = async (folder) => (await import(`../../../build/${folder}/en.js`)).default;
  const [article, extras] = [await words('locales'), await words('extras')];
  const marks = new Set(
    Array.from(
      Object.values(extras)
        .join()
        .matchAll(/\{(\w+)\}/g),
      ([, mark]) => mark,
    ),
  );
  const list = (names) => `${JSON.stringify([...names].join(' '))}.split(' ')`;
  return `export const ids = ${list(Object.keys({ ...article, ...extras }))};\nexport const marks = ${list(marks)};`;
}

/**
 * Makes the modules that only a build can know; src/modules.d.ts describes them. Languages are copied beside what is built.
 * @param {object} modules
 * @param {string} modules.locales what imports a language, in `mch:locales`
 * @param {string} modules.words what imports labels and extras, in `mch:words`
 */
export const generated = ({ locales, words }) => ({
  name: 'generated',
  resolveId(id) {
    if (id.startsWith('mch:')) return `\0${id}`;
    return /^\.\/(locales|labels|extras)\//.test(id) ? { id, external: true } : null;
  },
  load: (id) =>
    ({
      '\0mch:build': build,
      '\0mch:ids': ids,
      '\0mch:locales': () => `export const available = ${JSON.stringify(available)};\n${locales}`,
      '\0mch:words': () => words,
    })[id]?.() ?? null,
});

/**
 * Bundlers and servers see every language as a literal import.
 * @param {string} [base] where the folders of the languages are
 */
export const literalImports = (base = './') => ({
  locales: `const files = { ${available.map((tag) => `'${tag}': () => import('${base}locales/${tag}.js')`).join(', ')} };
export const importFile = (tag) => files[tag]();`,
  words: `const files = { ${['labels', 'extras']
    .flatMap((folder) => available.map((tag) => `'${folder}/${tag}': () => import('${base}${folder}/${tag}.js')`))
    .join(', ')} };
export const importFile = async (folder, tag) => files[\`\${folder}/\${tag}\`]();`,
});

/** On a CDN, languages are beside the script, and one may be part of it: `included`. */
export const importsBeside = {
  locales: `import { beside } from ${JSON.stringify(join(root, 'build/src/language/beside.js'))};
export const importFile = async (tag, retry) => {
  if (tag === included?.tag) return included;
  const file = \`locales/\${tag}.js\${retry ? \`?retry=\${retry}\` : ''}\`;
  return beside(file, () => import(\`./\${file}\`));
};`,
  words:
    'export const importFile = (folder, tag, retry) => import(`./${folder}/${tag}.js${retry ? `?retry=${retry}` : ""}`);',
};
