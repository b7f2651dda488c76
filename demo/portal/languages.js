import { properties, tag } from '../../build/demo/contract.js';
import { bind } from './control.js';

/** What each of the copies has for itself. Only one element of a page can have its steps in the address. */
const own = new Set(['id', 'style', 'locale', 'heading-level', 'remember', 'deep-link']);

/** Shows the widget in all its languages side by side, each copy set as the widget of the portal is. */
export function bindLanguages(widget, { choice, list, entry }) {
  const content = document.querySelector('.content');
  const copies = () => [...list.querySelectorAll(tag)];
  const update = () => {
    for (const copy of copies()) mirror(widget, copy);
  };
  bind(choice, 'view', async (view) => {
    content.dataset.view = view;
    if (view !== 'all') return list.replaceChildren();
    const { catalog } = await customElements.whenDefined(tag);
    if (content.dataset.view !== view || list.children.length) return undefined;
    list.append(...catalog.available.map((locale) => itemOf(locale, entry)));
    return update();
  });
  new MutationObserver(update).observe(widget, { attributes: true, childList: true, subtree: true });
  return update;
}

function itemOf(locale, entry) {
  const item = entry.content.firstElementChild.cloneNode(true);
  const name = item.querySelector('b');
  name.textContent = new Intl.DisplayNames([locale], { type: 'language' }).of(locale);
  name.lang = locale;
  item.querySelector('code').textContent = locale;
  const copy = item.appendChild(document.createElement(tag));
  copy.setAttribute('locale', locale);
  copy.setAttribute('heading-level', '3');
  copy.setAttribute('remember', 'none');
  return item;
}

function mirror(widget, copy) {
  for (const { name } of [...copy.attributes])
    if (!own.has(name) && !widget.hasAttribute(name)) copy.removeAttribute(name);
  for (const { name, value } of widget.attributes)
    if (!own.has(name) && copy.getAttribute(name) !== value) copy.setAttribute(name, value);
  copy.style.cssText = widget.style.cssText;
  copy.replaceChildren(...[...widget.children].map((child) => child.cloneNode(true)));
  for (const name of properties) if (copy[name] !== widget[name]) copy[name] = widget[name];
}
