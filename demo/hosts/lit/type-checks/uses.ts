/** What TypeScript accepts and refuses of the widget; compiled with the site, where an unused expectation is an error. */
import { html } from 'lit';
import type { MchStepEvent, PortalResources } from 'missing-certificate-help';

const help = document.createElement('missing-certificate-help');
help.supportName = 'Contoso IT';
help.step = 'check-phone';
help.resources = { de: { 'missing-certificate-help': { 'article.title': 'Titel' } } } satisfies PortalResources;
help.addEventListener('mch-step', ({ detail }) => detail.to === 'solved');
export const right = html`<missing-certificate-help
  @mch-step=${(event: MchStepEvent) => event.detail.from}
></missing-certificate-help>`;

// @ts-expect-error There is no such step.
help.step = 'nowhere';
// @ts-expect-error There is no such property.
help.supportNmae = 'Contoso IT';
// @ts-expect-error There is no such message.
help.resources = { de: { 'missing-certificate-help': { 'article.titel': 'Titel' } } };
// @ts-expect-error A step is left for another; there is no outcome in it.
help.addEventListener('mch-step', ({ detail }) => detail.outcome);
