/**
 * Describes the package to tools, from the docblocks of the element: a custom-elements manifest with the paths as they are
 * published, and from it what VS Code and JetBrains' editors read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { root, run } from './setup.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { steps } = await import(pathToFileURL(join(root, 'build/src/guide/guide.js')).href);
/** Editors offer values only if a type spells them out. */
const spelledOut = { Step: steps.map((step) => `'${step}'`).join(' | ') };

run('npx', ['cem', 'analyze']);
const { modules } = JSON.parse(readFileSync(join(root, 'build/custom-elements.json'), 'utf8'));
const declarations = modules.flatMap(({ declarations }) => declarations);
const element = declarations.find(({ tagName }) => tagName);
const event = declarations.find(({ name }) => name === 'MchEvent');

const index = 'dist/index.js';
const here = ({ name }) => ({ name, module: index });
const exported = (declaration) => ({ kind: 'js', name: declaration.name, declaration: here(declaration) });
const spellOut = ({ type, ...rest }) => ({ ...rest, type: { text: spelledOut[type.text] ?? type.text } });
const oneLine = (value) =>
  typeof value === 'string'
    ? value.replaceAll(/\s*\n\s*/g, ' ')
    : Array.isArray(value)
      ? value.map(oneLine)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, oneLine(item)]))
        : value;

/** What is documented is public; nothing else is anybody's business. */
const members = element.members
  .filter(({ privacy, description, name }) => !privacy && description && name !== 'reflected')
  .map(({ default: usual, inheritedFrom: _, ...member }) => ({
    ...member,
    // What the source says is no default to anybody: a build fills it in.
    ...(usual && !/^(new |version$|catalog$)/.test(usual) ? { default: usual } : {}),
  }));

const manifest = oneLine({
  schemaVersion: '1.0.0',
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: index,
      declarations: [
        {
          ...element,
          members: members.map((member) => (member.type ? spellOut(member) : member)),
          attributes: element.attributes.map(spellOut),
          superclass: { name: 'HTMLElement' },
        },
        { ...event, superclass: { name: 'CustomEvent' } },
      ],
      exports: [exported(element), exported(event)],
    },
    {
      kind: 'javascript-module',
      path: 'dist/define.js',
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration: here(element) }],
    },
  ],
});

const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json')));
const ajv = new Ajv({ strict: false });
if (!ajv.validate(schema, manifest)) {
  console.error(`The custom-elements manifest is not valid: ${ajv.errorsText()}`);
  process.exit(1);
}

const write = (file, content) =>
  writeFileSync(join(root, 'dist', file), `${JSON.stringify(content, null, 2).trim()}\n`);
write('custom-elements.json', manifest);
// The tools write into what they are given.
const copy = () => structuredClone(manifest);
write('vscode.html-custom-data.json', JSON.parse(getVsCodeHtmlCustomData(copy(), {})));
write('vscode.css-custom-data.json', JSON.parse(getVsCodeCssCustomData(copy(), {})));
write('web-types.json', { ...JSON.parse(getWebTypesData(copy(), {})), name, version });
