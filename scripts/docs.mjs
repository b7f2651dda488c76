/**
 * Writes the README's tables of attributes, properties, methods, events, slots, parts and custom properties from the
 * custom-elements manifest, and so from the docblocks of the element: there is one truth. With --check it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readManifest } from './bundle/manifest.mjs';
import { readConfig, readEnglish } from './words/english.mjs';
import { root } from './setup.mjs';

const element = readManifest()
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName);

const line = (text = '') => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const { attributes, members, events, slots, cssProperties, cssParts } = element;
const fields = members.filter(({ kind }) => kind === 'field');
const onlyProperties = fields.filter(({ attribute }) => !attribute);
const methods = members.filter(({ kind }) => kind === 'method');

const sections = [
  [
    'Attributes and properties',
    table(
      ['Attribute', 'Property', 'What it sets', 'Default'],
      attributes.map(({ name, fieldName, description, default: usual = 'none' }) => [
        code(name),
        code(fieldName),
        line(description),
        line(usual),
      ]),
    ),
  ],
  [
    'Other properties',
    table(
      ['Property', 'Type', 'What it is'],
      onlyProperties.map(({ name, type, description, static: isStatic }) => [
        `${code(name)}${isStatic ? ' (static)' : ''}`,
        code(type.text),
        line(description),
      ]),
    ),
  ],
  [
    'Methods',
    table(
      ['Method', 'What it does'],
      methods.map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map(({ name }) => name).join(', ')})`),
        line(description),
      ]),
    ),
  ],
  [
    'Events',
    table(
      ['Event', 'When'],
      events.map(({ name, description }) => [code(name), line(description)]),
    ),
  ],
  [
    'Slots',
    table(
      ['Slot', 'What goes there'],
      slots.map(({ name, description }) => [name ? code(name) : '(default)', line(description)]),
    ),
  ],
  [
    'Custom properties',
    table(
      ['Property', 'Default', 'What it sets'],
      cssProperties.map(({ name, default: usual, description }) => [code(name), code(usual), line(description)]),
    ),
  ],
  [
    'Parts',
    table(
      ['Part', 'What it is'],
      cssParts.map(({ name, description }) => [code(name), line(description)]),
    ),
  ],
];

/** Every claim of the article, with its sources and how long it holds. */
async function claims() {
  const { sources, claims } = JSON.parse(readFileSync(join(root, 'src/words/facts.json'), 'utf8'));
  const { messages } = readEnglish(root, readConfig(root));
  const rows = Object.entries(claims).map(([id, { sources: from, checked, until = '' }]) => [
    code(id),
    line(messages.get(id)?.source ?? ''),
    from.join(', '),
    checked,
    until,
  ]);
  const names = Object.entries(sources).map(([name, { title, date }]) => [name, line(title), date]);
  return `${table(['Message', 'English', 'Sources', 'Checked', 'Holds until'], rows)}\n\n## Sources\n\n${table(['Name', 'What', 'Date'], names)}`;
}

/** Puts generated text between two marks of a file; with --check it only compares. */
async function fill(name, mark, text) {
  const file = join(root, name);
  const before = readFileSync(file, 'utf8');
  const marks = new RegExp(`(<!-- ${mark} -->\n)[^]*(<!-- /${mark} -->)`);
  const after = before.replace(marks, (_, start, end) => `${start}\n${text}\n\n${end}`);
  const formatted = await format(after, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (formatted === before) return true;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, formatted);
    return true;
  }
  console.error(`${name}: the tables are not those of the source. Run npm run docs.`);
  return false;
}

const api = sections.map(([title, rows]) => `### ${title}\n\n${rows}`).join('\n\n');
const isUpToDate = [await fill('README.md', 'api', api), await fill('docs/words.md', 'claims', await claims())];
process.exit(isUpToDate.every(Boolean) ? 0 : 1);
