import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import { root } from '../../scripts/setup.mjs';

const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const [element] = json('dist/custom-elements.json').modules[0].declarations;
const named = (list) => list.map(({ name }) => name).sort();

const htmlService = html.getLanguageService({
  customDataProviders: [html.newHTMLDataProvider('help', json('dist/vscode.html-custom-data.json'))],
});
const cssService = css.getCSSLanguageService({
  customDataProviders: [css.newCSSDataProvider(json('dist/vscode.css-custom-data.json'))],
});

/** What VS Code itself offers where `|` stands, and tells of what stands there. */
function ask({ TextDocument }, service, parse, language, line) {
  const document = TextDocument.create(`file:///page.${language}`, language, 0, line.replace('|', ''));
  const position = document.positionAt(line.indexOf('|'));
  const parsed = parse(document);
  return {
    labels: service.doComplete(document, position, parsed).items.map(({ label }) => label),
    told: JSON.stringify(service.doHover(document, position, parsed)?.contents),
  };
}
const inHtml = (line) => ask(html, htmlService, htmlService.parseHTMLDocument, 'html', line);
const inCss = (line) => ask(css, cssService, cssService.parseStylesheet, 'css', line);

test('VS Code offers the element, its attributes and their values in HTML, and explains them', () => {
  assert.ok(inHtml('<|').labels.includes(element.tagName));
  const { labels } = inHtml(`<${element.tagName} |></${element.tagName}>`);
  for (const { name } of element.attributes) assert.ok(labels.includes(name), name);
  assert.deepEqual(
    inHtml(`<${element.tagName} step="|"></${element.tagName}>`).labels.sort(),
    ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'].sort(),
  );
  assert.deepEqual(inHtml(`<${element.tagName} language-picker="|"></${element.tagName}>`).labels.sort(), [
    'none',
    'show',
  ]);
  assert.match(inHtml(`<${element.tagName} support-|href=""></${element.tagName}>`).told, /Link to your support/);
  assert.match(inHtml(`<${element.tagName.replace('-', '-|')}></${element.tagName}>`).told, /Android phone/);
});

test('VS Code offers the custom properties and parts in CSS', () => {
  const { labels } = inCss(`${element.tagName} { --mch-| }`);
  for (const { name } of element.cssProperties) assert.ok(labels.includes(name), name);
  const parts = inCss(`${element.tagName}::|`).labels;
  for (const { name } of element.cssParts) assert.ok(parts.includes(`::part(${name})`), name);
});

test('JetBrains’ editors are told the same', () => {
  const { name, version, contributions } = json('dist/web-types.json');
  const published = json('package.json');
  assert.equal(published['web-types'], './dist/web-types.json');
  assert.deepEqual([name, version], [published.name, published.version]);
  const [told, ...others] = contributions.html.elements;
  assert.equal(told.name, element.tagName);
  assert.deepEqual(others, []);
  for (const list of ['attributes', 'slots', 'events']) assert.deepEqual(named(told[list]), named(element[list]), list);
  const fields = element.members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  assert.deepEqual(named(told.js.properties), named(fields));
  assert.deepEqual(named(contributions.css.properties), named(element.cssProperties));
  assert.deepEqual(
    named(contributions.css['pseudo-elements']),
    named(element.cssParts).map((part) => `part(${part})`),
  );
});
