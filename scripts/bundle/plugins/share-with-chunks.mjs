import { basename, join } from 'node:path';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { root as project } from '../../setup.mjs';

const bridge = '\0shared:';
const loader = '\0mch:chunks';

/**
 * Lets chunks import from the modules of the entry like any other file. In dist/cdn, the entry is a script without
 * exports (stand-alone.mjs), and importing it from another URL would run it twice. So a chunk contains live bindings
 * instead of these modules, and the entry sets them after loading the chunk:
 *
 *     // companion.js, from `import { html } from 'lit/html.js'`
 *     let html; export const share = (entry) => { ({ html } = entry); };
 *     // entry, from `import('./companion.js')`
 *     chunk((beside) => beside('companion.js', () => import('./companion.js'))) // … share({ html })
 *
 * Which modules belong to the entry, and which of their exports the chunks use, is read from the code. A chunk can't
 * use these exports while it is evaluated, only later. Files that a chunk loads share its bindings.
 */
export function shareWithChunks() {
  /** Ids of the modules in the entry. */
  const entry = new Set();
  /** The id of the chunk that contains a module, by the module's id. */
  const chunkOf = new Map();
  /** The modules of the entry that a module imports, by import specifier; by the module's id. */
  const imported = new Map();
  /** The modules of the entry that a chunk uses, by exported name; by the chunk's id. */
  const used = new Map();
  const chunks = new Set();
  const visited = new Set();

  /** @param {import('rollup').PluginContext} context */
  async function visitEntry(context, id) {
    if (entry.has(id)) return;
    entry.add(id);
    const { importedIds, dynamicallyImportedIds } = await context.load({ id, resolveDependencies: true });
    for (const chunk of dynamicallyImportedIds) chunks.add(chunk);
    for (const imported of importedIds) await visitEntry(context, imported);
  }

  /** @param {import('rollup').PluginContext} context */
  async function visitChunk(context, id, chunk) {
    if (id.startsWith(bridge) || context.getModuleInfo(id)?.isExternal) return;
    if (visited.has(id)) {
      if (chunkOf.get(id) !== chunk && imported.has(id))
        context.error(`${id} is in two chunks, so it can import nothing of the entry.`);
      return;
    }
    visited.add(id);
    chunkOf.set(id, chunk);
    const { ast, importedIds, dynamicallyImportedIds } = await context.load({ id, resolveDependencies: true });
    for (const { type, source, specifiers } of ast.body) {
      const from = type === 'ImportDeclaration' && imported.get(id)?.get(source.value);
      for (const { type, imported: name } of from ? specifiers : []) {
        if (type !== 'ImportSpecifier') context.error(`${id} may import from ${source.value} by name only.`);
        for (const names of used.values())
          if ((names.get(name.name) ?? from) !== from)
            context.error(`Chunks import ${name.name} from two modules of the entry.`);
        used.get(chunk).set(name.name, from);
      }
    }
    for (const next of [...importedIds, ...dynamicallyImportedIds]) await visitChunk(context, next, chunk);
  }

  return {
    name: 'share-with-chunks',
    async buildStart({ input }) {
      // In watch mode, this build is one of many, and unchanged modules aren't resolved again.
      for (const known of [entry, chunks, used, visited]) known.clear();
      entry.add(loader);
      for (const file of Object.values(input)) await visitEntry(this, (await this.resolve(file)).id);
      for (const chunk of chunks) {
        used.set(chunk, new Map());
        await visitChunk(this, chunk, chunk);
      }
    },
    async resolveId(source, importer, { custom }) {
      if (source === 'mch:chunks') return loader;
      if (source.startsWith(bridge) || (importer === loader && entry.has(source))) return source;
      const chunk = chunkOf.get(importer);
      // node-resolve resolves the found path a second time.
      if (!chunk || custom?.isAsked) return null;
      const { id } = (await this.resolve(source, importer, { custom: { isAsked: true } })) ?? {};
      if (!entry.has(id)) return null;
      if (!imported.has(importer)) imported.set(importer, new Map());
      imported.get(importer).set(source, id);
      return bridge + chunk;
    },
    transform(code, id) {
      if (chunks.has(id) && chunkOf.get(id) === id && code.includes('import '))
        return `${code}\nexport { share } from ${JSON.stringify(bridge + id)};`;
      if (!entry.has(id) || !code.includes('import(')) return null;
      const changed = new MagicString(code);
      walk(this.parse(code), {
        enter({ type, source, start, end }) {
          if (type !== 'ImportExpression' || source.type !== 'Literal') return;
          changed.prependLeft(start, 'chunk((beside) => ').appendRight(end, ')');
        },
      });
      return changed.hasChanged() ? `import { chunk } from 'mch:chunks';\n${changed.toString()}` : null;
    },
    /** Wraps only the import expression, so that Rollup can still add code after it. */
    renderDynamicImport({ chunk, targetModuleId }) {
      if (!chunk.isEntry || !targetModuleId) return null;
      return { left: `beside(${JSON.stringify(`${basename(targetModuleId)}`)}, () => import(`, right: '))' };
    },
    load(id) {
      if (id.startsWith(bridge)) {
        const names = [...used.get(id.slice(bridge.length)).keys()].sort();
        if (!names.length) return 'export const share = undefined;';
        return `export let ${names.join(', ')};\nexport const share = (entry) => { ({ ${names.join(', ')} } = entry); };`;
      }
      if (id !== loader) return null;
      const names = new Map([...used.values()].flatMap((names) => [...names]).sort());
      return `import { beside } from ${JSON.stringify(join(project, 'build/src/language/beside.js'))};
${[...names].map(([name, id]) => `import { ${name} } from ${JSON.stringify(id)};`).join('\n')}
export const chunk = async (load) => {
  const loaded = await load(beside);
  loaded.share?.({ ${[...names.keys()].join(', ')} });
  return loaded;
};`;
    },
  };
}
