import { available } from './generated.mjs';

/**
 * A script in ASCII: characters beyond it only stand in texts, patterns and templates, where an escape is the same.
 * `String.raw` would tell the difference, and isn't used.
 */
const toAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A language as `mch:locales` takes it. */
async function languageFile(tag) {
  const { default: words, machine } = await import(`../../../build/locales/${tag}.js`);
  return JSON.stringify({ tag, default: words, machine });
}

/**
 * Makes the entry a function that is called at once. So it also runs as a classic script, for pages that can add no other, and
 * leaves nothing on the page's global scope.
 * https://developer.mozilla.org/docs/Web/JavaScript/Reference/Statements/let#redeclarations
 *
 * The function takes the language that is `included`. In the entry there is none; the one-file builds, `<tag>.js`, are the same
 * function called with a language.
 *
 * All this is ASCII: a classic script shares the encoding of its page if its server names none, and ASCII is the same in all of
 * them. Chunks and languages come by `import()` alone; scripts/build.mjs marks them as UTF-8.
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
