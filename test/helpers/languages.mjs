/** The list of languages as its tests use it, in a page, a frame or one element. */

/** Opens the list, whatever its button says in the language shown. */
export async function openLanguages(scope) {
  await scope.locator('[part=language-picker]').click();
  const dialog = scope.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Chooses an entry by its tag; the first one, which leaves the choice to the page, by nothing. */
export async function chooseLanguage(scope, tag) {
  const dialog = await openLanguages(scope);
  const entries = dialog.getByRole('listitem').getByRole('button');
  await (tag ? entries.and(dialog.locator(`button:has(bdi[lang="${tag}"])`)) : entries.first()).click();
}
