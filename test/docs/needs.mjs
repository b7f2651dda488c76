import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as cssTree from 'css-tree';
import ts from 'typescript';
import { root } from '../../scripts/setup.mjs';

/** What browsers can do and since when, as MDN knows it. */
export const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** @typedef {{ name: string, key: string, support: object }} Need `name` as people write it, `key` as MDN's data does */

const step = (node, name) => (Object.hasOwn(node ?? {}, name) ? node[name] : undefined);

/** By the first of these keys that the data knows; @returns {Need | undefined} */
function need(name, ...keys) {
  for (const key of keys) {
    const found = key.split('.').reduce(step, data)?.__compat;
    if (found) return { name, key, support: found.support };
  }
  return undefined;
}

/** Older than any browser that could be meant, or plain objects, so the data has no keys for them. */
const always = new Set([
  ...['repeat()', 'minmax()', 'px', 's', 'fr', 'NodeFilter', 'NodeFilter.SHOW_COMMENT'],
  ...['TypedPropertyDescriptor.get', 'TypedPropertyDescriptor.value'],
]);

/** The same, but nothing may pass by because the data calls it otherwise. */
function known(name, ...keys) {
  const found = need(name, ...keys);
  if (!found && !always.has(name)) throw new Error(`MDN's data doesn't know ${name} as ${keys.join(' or ')}`);
  return found;
}

const unique = (needs) => [...new Map(needs.flatMap((need) => (need ? [[need.key, need]] : []))).values()];

/** What a node of a style sheet makes use of. */
function needsOfNode({ type, name, property, value, unit }) {
  switch (type) {
    case 'Declaration': {
      if (property.startsWith('--')) return [];
      const words = cssTree.findAll(value, (node) => node.type === 'Identifier');
      return [
        known(property, `css.properties.${property}`),
        // Values that came with the property have no keys of their own.
        ...words.map((word) => need(`${property}: ${word.name}`, `css.properties.${property}.${word.name}`)),
      ];
    }
    case 'Function':
      return [
        known(
          `${name}()`,
          ...['', 'color.', 'basic-shape.', 'transform-function.'].map((kind) => `css.types.${kind}${name}`),
        ),
      ];
    case 'Dimension':
      return [known(unit, `css.types.length.${unit === 'cqi' ? 'container_query_length_units' : unit}`)];
    case 'Atrule':
      return [known(`@${name}`, `css.at-rules.${name}`)];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [known(`:${name}`, `css.selectors.${name}`)];
    default:
      return [];
  }
}

/** Everything that a style sheet makes use of. */
export function needsOfStyles(css) {
  const onParseError = ({ message }) => {
    throw new Error(`css-tree: ${message}`);
  };
  const tree = cssTree.parse(css, { parseCustomProperty: true, onParseError });
  const needs = cssTree.findAll(tree, () => true).flatMap(needsOfNode);
  for (const query of cssTree.findAll(tree, ({ type }) => type === 'MediaQueryList'))
    for (const { name } of cssTree.findAll(query, ({ type }) => type === 'Feature'))
      needs.push(known(`@media (${name})`, `css.at-rules.media.${name}`));
  return unique(needs);
}

/** Interfaces that TypeScript splits up otherwise than MDN. */
const owners = {
  Body: 'Response',
  ChildNode: 'Element',
  Console: 'console',
  DocumentOrShadowRoot: 'ShadowRoot',
  HTMLOrSVGElement: 'HTMLElement',
  NavigatorID: 'Navigator',
  NavigatorLanguage: 'Navigator',
  NonDocumentTypeChildNode: 'Element',
  ParentNode: 'Element',
  Slottable: 'Element',
  WindowLocalStorage: 'Window',
  WindowSessionStorage: 'Window',
};
const places = ['api', 'api.Window', 'javascript.builtins', 'javascript.builtins.Intl'];

/** A name of the browser's own, by the interface in which TypeScript declares it. */
function needOfName(name, { parent }) {
  // What is static stands in the type of a variable, or in a namespace: declare var URL: { canParse(…): … }
  const isNameless = ts.isTypeLiteralNode(parent) || ts.isModuleBlock(parent);
  const holder = (isNameless ? parent.parent : parent).name?.text;
  const type = holder?.replace(/^Readonly(?=[AMS])|Constructor$/g, '');
  const path = type ? `${owners[type] ?? type}.${name}` : name;
  return known(
    path,
    ...places.flatMap((place) => [`${place}.${path}`, `${place}.${path}_static`]),
    ...['EventTarget', 'Node'].map((parent) => `api.${parent}.${name}`),
  );
}

/** Everything of the browser's own that the element's code calls, by the types that TypeScript finds. */
export function needsOfCode() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const isOwn = (declaration) => /\/typescript\/lib\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName);
  const needs = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    const declaration = symbol?.declarations?.find(isOwn);
    if (declaration) needs.push(needOfName(symbol.name, declaration));
    ts.forEachChild(node, visit);
  };
  // What runs on a server runs in no browser.
  const isPublished = ({ fileName, isDeclarationFile }) =>
    fileName.startsWith(join(root, 'src')) && !isDeclarationFile && !fileName.endsWith('/server.ts');
  program.getSourceFiles().filter(isPublished).forEach(visit);
  return unique(needs);
}

/** What of the HTML and of the script's syntax came late. */
export const htmlNeeds = [
  known('hidden="until-found"', 'html.global_attributes.hidden.until-found'),
  known('shadowrootmode', 'html.elements.template.shadowrootmode'),
];
export const syntaxNeeds = [
  known('import()', 'javascript.operators.import'),
  known('import.meta', 'javascript.operators.import_meta'),
  known('static { }', 'javascript.classes.static.initialization_blocks'),
  known('/\\p{M}/u', 'javascript.regular_expressions.unicode_character_class_escape'),
  known('#method()', 'javascript.classes.private_class_methods'),
];

/** The version of a browser from which on it has something, be it in part; `Infinity` if it hasn't. */
export function since({ support }, browser) {
  const versions = [support[browser]]
    .flat()
    .filter((entry) => entry && !entry.prefix && !entry.flags && !entry.alternative_name)
    .map(({ version_added: added }) => (typeof added === 'string' ? parseFloat(added.replace('≤', '')) : NaN))
    .filter((version) => !Number.isNaN(version));
  return versions.length ? Math.min(...versions) : Infinity;
}
