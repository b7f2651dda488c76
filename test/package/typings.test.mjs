import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { consumer } from './project.mjs';

const { at, inNode, typeErrors, borrow } = consumer();

before(() => {
  for (const name of ['@types/react', 'vue', 'svelte']) borrow(name);
});

/** What is right and what is wrong in each framework; without its one line of import nothing of it is known. */
const uses = {
  react: {
    file: 'react.tsx',
    code: `import type { MchCheckEvent, MchStepEvent } from 'missing-certificate-help';
      const right = (
        <missing-certificate-help
          support-name="Contoso IT"
          step="solved"
          deep-link
          resources={{ de: { 'missing-certificate-help': { 'article.title': 'Titel' } } }}
          known-problem-until="2026-11-27T18:00Z"
          onmch-step={({ detail }: MchStepEvent) => detail.to}
          onmch-check={({ detail }: MchCheckEvent) => detail.check === 'browser' && detail.answer}
        />
      );
      // @ts-expect-error no such step
      const wrong = <missing-certificate-help step="nowhere" />;
      // @ts-expect-error only this one attribute may have no value
      const empty = <missing-certificate-help audience />;
      export { right, wrong, empty };`,
  },
  vue: {
    file: 'vue.ts',
    code: `import type { GlobalComponents } from 'vue';
      type Props = InstanceType<GlobalComponents['missing-certificate-help']>['$props'];
      export const right: Props = { 'support-name': 'Contoso IT', remember: 'day', step: 'solved', class: 'help' };
      // @ts-expect-error no such step
      export const wrong: Props = { step: 'nowhere' };`,
  },
  svelte: {
    file: 'svelte.ts',
    code: `import type { SvelteHTMLElements } from 'svelte/elements';
      type Props = SvelteHTMLElements['missing-certificate-help'];
      export const right: Props = { supportName: 'Contoso IT', step: 'solved', 'onmch-check': ({ detail }) => detail.answer };
      // @ts-expect-error no such step
      export const wrong: Props = { step: 'nowhere' };`,
  },
};

for (const [framework, { file, code }] of Object.entries(uses))
  for (const moduleResolution of ['nodenext', 'bundler'])
    test(`the types for ${framework} come by one line: ${moduleResolution}`, () => {
      const flags = ['--jsx', 'react-jsx', '--skipLibCheck'];
      writeFileSync(at(file), `import type {} from 'missing-certificate-help/${framework}';\n${code}`);
      assert.equal(typeErrors(file, moduleResolution, ...flags), '');
      writeFileSync(at(file), code);
      assert.match(typeErrors(file, moduleResolution, ...flags), /error TS/);
    });

test('importing the types by mistake as a module does nothing, in Node and in a bundle', async () => {
  const names = Object.keys(uses).map((framework) => `missing-certificate-help/${framework}`);
  const found = inNode(`
    const modules = await Promise.all(${JSON.stringify(names)}.map((name) => import(name)));
    console.log(JSON.stringify(modules.map((module) => Object.keys(module))));`);
  assert.deepEqual(found, [[], [], []]);
  const { outputFiles, warnings } = await build({
    stdin: { contents: names.map((name) => `import '${name}';`).join('\n'), resolveDir: at() },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  assert.equal(outputFiles[0].text.trim(), '');
  assert.ok(warnings.every(({ id }) => id === 'ignored-bare-import'));
});
