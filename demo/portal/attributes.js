import { attributes, locales } from '../../build/demo/contract.js';
import { bind, option, row, textField } from './control.js';
import { save } from './state.js';

/** What dist/custom-elements.json can't know: values to choose from, and words for a default that is no value. */
const known = {
  locale: {
    groups: { available: locales, nearest: ['browser', 'de-AT', 'zh-SG', 'zh-TW'], missing: ['cy', 'is', 'no tag'] },
  },
  'heading-level': { values: ['1', '2', '3', '4', '5', '6'] },
  'support-href': { usual: 'usual.website' },
  'support-name': { usual: 'usual.support' },
  'device-locale': { usual: 'usual.phone' },
  'support-locale': { usual: 'usual.shown' },
  'resources-href': { list: 'words-files' },
};

const certificate = {
  'certificate-name': 'Contoso Root CA 2',
  'certificate-sha256': '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08',
  'certificate-expires': '2038-01-15',
};

/** A control for each attribute of the element; the widget's markup gives its first value. */
export function bindAttributes(widget, { list, example, reset }) {
  const controls = attributes.map((attribute) => {
    const { name } = attribute;
    const control = controlOf(attribute);
    const first = widget.getAttribute(name) ?? '';
    control.dataset.attribute = name;
    list.append(row(name, control, `attribute-${name}`));
    control.value = first;
    const bound = bind(control, name, (value) => {
      if (value) widget.setAttribute(name, value);
      else widget.removeAttribute(name);
    });
    return { name, first, ...bound };
  });
  const fill = (some, valueOf) => {
    for (const one of some) one.choose(valueOf(one));
    save();
    for (const one of some) one.apply();
  };
  const named = controls.filter(({ name }) => name in certificate);
  example.addEventListener('click', () => fill(named, ({ name }) => certificate[name]));
  reset.addEventListener('click', () => fill(controls, ({ first }) => first));
}

function controlOf({ name, usual, values }) {
  const { groups, list, usual: string, values: more = values } = known[name] ?? {};
  if (groups) return localeList(groups);
  if (more.length) {
    const select = document.createElement('select');
    select.append(option('', `– ${usual}`), ...more.map((value) => option(value, value)));
    return select;
  }
  const field = textField();
  if (list) field.setAttribute('list', list);
  if (string) field.dataset.stringPlaceholder = string;
  return field;
}

function localeList(groups) {
  const select = document.createElement('select');
  const none = option('', '', 'usual.page');
  select.append(none);
  for (const [name, tags] of Object.entries(groups)) {
    const group = document.createElement('optgroup');
    group.dataset.stringGroup = `attributes.${name}`;
    group.append(...tags.map((tag) => option(tag, tag)));
    select.append(group);
  }
  return select;
}
