/**
 * The public API of the package, from the docblocks of the source: a custom elements manifest with the published files
 * and their exports, and only the public members of the element. `scripts/bundle/describe.mjs` uses it for tools and
 * editors, `scripts/docs.mjs` for the docs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, run } from '../setup.mjs';

/** The modules that can be imported, by the name of their source. */
const entries = ['index', 'define', 'server'];
const index = 'dist/index.js';

/** Asks TypeScript for the exports of the entries, and for the values of union types. */
function readTypes() {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const file = (entry) => join(root, `src/${entry}.ts`);
  const program = ts.createProgram([...entries.map(file), join(root, 'src/modules.d.ts')], options);
  const checker = program.getTypeChecker();
  const exportsOf = (entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file(entry)));
    return module ? checker.getExportsOfModule(module) : [];
  };
  const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const find = (name) => resolved(entries.flatMap(exportsOf).find((symbol) => symbol.name === name));

  return {
    /** The names of the exported classes, functions and values. */
    values: (entry) =>
      exportsOf(entry)
        .filter((symbol) => resolved(symbol).flags & ts.SymbolFlags.Value)
        .map(({ name }) => name),
    names: exportsOf('index').map(({ name }) => name),
    /** The type of a property, as a list of its possible values. */
    parts(className, property) {
      const symbol = checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(find(className)), property);
      const type = symbol && checker.getTypeOfSymbol(symbol);
      return (type?.isUnion() ? type.types : [type ?? []].flat()).map((part) =>
        part.isStringLiteral() ? `'${part.value}'` : checker.typeToString(part),
      );
    },
    returned: (name) =>
      checker.typeToString(checker.getTypeOfSymbol(find(name)).getCallSignatures()[0].getReturnType()),
  };
}

/** Joins the lines of a description. Blank lines between paragraphs stay. */
const unwrap = (text) => text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ');

const isPublic = ({ privacy = 'public', name }) => privacy === 'public' && !name.startsWith('#');

/** Base classes that aren't exported are merged into the classes that extend them. */
function globalBelow({ name }, found) {
  const ours = found.find((declaration) => declaration.name === name);
  return ours ? globalBelow(ours.superclass, found) : { name, package: 'global:' };
}

const isValue = (part) => part.startsWith("'");

/** The values of a union type, in the order of the description, which must name all of them. */
function spellOut(parts, { name, description = '' }) {
  const position = (value) => description.indexOf(`\`${value.slice(1, -1)}\``);
  const values = parts.filter(isValue).sort((a, b) => position(a) - position(b));
  const unnamed = values.find((value) => position(value) < 0);
  if (unnamed) throw new Error(`The description of ${name} doesn't name ${unnamed}.`);
  return [...values, ...parts.filter((part) => !isValue(part))].join(' | ');
}

export function readManifest() {
  run('npx', ['cem', 'analyze']);
  const { modules } = JSON.parse(readFileSync(join(root, 'build/custom-elements.json'), 'utf8'));
  const found = modules.flatMap(({ declarations = [] }) => declarations);
  const types = readTypes();

  /** The text of a type, and the positions of exported names in it. */
  const typed = (text) => {
    const references = types.names.flatMap((name) =>
      Array.from(text.matchAll(new RegExp(`\\b${name}\\b`, 'g')), ({ index: start }) => ({
        name,
        module: index,
        start,
        end: start + name.length,
      })),
    );
    return { text, ...(references.length && { references }) };
  };
  const tidy = ({ inheritedFrom: _, description, type, parameters, ...item }) => ({
    ...item,
    ...(description && { description: unwrap(description) }),
    ...(type && { type: typed(type.text) }),
    ...(parameters && { parameters: parameters.map(tidy) }),
  });

  /** Read-only fields have no default: the analyzer would use the code of their initial value. */
  function fieldOf(owner, { default: usual, ...field }) {
    const parts = types.parts(owner, field.name);
    const spelledOut = parts.some(isValue) && { type: { text: spellOut(parts, field) } };
    return { ...tidy(field), ...spelledOut, ...(usual && !field.readonly && { default: usual }) };
  }

  function classOf({ members, attributes, events, superclass, ...declaration }) {
    const own = members
      ?.filter(isPublic)
      .map((member) => (member.kind === 'field' ? fieldOf(declaration.name, member) : tidy(member)));
    const field = ({ fieldName }) => own.find(({ name }) => name === fieldName);
    return {
      ...tidy(declaration),
      ...(own && { members: own }),
      ...(attributes && {
        attributes: attributes
          .map((attribute) => ({
            ...tidy(attribute),
            type: { text: field(attribute).type.text.replace(/ \| null$/, '') },
          }))
          .sort((a, b) => own.indexOf(field(a)) - own.indexOf(field(b))),
        events: events.map(tidy).sort((a, b) => a.name.localeCompare(b.name, 'en')),
      }),
      superclass: globalBelow(superclass, found),
    };
  }

  function declarationOf(name) {
    const declaration = found.find((declaration) => declaration.name === name);
    if (!declaration) throw new Error(`The analyzer has not found ${name}.`);
    if (declaration.kind === 'class') return classOf(declaration);
    if (declaration.kind !== 'function') return tidy(declaration);
    return { ...tidy(declaration), return: { type: typed(types.returned(name)) } };
  }

  const published = entries.map((entry) => {
    const path = `dist/${entry}.js`;
    const names = types.values(entry);
    const { exports = [] } = modules.find(({ path }) => path.endsWith(`${entry}.ts`));
    return {
      kind: 'javascript-module',
      path,
      declarations: names.map(declarationOf),
      exports: [
        ...names.map((name) => ({ kind: 'js', name, declaration: { name, module: path } })),
        ...exports
          .filter(({ kind }) => kind === 'custom-element-definition')
          .map(({ kind, declaration: { name } }) => ({
            kind,
            name: found.find((declaration) => declaration.name === name).tagName,
            declaration: { name, module: index },
          })),
      ],
    };
  });
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: published };
}
