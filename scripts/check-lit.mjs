import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { JSDOM } from 'jsdom';
import { root } from './setup.mjs';

/*
 * src/server/hydrate.ts uses properties of Lit's parts that Lit doesn't document. This script renders with each build of
 * the installed Lit, and fails with the name of a property that no longer exists.
 */

const { code } = await transform(readFileSync(join(root, 'src/server/hydrate.ts'), 'utf8'), { loader: 'ts' });
const { partNames } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const { window } = new JSDOM();
const { document, CustomEvent } = window;
// The global variable stops Lit's warning about its development build.
Object.assign(globalThis, { document, CustomEvent, litIssuedWarnings: new Set(['dev-mode', 'multiple-versions']) });

const lit = join(root, 'node_modules/lit-html');
const { version } = JSON.parse(readFileSync(join(lit, 'package.json'), 'utf8'));
const problems = [];

for (const [build, folder] of [
  ['development', 'development'],
  ['production', ''],
]) {
  const { html, render } = await import(join(lit, folder, 'lit-html.js'));
  const container = document.createElement('div');
  render(html`<p class=${'a'} .title=${'b'} @click=${() => undefined}>${'text'}</p>`, container);

  const { value, end, parts } = partNames[build];
  const check = (what, isThere) => isThere || problems.push(`${what} in its ${build} build`);
  const root = container._$litPart$;
  check('_$litPart$ of a container', root);
  check(`${end} of a part`, root && end in root);
  check(`${parts} of the value ${value} of a part`, Array.isArray(root?.[value]?.[parts]));
  const types = root?.[value]?.[parts]?.map(({ type }) => type).join();
  check('the types 1, 3, 5, 2 of parts', types === '1,3,5,2');
  const [attribute, , , child] = root?.[value]?.[parts] ?? [];
  check('name and element of a part', attribute?.name === 'class' && attribute.element?.localName === 'p');
  check(`${value} of a text`, child?.[value] === 'text');
}

for (const problem of problems)
  console.error(`src/server/hydrate.ts relies on what Lit ${version} doesn't have: ${problem}.`);
process.exit(problems.length ? 1 : 0);
