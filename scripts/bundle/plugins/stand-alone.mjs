import { available } from './generated.mjs';

/**
 * Converts a script to ASCII. Other characters occur only in strings, regular expressions and templates, where an
 * escape has the same meaning. Only `String.raw` would differ, and it isn't used.
 */
const toAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A language in the form of `mch:locales`. */
async function languageFile(tag) {
  const { default: words, machine } = await import(`../../../build/locales/${tag}.js`);
  return JSON.stringify({ tag, default: words, machine });
}

/**
 * Wraps the entry in a function that is called immediately. So the entry also runs as a classic script, for pages that
 * can't use modules, and leaves nothing in the page's global scope:
 * https://developer.mozilla.org/docs/Web/JavaScript/Reference/Statements/let#redeclarations
 *
 * The parameter of the function is the language that is `included`. The entry includes none. The one-file builds,
 * `<tag>.js`, call the same function with a language.
 *
 * The result is ASCII: without a charset in the HTTP header, a classic script has the encoding of its page, and ASCII
 * is the same in all of them. Chunks and languages are only loaded with `import()`; scripts/bundle/index.mjs marks them
 * as UTF-8.
 */
export const standAlone = {
  name: 'stand-alone',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (!chunk.isEntry) continue;
      if (chunk.imports.length || chunk.exports.length)
        this.error('The entry has to stand alone, without imports and exports.');
      const callWith = (language) => toAscii(`(included=>{${chunk.code.trim()}})(${language});\n`);
      for (const tag of available)
        this.emitFile({ type: 'asset', fileName: `${tag}.js`, source: callWith(await languageFile(tag)) });
      chunk.code = callWith('');
    }
  },
};
