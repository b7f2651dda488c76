import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';
import { laterParts, wordFolders } from '../../words/parts.mjs';

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

const filesIn = new RegExp(`^\\./(${wordFolders.join('|')})/`);

/** The ids of all messages, and the marks in those that not every reader needs. */
async function ids() {
  const words = async (folder) => (await import(`../../../build/${folder}/en.js`)).default;
  const article = await words('locales');
  const later = Object.assign({}, ...(await Promise.all(laterParts.map(words))));
  const marks = new Set(
    Array.from(
      Object.values(later)
        .join()
        .matchAll(/\{(\w+)\}/g),
      ([, mark]) => mark,
    ),
  );
  const list = (names) => `${JSON.stringify([...names].join(' '))}.split(' ')`;
  return `export const ids = ${list(Object.keys({ ...article, ...later }))};\nexport const marks = ${list(marks)};`;
}

/**
 * Makes the modules that only a build can know; src/modules.d.ts describes them. Languages are copied beside what is built.
 * @param {object} modules
 * @param {string} modules.locales what imports a language, in `mch:locales`
 * @param {string} modules.words what imports the words that aren't the article's, in `mch:words`
 */
export const generated = ({ locales, words }) => ({
  name: 'generated',
  resolveId(id) {
    if (id.startsWith('mch:')) return `\0${id}`;
    return filesIn.test(id) ? { id, external: true } : null;
  },
  load: (id) =>
    ({
      '\0mch:build': build,
      '\0mch:ids': ids,
      '\0mch:locales': () => `export const available = ${JSON.stringify(available)};\n${locales}`,
      '\0mch:words': () => words,
    })[id]?.() ?? null,
});

/** The folders of what the article itself says. */
const ofArticle = ['locales', 'certificate'];

const imports = (base, folders) => {
  const files = folders.flatMap((folder) => available.map((tag) => `${folder}/${tag}`));
  return `{ ${files.map((file) => `'${file}': () => import('${base}${file}.js')`).join(', ')} }`;
};

/**
 * Bundlers and servers see every language as a literal import.
 * @param {string} [base] where the folders of the languages are
 */
export const literalImports = (base = './') => ({
  locales: `const files = ${imports(base, ofArticle)};
export const importFile = async (tag, retry, folder) => files[\`\${folder}/\${tag}\`]();`,
  words: `const files = ${imports(
    base,
    wordFolders.filter((folder) => !ofArticle.includes(folder)),
  )};
export const importFile = async (folder, tag) => files[\`\${folder}/\${tag}\`]();`,
});

/** On a CDN, languages are beside the script, and one may be part of it: `included`. */
export const importsBeside = {
  locales: `import { beside } from ${JSON.stringify(join(root, 'build/src/language/beside.js'))};
export const importFile = async (tag, retry, folder) => {
  if (folder === 'locales' && tag === included?.tag) return included;
  const file = \`\${folder}/\${tag}.js\${retry ? \`?retry=\${retry}\` : ''}\`;
  return beside(file, () => import(\`./\${file}\`));
};`,
  words:
    'export const importFile = (folder, tag, retry) => import(`./${folder}/${tag}.js${retry ? `?retry=${retry}` : ""}`);',
};
