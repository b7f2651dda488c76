import { bindAttributes } from './attributes.js';
import { copyText } from './copy.js';
import { embedCode } from './embed-code.js';
import { logEvents } from './event-log.js';
import { bindPage } from './page.js';
import { bindTheme } from './theme.js';
import { translatePortal } from './translate.js';

const widget = document.querySelector('missing-certificate-help');
const byId = (id) => document.getElementById(id);

translatePortal();
bindPage({ language: byId('page-language'), scheme: byId('scheme'), width: byId('width') });
bindAttributes(widget, { example: byId('example'), reset: byId('reset-attributes') });
bindTheme(widget, { list: byId('properties'), row: byId('property'), presetList: byId('presets') });
logEvents(widget, { log: byId('log'), entry: byId('entry'), clear: byId('clear'), none: byId('no-events') });

// The embed code is made from the element itself, so it can't say anything else than what is on screen.
const script = new URL('../../dist/cdn/missing-certificate-help.js', import.meta.url).href;
const showCode = () => {
  byId('code').textContent = embedCode(script, widget);
  byId('copied').textContent = '';
};
new MutationObserver(showCode).observe(widget, { attributes: true });
showCode();

byId('copy').addEventListener('click', async () => {
  byId('copied').textContent = '';
  byId('copied').textContent = (await copyText(byId('code')))
    ? 'Copied.'
    : 'The code is selected; copy it with your keyboard.';
});

// On a small screen the panel is a sheet over the page, so it waits until it is asked for.
if (matchMedia('(width < 64rem)').matches) byId('panel').open = false;
