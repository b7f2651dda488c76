import { events } from '../../build/demo/contract.js';

const most = 100;

/** Lists the widget's events with their details, newest first. */
export function logEvents(widget, { log, entry, clear, none }) {
  const add = ({ type, detail }) => {
    const item = entry.content.firstElementChild.cloneNode(true);
    const [name, time, details] = item.children;
    const now = new Date();
    name.textContent = type;
    time.dateTime = now.toISOString();
    time.textContent = now.toLocaleTimeString('en-GB');
    details.textContent = JSON.stringify(detail, null, 1).replace(/\s+/g, ' ');
    log.prepend(item);
    log.children[most]?.remove();
    none.hidden = true;
  };
  for (const name of events) widget.addEventListener(name, add);
  clear.addEventListener('click', () => {
    log.replaceChildren();
    none.hidden = false;
  });
}
