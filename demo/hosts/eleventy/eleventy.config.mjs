/** A static site: its pages are made once, with the help in them, in each language. */
import { createHash } from 'node:crypto';
import { renderToString, styleText } from 'missing-certificate-help/server.js';
import { strings } from '../strings.js';

export default function (config) {
  config.addGlobalData(
    'languages',
    Object.entries(strings).map(([tag, words]) => ({ tag, words })),
  );
  // The style sheet within the rendered element is the only inline one: its hash lets it pass.
  config.addGlobalData('styleHash', `sha256-${createHash('sha256').update(styleText).digest('base64')}`);
  config.addAsyncShortcode('help', (locale) =>
    renderToString({ locale, supportHref: 'https://help.contoso.com', supportName: 'Contoso IT' }),
  );
  config.addPassthroughCopy({ 'node_modules/missing-certificate-help/dist/cdn': 'missing-certificate-help' });
  return { dir: { input: 'src', output: 'dist' } };
}
