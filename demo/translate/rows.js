import { messages } from '../../build/demo/translate/messages.js';

const lengthOf = (text) => [...text].length;
const percent = new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'always' });

/** The tags at the end of a note, such as `[never]`, and the note without them. */
export function readNote(note) {
  const [, text, tags] = /^(.*?)((?:\s*\[[^\]]+\])*)\s*$/s.exec(note);
  return { text, tags: Array.from(tags.matchAll(/\[([^\]]+)\]/g), ([, tag]) => tag) };
}

function element(name, values) {
  return Object.assign(document.createElement(name), values);
}

/**
 * The messages, each with its note, its English and its translation.
 * @param {{ list: HTMLElement, template: HTMLTemplateElement, edited: (number: number, text: string) => void,
 *   chosen: (number: number) => void }} parts
 */
export function createRows({ list, template, edited, chosen }) {
  const rows = messages.map(({ id, source, note }, number) => {
    const row = template.content.firstElementChild.cloneNode(true);
    const part = (name) => row.querySelector(name);
    const { text, tags } = readNote(note);
    const field = part('textarea');
    row.id = `row-${number}`;
    part('h3').append(id, ...tags.map((tag) => element('span', { className: 'tag', textContent: tag })));
    part('.note').textContent = text;
    part('.source').textContent = source;
    part('.note').id = `note-${number}`;
    part('.source').id = `source-${number}`;
    part('.problems').id = `problems-${number}`;
    field.setAttribute('aria-label', `Translation of ${id}`);
    field.setAttribute('aria-describedby', `source-${number} note-${number} problems-${number}`);
    field.addEventListener('input', () => edited(number, field.value));
    row.addEventListener('focusin', () => chosen(number));
    return { row, field, source, length: part('.length'), where: part('.where'), problems: part('.problems') };
  });
  list.append(...rows.map(({ row }) => row));

  return {
    /** @param {{ tag: string, direction: string, texts: Map<string, string>, inFile: Set<string> }} file */
    fill({ tag, direction, texts, inFile }) {
      for (const [number, { field }] of rows.entries()) {
        const { id } = messages[number];
        // What somebody is writing is left alone.
        if (field.value !== (texts.get(id) ?? '')) field.value = texts.get(id) ?? '';
        Object.assign(field, { lang: tag, dir: direction, readOnly: !inFile.has(id) });
      }
    },
    /** @param {Map<string, string[]>} problems by message id */
    tell(problems) {
      for (const [number, { row, field, source, length, problems: place }] of rows.entries()) {
        const found = problems.get(messages[number].id) ?? [];
        place.replaceChildren(...found.map((textContent) => element('li', { textContent })));
        row.classList.toggle('faulty', found.length > 0);
        if (found.length) field.setAttribute('aria-invalid', 'true');
        else field.removeAttribute('aria-invalid');
        const [before, now] = [lengthOf(source), lengthOf(field.value)];
        length.textContent = now
          ? `${before} → ${now} characters, ${percent.format(now / before - 1)}`
          : `${before} characters`;
      }
    },
    /** @param {(number: number) => string} whereOf */
    place(whereOf) {
      for (const [number, { where }] of rows.entries()) where.textContent = whereOf(number);
    },
    /** @returns {number} how many are left */
    filter(words, onlyFaulty) {
      const wanted = words.trim().toLowerCase();
      return rows.filter(({ row, field }) => {
        const text = `${row.textContent} ${field.value}`.toLowerCase();
        row.hidden = !text.includes(wanted) || (onlyFaulty && !row.classList.contains('faulty'));
        return !row.hidden;
      }).length;
    },
    /** @param {number | undefined} current */
    mark(current) {
      for (const [number, { row }] of rows.entries()) {
        if (number === current) row.setAttribute('aria-current', 'true');
        else row.removeAttribute('aria-current');
      }
    },
    /** @param {number} number @param {boolean} focus */
    goTo(number, focus) {
      const { row, field } = rows[number];
      if (focus) field.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    },
    isHidden: (number) => rows[number].row.hidden,
  };
}
