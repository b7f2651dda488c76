import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What a page of the documentation shows, or some of its sections, for tests that run all of it. */
export function snippetsOf(file, { from = '', before } = {}) {
  const whole = readFileSync(join(root, file), 'utf8');
  const place = (heading) => (heading ? whole.indexOf(`\n${heading}\n`) : 0);
  assert.ok(place(from) >= 0 && place(before) >= 0, `${file} has no such section`);
  const text = whole.slice(place(from), place(before) || undefined);
  const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```/gm)].map(([, language, code]) => ({
    language,
    code: code.replaceAll('/0.1.0/', `/${version}/`),
    used: false,
  }));
  /** The one snippet of a language that has this text in it, ready to be put into a page. */
  const shown = (language, part) => {
    const found = blocks.filter((block) => block.language === language && block.code.includes(part));
    assert.equal(found.length, 1, `${file} has ${found.length} ${language} with ${part}`);
    const [block] = found;
    block.used = true;
    if (language === 'js') return `<script type="module">${block.code}</script>`;
    return language === 'css' ? `<style>${block.code}</style>` : block.code;
  };
  /** To be called by the last test of a file. */
  const assertAllShown = () =>
    assert.deepEqual(
      blocks.filter(({ used }) => !used).map(({ code }) => code),
      [],
    );
  return { text, shown, assertAllShown };
}
