import { presets } from './presets.js';
import { hexColour, isValue, properties } from './properties.js';

/** A row for each custom property: any CSS value as text and, for a colour, a picker that writes it. */
export function bindTheme(widget, { list, row, presetList }) {
  const rows = properties.map((property) => createRow(property, row));
  list.append(...rows.map(({ element }) => element));

  // The pickers show colours as the portal shows them; the panel has a scheme of its own.
  const place = document.body.appendChild(document.createElement('span'));
  place.hidden = true;
  const showColours = () => {
    place.style.cssText = widget.style.cssText;
    for (const { text, picker, kind, usual } of rows)
      if (kind === 'color') picker.value = hexColour(text.validity.valid && text.value ? text.value : usual, place);
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

  for (const entry of rows) {
    entry.text.addEventListener('input', () => {
      apply(entry);
      showColours();
    });
    entry.picker.addEventListener('input', () => {
      entry.text.value = entry.picker.value;
      apply(entry);
      showColours();
    });
  }
  for (const [label, values] of [...Object.entries(presets), ['Reset theme', {}]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
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
  for (const entry of rows) apply(entry);
  showColours();
}

function createRow(property, template) {
  const element = template.content.firstElementChild.cloneNode(true);
  const [label, text, picker, problem] = element.children;
  label.textContent = property.name;
  label.htmlFor = text.id = property.name;
  text.placeholder = property.short ?? property.usual;
  problem.id = `${property.name}-problem`;
  picker.setAttribute('aria-label', `Pick ${property.name}`);
  picker.hidden = property.kind !== 'color';
  return { ...property, element, text, picker, problem };
}
