import { html, type TemplateResult } from 'lit/html.js';
import type { Scene } from './hand-over.js';

/** Where the missing certificates have to be imported, as the newest of the makers' articles says. */
const store = 'Local Computer\\Personal\\Certificates';

/** Shows the certificates that a server sends, from any shell. */
const command = 'echo Q | openssl s_client -connect sts.contoso.com:443 -servername sts.contoso.com -showcerts';

/** Hosts that must not be inspected, of the makers' list of endpoints. */
const hosts = '*.manage.microsoft.com, *.dm.microsoft.com';

/** What an administrator checks; folded for anybody else. */
export function adminView({ say, element }: Scene): TemplateResult {
  const code = (text: string) => html`<code dir="ltr" translate="no">${text}</code>`;
  return html`<details part="admin" ?open=${element.getAttribute('audience') === 'admin'}>
    <summary>${say('admin.heading')}</summary>
    <p>${say('admin.cause')}</p>
    <ol>
      <li>
        <p>${say('admin.intermediate')}</p>
        <p>${say('admin.intermediateFix', { console: code('certlm.msc'), store: code(store) })}</p>
      </li>
      <li>${say('admin.public')}</li>
    </ol>
    <p>${say('admin.check', { command: code(command) })}</p>
    <p>${say('admin.checkResult')}</p>
    <p>${say('admin.network', { hosts: code(hosts) })}</p>
    <p>${say('admin.contact')}</p>
  </details>`;
}
