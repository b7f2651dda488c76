import { bindAttributes } from './attributes.js';
import { bind } from './control.js';
import { bindCopy } from './copy.js';
import { embedCode } from './embed/index.js';
import { snapshot } from './embed/snapshot.js';
import { logEvents } from './event-log.js';
import { bindLanguages } from './languages.js';
import { onLanguage, translate } from './language.js';
import { bindPage } from './page.js';
import { bindParts } from './parts.js';
import { bindSlots } from './slots.js';
import { address, restore, save } from './state.js';
import { bindTheme } from './theme.js';
import { bindProperties } from './widget-properties.js';

const widget = document.querySelector('missing-certificate-help');
const panel = document.querySelector('.panel');
const byId = (id) => document.getElementById(id);
const tell = (text) => (byId('told').textContent = text);

const showCode = () => {
  byId('code').textContent = embedCode[byId('framework').querySelector(':checked').value](snapshot(widget));
};
const changed = () => {
  mirror();
  showCode();
};

logEvents(widget, { log: byId('log'), entry: byId('entry'), clear: byId('clear'), none: byId('no-events') });
bindPage({ language: byId('page-language'), scheme: byId('scheme'), width: byId('width'), tell });
const mirror = bindLanguages(widget, { choice: byId('view'), list: byId('languages'), entry: byId('language') });
bindAttributes(widget, { list: byId('attribute-list'), example: byId('example'), reset: byId('reset-attributes') });
bindSlots(widget, { list: byId('slot-list') });
bindProperties(widget, { list: byId('property-list'), changed });
bindParts(widget, { list: byId('part'), count: byId('part-count') });
bindTheme(widget, {
  list: byId('properties'),
  row: byId('property'),
  presetList: byId('presets'),
  contrastList: byId('contrast'),
  contrastHint: byId('contrast-hint'),
  css: byId('css'),
});
bind(byId('framework'), 'code', showCode);
bindCopy(byId('copy'), byId('code'), tell);
bindCopy(byId('copy-css'), byId('css'), tell);

// The code is made from the element itself, so it can't say anything else than what is on screen.
new MutationObserver(showCode).observe(widget, { attributes: true, childList: true, subtree: true });
for (const event of ['mch-locale', 'mch-step'])
  widget.addEventListener(event, () => void widget.updateComplete.then(showCode));

const keepLink = () => (byId('link').textContent = address());
// A reader's move in the widget may have changed the address since.
byId('copy-link').addEventListener('click', keepLink);
bindCopy(byId('copy-link'), byId('link'), tell);
// After what the controls themselves do. What was said of an earlier state isn't true of this one.
for (const type of ['input', 'change'])
  panel.addEventListener(type, () => {
    keepLink();
    tell('');
  });
for (const type of ['change', 'click']) panel.addEventListener(type, save);
panel.addEventListener('click', keepLink);
// A step's address may be of an earlier state.
addEventListener('popstate', () => {
  save();
  keepLink();
});

translate();
restore();
onLanguage(showCode);
keepLink();

// On a small screen the panel is a sheet over the page, so it waits until it is asked for.
if (matchMedia('(width < 64rem)').matches) byId('panel').open = false;
