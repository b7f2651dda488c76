import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Heading {
  readonly part: string;
  readonly text: unknown;
  /** A heading with an id can take focus, though Tab passes it by. */
  readonly id?: string;
}

/** A heading of a level; HTML has no element past 6, so those are headings by role. */
export function heading(level: number, { part, text, id }: Heading): TemplateResult {
  const name = id ?? nothing;
  const tab = id ? -1 : nothing;
  switch (level) {
    case 1:
      return html`<h1 part=${part} id=${name} tabindex=${tab}>${text}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${name} tabindex=${tab}>${text}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${name} tabindex=${tab}>${text}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${name} tabindex=${tab}>${text}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${name} tabindex=${tab}>${text}</h5>`;
    case 6:
      return html`<h6 part=${part} id=${name} tabindex=${tab}>${text}</h6>`;
    default:
      return html`<div role="heading" aria-level=${level} part=${part} id=${name} tabindex=${tab}>${text}</div>`;
  }
}
