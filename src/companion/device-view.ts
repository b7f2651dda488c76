import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** Cache of QR codes, by text. */
const drawn = new Map<string, { readonly size: number; readonly path: string } | undefined>();

/**
 * A link to this step as a QR code, for another device. The code is generated in the browser when the reader opens it.
 */
export function deviceView({ message, text, keeper, refresh }: FinalStepsModel): TemplateResult {
  const link = keeper.link();
  if (!link) return html``;
  const draw = async ({ currentTarget }: Event) => {
    if (!(currentTarget as HTMLDetailsElement).open || drawn.has(link)) return;
    const code = await import('./qr-code.js').then(({ qrCode }) => qrCode(link)).catch(() => undefined);
    drawn.set(link, code);
    refresh();
  };
  const code = drawn.get(link);
  return html`<details part="device" @toggle=${draw}>
    <summary>${message('device.heading')}</summary>
    ${
      code
        ? html`<p>${message('device.text')}</p>
            <svg class="code" viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label=${text('device.code')}>
              <path d=${code.path} />
            </svg>`
        : ''
    }
    <p>${message('device.link')}</p>
    <p><a href=${link} dir="ltr" translate="no">${link}</a></p>
  </details>`;
}
