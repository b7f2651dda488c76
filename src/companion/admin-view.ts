import type { TemplateResult } from 'lit/html.js';
import { dateText } from '../guide/report.js';
import type { Scene } from './hand-over.js';

/** A service that shows what a server sends, as the administrators' article names it. */
const checker = 'www.digicert.com/help';

/** The day on which Intune ended its support for device administrator. */
const ended = Date.UTC(2024, 11, 31);

/** What an administrator checks; folded for anybody else. */
export function adminView({ html, say, element, article }: Scene): TemplateResult {
  const code = (text: string) => html`<code dir="ltr" translate="no">${text}</code>`;
  const date = dateText(article.language.shown, ended, { dateStyle: 'long', timeZone: 'UTC' });
  return html`<details part="admin" ?open=${element.getAttribute('audience') === 'admin'}>
    <summary>${say('admin.heading')}</summary>
    <p>${say('admin.cause')}</p>
    <ol>
      <li>
        <p>${say('admin.intermediate')}</p>
        <p>${say('admin.intermediateFix', { console: code('certlm.msc') })}</p>
      </li>
      <li>${say('admin.public')}</li>
    </ol>
    <p>${say('admin.check', { server: code('sts.contoso.com'), checker: code(checker) })}</p>
    <p>${say('admin.roots', { ended: date })}</p>
  </details>`;
}
