import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';
import { laterParts, wordFolders } from '../../words/parts.mjs';

const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { version } = json('package.json');
const { sourceLocale, targetLocales } = json('lit-localize.json');
/** Tags of all languages, in alphabetical order. */
export const available = [sourceLocale, ...targetLocales].sort();
const claims = Object.entries(json('src/words/facts.json').claims).map(([id, claim]) => ({ id, ...claim }));

/** The date of the commit, so that the same commit always builds the same bytes; today without git. */
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

/** The ids of all messages, and the placeholders in the messages that load later. */
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
 * Generates the modules that src/modules.d.ts declares. Languages are copied next to the bundle.
 * @param {object} modules
 * @param {string} modules.locales code that imports a language, for `mch:locales`
 * @param {string} modules.words code that imports messages outside of the article, for `mch:words`
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

/** The folders with messages of the article. */
const ofArticle = ['locales', 'certificate'];

const imports = (base, folders) => {
  const files = folders.flatMap((folder) => available.map((tag) => `${folder}/${tag}`));
  return `{ ${files.map((file) => `'${file}': () => import('${base}${file}.js')`).join(', ')} }`;
};

/**
 * For bundlers and servers: every language is a literal import.
 * @param {string} [base] path to the folders of the languages
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

/** For a CDN: languages are next to the script, and one may be part of it (`included`). */
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
