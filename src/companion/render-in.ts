import { render, type TemplateResult } from 'lit/html.js';
import type { Accompanied } from './accompanied.js';

/** What a reader may be on. Translators add nothing of it. */
const focusable = 'a, button, input, summary, [tabindex]';

/**
 * Shows a view in a container within the article, as rendering.ts does with the article itself. If that fails, also
 * from the start, the container is empty.
 */
export function renderIn(
  { root, rendering }: Pick<Accompanied, 'root' | 'rendering'>,
  view: TemplateResult | '',
  container: HTMLElement,
): void {
  rendering.look(container);
  const touched = [...rendering.touched].filter((node) => container.contains(node));
  const draw = () => void render(view, container, rendering.scope);
  const restart = () => {
    for (const node of touched) rendering.touched.delete(node);
    const list = () => Array.from(container.querySelectorAll<HTMLElement>(focusable));
    const index = list().findIndex((element) => element === root.activeElement);
    empty();
    draw();
    list()[index]?.focus();
  };
  /** Lit keeps there what it has rendered: lit-html.ts, `render()`. */
  const empty = () => {
    container.replaceChildren();
    Reflect.deleteProperty(container, '_$litPart$');
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
