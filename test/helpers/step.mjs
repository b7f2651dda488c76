/** The heading of the step on screen, as its tests find it. */

const path = ['recognize.heading', 'check.heading', 'organization.heading', 'support.heading'];

/** What it says: first the step's position on the path, which the end of it has none of. */
export function headingText(words, id) {
  const number = path.indexOf(id) + 1;
  const position = words['guide.position'].replace('{number}', number).replace('{count}', path.length);
  return number ? `${position} ${words[id]}` : words[id];
}

/** That heading, whatever it says. */
export const currentHeading = (scope) => scope.getByRole('heading').and(scope.locator('[aria-current=step]'));

/** The same, if it is this one. */
export const currentStep = (scope, words, id) =>
  scope.getByRole('heading', { name: headingText(words, id), exact: true }).and(scope.locator('[aria-current=step]'));

/** What a heading says, in one line. */
export const lineOf = async (heading) => (await heading.textContent()).trim().replace(/\s+/g, ' ');
