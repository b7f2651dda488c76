import { idOf } from '../../build/demo/translate/checks.js';

/** Comments and CDATA as a whole, since what stands in them is no tag. */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

const attribute = (tag, name) => {
  const [, , double, single] = new RegExp(`(^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? '';
};

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where source and target of a message stand in a file. Those of <alt-trans> are deeper, and aren't meant. */
function find(text, id) {
  const found = {};
  const path = [];
  let inUnit = false;
  for (const { 0: whole, 1: isEnd, 2: name, 3: attributes, 4: isEmpty, index } of text.matchAll(token)) {
    if (!name) continue;
    const end = index + whole.length;
    if (isEnd) {
      path.pop();
      if (inUnit && path.at(-1) === 'trans-unit' && found[name])
        Object.assign(found[name], { inner: [found[name].inner[0], index], end });
      if (inUnit && name === 'trans-unit') return found;
      continue;
    }
    if (name === 'trans-unit') inUnit = idOf(attribute(attributes, 'id'), attribute(attributes, 'resname')) === id;
    else if (inUnit && path.at(-1) === 'trans-unit' && /^(source|target)$/.test(name))
      found[name] = { start: index, end, attributes, inner: [end, end] };
    if (!isEmpty) path.push(name);
  }
  return found;
}

/** What was unfinished is finished by whoever has written it anew. */
const finished = (attributes) =>
  attributes
    .replace(/(\sstate\s*=\s*)(["'])(?:new|needs-[\w-]*)\2/, '$1$2translated$2')
    .replace(/\sstate-qualifier\s*=\s*("[^"]*"|'[^']*')/, '')
    .trimEnd();

/**
 * Puts a translation into an XLIFF file, and leaves every other byte as it is.
 * @param {string} text of the file
 * @param {string} id of the message
 * @param {string} translation
 */
export function withTarget(text, id, translation) {
  const { source, target } = find(text, id);
  if (target) {
    const tag = `<target${finished(target.attributes)}>${escape(translation)}</target>`;
    return text.slice(0, target.start) + tag + text.slice(target.end);
  }
  if (!source) return text;
  const [space] = /\s*$/.exec(text.slice(0, source.start));
  return `${text.slice(0, source.end)}${space}<target>${escape(translation)}</target>${text.slice(source.end)}`;
}
