import { byRole, shadowOf, type Help } from './element.ts';

/** All nodes that can be seen. Folded steps are skipped whole, which makes this fast. */
function* seenIn(node: Node): Generator<HTMLElement | Text> {
  for (const child of node.childNodes) {
    if (child instanceof Text) yield child;
    if (!(child instanceof HTMLElement) || child.matches('[hidden], .hidden')) continue;
    yield child;
    yield* seenIn(child);
  }
}

/** Elements that are wider than their box or cut, and text that sticks out of the card or lies on other text. */
export function flaws(help: Help): string[] {
  if (!flawsNow(help).length) return [];
  // WebKit may keep the height of a row that wrapped before its place became wider: what counts is what lasts.
  help.style.display = 'none';
  help.getBoundingClientRect();
  help.style.removeProperty('display');
  return flawsNow(help);
}

function flawsNow(help: Help): string[] {
  const card = byRole(help, 'article');
  const nodes = [...seenIn(shadowOf(help))];
  const elements = nodes.filter((node) => node instanceof HTMLElement);
  const lines = nodes.filter((node) => node instanceof Text).flatMap(linesOf);
  // WebKit counts the space after the last letter of a line.
  const isNarrow = (element: HTMLElement) => {
    const { clientWidth, scrollWidth } = element;
    if (!clientWidth || scrollWidth <= clientWidth + 1) return false;
    return scrollWidth > clientWidth + 1 + (parseFloat(getComputedStyle(element).letterSpacing) || 0);
  };
  // What sticks out of the card is told below.
  const isCut = (element: HTMLElement) =>
    element !== card &&
    element.scrollHeight > element.clientHeight + 1 &&
    /hidden|clip/.test(getComputedStyle(element).overflowY);
  return [
    ...elements.filter(isNarrow).map((element) => `${named(element)} is too narrow for its content`),
    ...elements.filter(isCut).map((element) => `${named(element)} is cut`),
    ...elements
      .filter((element) => element === card || element.matches('.dialog, button'))
      .flatMap((box) => sticksOut(box, lines)),
    ...overlaps(lines.sort((one, other) => one.box.top - other.box.top)),
  ];
}

const named = ({ localName, className, part }: HTMLElement) => `${localName}.${className || part.value}`;

interface Line {
  readonly text: string;
  readonly box: DOMRect;
  readonly parent: Element;
}

function linesOf(node: Text): Line[] {
  const { parentElement: parent } = node;
  const text = node.data.trim().slice(0, 40);
  // The report scrolls.
  if (!text || !parent || parent.localName === 'pre') return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width }) => width).map((box) => ({ text, box, parent }));
}

function sticksOut(box: HTMLElement, lines: readonly Line[]): string[] {
  const outer = box.getBoundingClientRect();
  return lines
    .filter(
      ({ parent, box: { left, right, top, bottom } }) =>
        (left < outer.left - 1 || right > outer.right + 1 || top < outer.top - 1 || bottom > outer.bottom + 1) &&
        box.contains(parent),
    )
    .map(({ text }) => `“${text}” sticks out of ${named(box)}`);
}

/** What a text runs in. */
function blockOf(element: Element): Element {
  const { parentElement } = element;
  return parentElement && getComputedStyle(element).display.startsWith('inline') ? blockOf(parentElement) : element;
}

/** Letters don't fill all of a line's height, so lines may touch by a fifth of it; those of one paragraph are as close as it says. */
function overlaps(lines: readonly Line[]): string[] {
  return lines.flatMap((one, index) => {
    const bottom = one.box.bottom - one.box.height / 5;
    const found: string[] = [];
    for (const other of lines.slice(index + 1, index + 20)) {
      if (other.box.top + other.box.height / 5 >= bottom) continue;
      const isBeside = other.box.left >= one.box.right - 1 || other.box.right <= one.box.left + 1;
      if (!isBeside && blockOf(other.parent) !== blockOf(one.parent))
        found.push(`“${one.text}” lies on “${other.text}”`);
    }
    return found;
  });
}

/** What is folded is seen, too. */
export function unfold(help: Help): void {
  for (const details of shadowOf(help).querySelectorAll('details')) details.open = true;
}
