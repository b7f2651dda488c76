import { parts, tag } from '../../build/demo/contract.js';
import { bind, option } from './control.js';
import { onLanguage, say } from './language.js';

/** Outlines a part as a portal's style sheet would, and tells how many of it are in sight. */
export function bindParts(widget, { list, count }) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  list.append(...parts.map((name) => option(name, name)));

  const inSight = () =>
    [...(widget.shadowRoot?.querySelectorAll(`[part~="${list.value}"]`) ?? [])].filter((element) =>
      element.checkVisibility(),
    );
  const tell = () => {
    count.textContent = list.value ? say('parts.count', { count: inSight().length }) : '';
  };
  bind(list, 'part', (name) => {
    sheet.replaceSync(name ? `${tag}::part(${name}) { outline: 3px dashed #d6248a; outline-offset: 2px; }` : '');
    tell();
    inSight()[0]?.scrollIntoView({ block: 'nearest' });
  });
  onLanguage(tell);
  for (const event of ['mch-step', 'mch-locale'])
    widget.addEventListener(event, () => void widget.updateComplete.then(tell));
}
