import { render, type TemplateResult } from 'lit/html.js';
import type { Accompanied } from './accompanied.js';

/** Elements that can have focus. Translation tools don't add any of them. */
const focusable = 'a, button, input, summary, [tabindex]';

/**
 * Renders a view into a container within the article. If another script has changed the container's nodes, or if
 * rendering fails, renders it again from the start. If that fails too, the container stays empty.
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
  /** Also resets Lit's state, which `render()` of lit-html.ts stores in this property. */
  const empty = () => {
    container.replaceChildren();
    Reflect.deleteProperty(container, '_$litPart$');
  };
  for (const work of [touched.length ? restart : draw, restart, empty])
    try {
      work();
      break;
    } catch {
      // Try the next one.
    }
  rendering.watch();
}
