import { attributes, integrity, locales, properties, tag } from '../../../build/demo/contract.js';
import { themeCss } from './css.js';

const folder = new URL('../../../dist/cdn/', import.meta.url).href;
const own = new Map(attributes.map(({ name, property }) => [name, property]));

/** What is on screen, for every way to write it down; taken from the element itself, so it can't say anything else. */
export function snapshot(widget) {
  const shown = widget.shadowRoot?.querySelector('[lang]')?.lang;
  return {
    tag,
    attributes: [...widget.attributes]
      .filter(({ name }) => own.has(name))
      .map(({ name, value }) => ({ name, property: own.get(name), value })),
    children: [...widget.children].map((child) => ({
      name: child.localName,
      attributes: ['slot', 'src', 'alt'].flatMap((name) =>
        child.hasAttribute(name) ? [[name, child.getAttribute(name)]] : [],
      ),
      text: child.textContent,
    })),
    /** An instance can't be written down, but what it says can be found in the portal it comes from. */
    properties: properties.filter((name) => widget[name]).map((name) => ({ name, value: valueOf(widget[name]) })),
    css: themeCss(widget),
    /** The language on screen, if it is one of the widget's own. */
    language: locales.includes(shown) ? shown : 'en',
    file: (name) => ({ address: folder + name, hash: integrity[name] }),
  };
}

const valueOf = (value) => (typeof value.t === 'function' ? undefined : value);
