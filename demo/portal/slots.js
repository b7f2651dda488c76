import { slots } from '../../build/demo/contract.js';
import { bind, option, row, textField } from './control.js';
import { onLanguage, say } from './language.js';

/** Slots that are for a picture; the others take any text. */
const pictures = { 'error-image': 'screenshot.svg' };

/** A control for each slot of the element. */
export function bindSlots(widget, { list }) {
  const contents = new Map(slots.map((name) => [name, undefined]));
  const fill = (name, content) => {
    contents.get(name)?.remove();
    contents.set(name, content);
    if (!content) return;
    if (name) content.slot = name;
    // In one order, however it came about.
    const later = slots.slice(slots.indexOf(name) + 1).map((other) => contents.get(other));
    widget.insertBefore(content, later.find(Boolean) ?? null);
  };
  for (const name of slots) {
    const picture = pictures[name];
    const control = picture ? pictureList() : textField();
    const entry = row(name, control, `slot-${name}`);
    if (!name) {
      const label = entry.querySelector('label');
      for (const own of ['translate', 'dir']) label.removeAttribute(own);
      label.dataset.string = 'slots.default';
    }
    list.append(entry);
    const contentOf = picture ? () => image(picture) : paragraph;
    bind(control, name ? `slot-${name}` : 'slot', (value) => fill(name, value ? contentOf(value) : undefined));
  }
  onLanguage(() => {
    for (const element of widget.querySelectorAll('img')) element.alt = say('slots.alternative');
  });
}

function pictureList() {
  const select = document.createElement('select');
  select.append(option('', '', 'slots.none'), option('example', '', 'slots.picture'));
  return select;
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function image(file) {
  const element = document.createElement('img');
  element.src = new URL(file, import.meta.url).href;
  element.alt = say('slots.alternative');
  return element;
}
