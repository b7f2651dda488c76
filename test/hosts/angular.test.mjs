import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { wordsOf } from '../helpers/words.mjs';
import { testHost } from './host.mjs';

const visit = testHost('angular/dist');
const host = fileURLToPath(new URL('../../demo/hosts/angular', import.meta.url));
const help = (page) => page.locator('missing-certificate-help');
const title = async (page, tag = 'en') =>
  page.getByRole('heading', { name: (await wordsOf(tag))['article.title'], exact: true });
const answer = async (page, id, tag = 'en') =>
  page.getByRole('button', { name: (await wordsOf(tag))[id], exact: true });

test('angular: without zone.js, what the widget tells is shown at once, whoever moved it', () =>
  visit(async (page) => {
    await (await title(page)).waitFor();
    assert.equal(await page.evaluate(() => 'Zone' in window), false);
    await help(page).evaluate((element) => element.goTo('contact-support'));
    await page.getByRole('listitem').filter({ hasText: '"to":"contact-support","cause":"page"' }).waitFor();
  }));

test('angular: the language comes by the input', () =>
  visit(async (page) => {
    await (await title(page)).waitFor();
    await page.getByLabel('Language of the portal').selectOption('de');
    await page.getByRole('listitem').filter({ hasText: '"shown":"de","cause":"locale"' }).waitFor();
    assert.equal(await help(page).getAttribute('locale'), 'de');
  }));

test('angular: projected content that leaves the page comes back with its step, in the language of then', () =>
  visit(async (page) => {
    await (await answer(page, 'answer.thisMessage')).click();
    const before = await help(page).elementHandle();
    const [fold, unfold] = ['Fold the help', 'Hilfe ausklappen'];
    await page.getByRole('button', { name: fold, exact: true }).click();
    await help(page).waitFor({ state: 'detached' });
    await page.getByLabel('Language of the portal').selectOption('de');
    await page.getByRole('button', { name: unfold, exact: true }).click();
    await (await answer(page, 'answer.works', 'de')).waitFor();
    assert.equal(await help(page).evaluate((now, old) => now === old, before), true);
  }));

/** Where the compiler finds an error in a file of type-checks/, as the template's text from there on, and the messages. */
function compile(name) {
  const ngc = join(host, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');
  const { status, stderr } = spawnSync(process.execPath, [ngc, '-p', `type-checks/tsconfig.${name}.json`], {
    cwd: host,
    encoding: 'utf8',
  });
  const lines = readFileSync(join(host, `type-checks/${name}.ts`), 'utf8').split('\n');
  const errors = [...stripVTControlCharacters(stderr).matchAll(/^[^\s:]*\.ts:(\d+):(\d+) - error (.*)$/gm)];
  const found = errors
    .map(([, line, column, message]) => [Number(line), lines[line - 1].slice(column - 1).match(/\w+/)[0], message])
    .sort(([before], [after]) => before - after);
  return { status, found: found.map(([, at, message]) => `${at}: ${message}`), stderr };
}

test('angular: what is set and heard rightly compiles', () => {
  const { status, stderr } = compile('right');
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('angular: wrong inputs and wrong details of events do not compile', () => {
  const { status, found } = compile('wrong');
  assert.equal(status, 1);
  assert.deepEqual(found, [
    "supportName: TS2322: Type 'number' is not assignable to type 'string'.",
    `step: TS2322: Type '"the-last-one"' is not assignable to type '"recognize" | "check-phone" | "organization-certificate" | "contact-support" | "solved" | null | undefined'.`,
    "suportHref: NG8002: Can't bind to 'suportHref' since it isn't a known property of 'missing-certificate-help'.",
    "shown: TS2339: Property 'shown' does not exist on type 'StepDetail'.",
    "step: TS2339: Property 'step' does not exist on type 'LocaleChange'.",
  ]);
});
