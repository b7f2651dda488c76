import { keep, save } from './state.js';

/** The value of a field, a list or a group of radio buttons. */
export const valueOf = (control) =>
  control.matches('fieldset') ? control.querySelector(':checked').value : control.value;

/** Chooses a value; one that a list or a group doesn't have changes nothing. */
export function choose(control, value) {
  if (control.matches('fieldset')) {
    const radio = [...control.elements].find((one) => one.value === value);
    if (radio) radio.checked = true;
  } else if (!control.options || [...control.options].some((option) => option.value === value)) control.value = value;
}

/**
 * A control with an effect, which is kept in the address. That changes first: the effect may depend on it, as a relative
 * link does.
 * @returns {{ choose(value: string): void, apply(): void }} does by script what a person would
 */
export function bind(control, key, effect) {
  const bound = { choose: (value) => choose(control, value), apply: () => effect(valueOf(control)) };
  const set = (value) => {
    bound.choose(value);
    bound.apply();
  };
  control.addEventListener(control.type === 'text' ? 'input' : 'change', () => {
    save();
    bound.apply();
  });
  keep(key, { get: () => valueOf(control), set });
  return bound;
}

/** @param {string} text what it says; with `string`, the id of a message */
export function option(value, text, string) {
  const element = document.createElement('option');
  element.value = value;
  element.textContent = text;
  if (string) element.dataset.string = string;
  return element;
}

/** A labelled row of the panel; the name is code, so it is the same in every language. */
export function row(name, control, id) {
  const element = document.createElement('div');
  const label = document.createElement('label');
  element.className = 'row';
  label.htmlFor = control.id = id;
  label.textContent = name;
  label.translate = false;
  label.dir = 'ltr';
  control.autocomplete = 'off';
  element.append(label, control);
  return element;
}

export function textField() {
  const field = document.createElement('input');
  field.type = 'text';
  field.dir = 'auto';
  field.spellcheck = false;
  return field;
}
