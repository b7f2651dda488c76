import { render, type TemplateResult } from 'lit/html.js';
import type { Accompanied } from './accompanied.js';

/** What a reader may be on. Translators add nothing of it. */
const focusable = 'a, button, input, summary, [tabindex]';

/**
 * Shows a view at a place of ours within the article, as rendering.ts does with the article itself. If that fails, also
 * from the start, the place is empty.
 */
export function renderIn(
  { root, rendering }: Pick<Accompanied, 'root' | 'rendering'>,
  view: TemplateResult | '',
  place: HTMLElement,
): void {
  rendering.look(place);
  const touched = [...rendering.touched].filter((node) => place.contains(node));
  const draw = () => void render(view, place, rendering.scope);
  const restart = () => {
    for (const node of touched) rendering.touched.delete(node);
    const list = () => Array.from(place.querySelectorAll<HTMLElement>(focusable));
    const index = list().findIndex((element) => element === root.activeElement);
    empty();
    draw();
    list()[index]?.focus();
  };
  /** Lit keeps there what it has rendered: lit-html.ts, `render()`. */
  const empty = () => {
    place.replaceChildren();
    Reflect.deleteProperty(place, '_$litPart$');
  };
  for (const work of [touched.length ? restart : draw, restart, empty])
    try {
      work();
      break;
    } catch {
      // The next one may.
    }
  rendering.watch();
}
