import { showContrast } from './contrast.js';
import { themeCss } from './embed/css.js';
import { onLanguage, say, translate } from './language.js';
import { presets } from './presets.js';
import { hexOf, isValue, paint, properties } from './properties.js';
import { keep } from './state.js';

/** A row for each custom property: any CSS value as text and, for a colour, a picker that writes it. */
export function bindTheme(widget, { list, row, presetList, contrastList, contrastHint, css }) {
  const rows = properties.map((property) => createRow(property, row));
  list.append(...rows.map(({ element }) => element));

  // Colours are told as the portal shows them; the panel has a scheme of its own.
  const place = document.body.appendChild(document.createElement('span'));
  place.hidden = true;
  const shown = (name) => {
    const { text, usual } = rows.find((entry) => entry.name === name);
    return text.validity.valid && text.value ? text.value : usual;
  };
  const colourOf = (names) => {
    place.style.cssText = widget.style.cssText;
    return paint(['var(--ground)', ...names.map(shown)], place);
  };
  const countContrast = showContrast({ list: contrastList, hint: contrastHint }, colourOf);
  const showColours = () => {
    for (const { picker, name, kind } of rows) if (kind === 'color') picker.value = hexOf(colourOf([name]));
    countContrast();
    css.textContent = themeCss(widget);
  };
  const apply = ({ text, problem, name, kind }) => {
    const value = text.value.trim();
    const isGood = !value || isValue(kind, value);
    text.setCustomValidity(isGood ? '' : problem.textContent);
    text.setAttribute('aria-describedby', isGood ? '' : problem.id);
    problem.hidden = isGood;
    if (value && isGood) widget.style.setProperty(name, value);
    else widget.style.removeProperty(name);
    if (!widget.style.length) widget.removeAttribute('style');
  };
  const set = (entry, value) => {
    entry.text.value = value;
    apply(entry);
    showColours();
  };

  for (const entry of rows) {
    entry.text.addEventListener('input', () => set(entry, entry.text.value));
    entry.picker.addEventListener('input', () => set(entry, entry.picker.value));
    keep(entry.name.slice(2), { get: () => entry.text.value, set: (value) => set(entry, value) });
  }
  for (const [string, values] of [...Object.entries(presets), ['reset', {}]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.string = `theme.${string}`;
    button.addEventListener('click', () => {
      for (const entry of rows) {
        entry.text.value = values[entry.name] ?? '';
        apply(entry);
      }
      showColours();
    });
    presetList.append(button);
  }

  new MutationObserver(showColours).observe(document.documentElement, { attributeFilter: ['style'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showColours);
  translate(list.parentElement);
  onLanguage(() => {
    for (const { name, text, picker, short } of rows) {
      if (short) text.placeholder = shortly(...short);
      picker.setAttribute('aria-label', say('theme.pick', { name }));
    }
  });
  showColours();
}

const shortly = (string, share = 0) =>
  say(string, { percent: share.toLocaleString(document.documentElement.lang, { style: 'percent' }) });

function createRow(property, template) {
  const element = template.content.firstElementChild.cloneNode(true);
  const [label, text, picker, problem] = element.children;
  label.textContent = property.name;
  label.htmlFor = text.id = property.name;
  text.placeholder = property.usual;
  problem.id = `${property.name}-problem`;
  picker.hidden = property.kind !== 'color';
  return { ...property, element, text, picker, problem };
}
