import { properties } from '../../build/demo/contract.js';
import { bind, option, row } from './control.js';
import { onLanguage } from './language.js';
import { titles, welsh } from './own-words.js';

/** What each property may be set to: the message that names it, and the value or what makes it. */
const choices = {
  resources: {
    own: { string: 'properties.own', value: () => titles },
    welsh: { string: 'properties.welsh', value: () => welsh },
  },
  i18n: { portal: { string: 'properties.instance', value: portalInstance } },
};

/** A control for each property that isn't an attribute too. `changed` is called when one was set. */
export function bindProperties(widget, { list, changed }) {
  for (const name of properties) {
    const select = document.createElement('select');
    const values = choices[name] ?? {};
    select.append(option('', '', 'properties.none'));
    for (const [key, { string }] of Object.entries(values)) select.append(option(key, '', string));
    list.append(row(name, select, `property-${name}`));
    bind(select, name, async (key) => {
      const value = key ? await values[key].value() : null;
      // Another choice may have been made while a library was loading.
      if (select.value !== key) return;
      widget[name] = value;
      changed();
    });
  }
}

let instance;

/** The portal's own i18next, which speaks the language of the page; loaded when it is first wanted. */
async function portalInstance() {
  const { default: i18next } = await import('../../build/demo/i18next.js');
  if (instance) return instance;
  instance = i18next.createInstance();
  await instance.init({
    lng: document.documentElement.lang,
    fallbackLng: 'en',
    resources: titles,
    interpolation: { escapeValue: false },
  });
  onLanguage(() => void instance.changeLanguage(document.documentElement.lang));
  return instance;
}
