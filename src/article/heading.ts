import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Heading {
  readonly part: string;
  readonly text: unknown;
  /** If set, the heading can be focused by script, but isn't in the tab order. */
  readonly id?: string;
  /** Whether it is the heading of the current step. */
  readonly isCurrent?: boolean;
}

/** A heading of the given level. HTML has no levels above 6, so those become `h6`. */
export function heading(level: number, { part, text, id, isCurrent }: Heading): TemplateResult {
  const name = id ?? nothing;
  const tab = id ? -1 : nothing;
  const now = isCurrent ? 'step' : nothing;
  switch (level) {
    case 1:
      return html`<h1 part=${part} id=${name} tabindex=${tab} aria-current=${now}>${text}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${name} tabindex=${tab} aria-current=${now}>${text}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${name} tabindex=${tab} aria-current=${now}>${text}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${name} tabindex=${tab} aria-current=${now}>${text}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${name} tabindex=${tab} aria-current=${now}>${text}</h5>`;
    default:
      return html`<h6 part=${part} id=${name} tabindex=${tab} aria-current=${now}>${text}</h6>`;
  }
}
