import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { needs } from './public.mjs';
import { currentHeading, currentStep, headingText, lineOf } from '../helpers/step.mjs';

// All that docs/embed.md shows from “Progress and deep links” on is run here, as it stands; embed.test.mjs has the rest.
const embed = snippetsOf('docs/embed.md', { before: '## Choose attributes' }).shown(
  'html',
  '<missing-certificate-help',
);
const { text, shown, assertAllShown } = snippetsOf('docs/embed.md', { from: '## Progress and deep links' });
const open = opener();
const [script, tag] = embed.split('\n');
const forgetful = shown('html', 'remember="none"');
const linked = shown('html', 'deep-link');
const marks = shown('html', '{report}');
const report = shown('js', 'help.report').replace('</script>', 'console.log(text);</script>');

const en = await wordsOf('en');
const de = await wordsOf('de');
const title = (page, words = en) => page.getByRole('heading', { name: words['article.title'], exact: true });
const press = (page, id) => page.getByRole('button', { name: en[id], exact: true }).click();

test('docs/embed.md: the step goes by the page', async () => {
  const { page, seen, close } = await open(embed + shown('js', 'history.replaceState'), {
    search: '?step=check-phone',
  });
  await title(page).waitFor();
  assert.equal(await lineOf(currentHeading(page)), headingText(en, 'check.heading'));
  await press(page, 'answer.works');
  assert.equal(new URL(page.url()).search, '?step=solved');
  assert.deepEqual(seen.console, []);
  await close();
});

const openssl = spawnSync('openssl', ['version']).error ? 'There is no openssl.' : false;

test('docs/embed.md: a certificate to look up', async () => {
  const { page, seen, close } = await open(script + shown('html', 'certificate-sha256'));
  await title(page).waitFor();
  await press(page, 'answer.thisMessage');
  await page.getByText('Contoso Root CA').first().waitFor();
  assert.equal(await page.getByText('0123 4567 89AB CDEF 0123').isVisible(), true);
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/embed.md: what openssl tells of a certificate can be used as it is', { skip: openssl }, async () => {
  const folder = mkdtempSync(join(root, 'build/certificate-'));
  writeFileSync(join(folder, 'contoso-root-ca.pem'), rootCertificates.at(-1));
  const told = execFileSync('sh', ['-e', '-c', shown('sh', 'openssl')], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const [, sha256] = /Fingerprint=([\dA-F:]+)/.exec(told);
  const [, expires] = /notAfter=([\d-]+)/.exec(told);
  const certificate = `certificate-name="A" certificate-sha256="${sha256}" certificate-expires="${expires}"`;
  const { page, seen, close } = await open(
    script + tag.replace(' support-href', ` step="check-phone" ${certificate} support-href`),
  );
  await page.getByText(sha256.replaceAll(':', '').slice(0, 4)).first().waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/embed.md: something of the page’s own in place of the link', async () => {
  const chat = '<script>const openChat = (step) => console.log(`chat at ${step}`);</script>';
  const { page, seen, close } = await open(chat + embed + shown('js', 'preventDefault'));
  await title(page).waitFor();
  await page
    .getByRole('link', { name: /Contoso IT/ })
    .first()
    .click();
  assert.deepEqual(seen.console, ['chat at recognize']);
  assert.equal(page.context().pages().length, 1);
  await close();
});

test('docs/embed.md: remembered, or not', needs('remember'), async () => {
  for (const [html, heading] of [
    [tag.replace(' ', ' id="help" '), 'check.heading'],
    [forgetful, 'recognize.heading'],
  ]) {
    const { page, close } = await open(script + html);
    await title(page).waitFor();
    await press(page, 'answer.thisMessage');
    await currentStep(page, en, 'check.heading').waitFor();
    // What keeps the answer comes after the first words.
    await page.waitForFunction(
      (isKept) =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/companion.js')) &&
        localStorage.length > 0 === isKept,
      html !== forgetful,
    );
    await page.reload();
    await title(page).waitFor();
    await page.evaluate(() => document.querySelector('missing-certificate-help').updateComplete);
    await currentStep(page, en, heading).waitFor();
    await close();
  }
});

test('docs/embed.md: linked to', needs('deep-link'), async () => {
  const [, fragment] = /`https:\/\/portal\.contoso\.com\/sign-in(#[\w-]+)`/.exec(text);
  const { page, close } = await open(script + linked, { search: fragment });
  await page.getByText(en['check.network'], { exact: true }).waitFor();
  await press(page, 'answer.messageStillThere');
  assert.equal(await lineOf(currentHeading(page)), headingText(en, 'organization.heading'));
  await page.goBack();
  await page.getByText(en['check.network'], { exact: true }).waitFor();
  await close();
});

test('docs/embed.md: marks in the link', needs('report'), async () => {
  const support = (route) => route.fulfill({ contentType: 'text/html', body: 'Support' });
  const { page, close } = await open(script + marks);
  await page.context().route('https://help.contoso.com/**', support);
  await title(page).waitFor();
  await press(page, 'answer.otherMessage');
  // The report is in the link as soon as it is written.
  await page.locator('a[part=support-link][href*="%0A"]').first().waitFor();
  const opened = page.context().waitForEvent('page');
  await page
    .getByRole('link', { name: /Contoso IT/ })
    .first()
    .click();
  const { searchParams } = new URL((await opened).url());
  assert.equal(searchParams.get('step'), 'contact-support');
  assert.equal(searchParams.get('language'), 'en');
  assert.ok(searchParams.get('text').length > 50);
  await close();
});

test('docs/embed.md: the report', needs('report'), async () => {
  const { page, seen, close } = await open(tag.replace(' support', ' locale="de" support') + script + report);
  await title(page, de).waitFor();
  if (!seen.console.length) await page.waitForEvent('console');
  const [inEnglish] = seen.console;
  assert.ok(inEnglish.length > 50, inEnglish);
  assert.notEqual(
    inEnglish,
    await page.evaluate(() => document.querySelector('missing-certificate-help').report('de')),
  );
  await close();
});

test('docs/embed.md: all that is shown from there on was run', () => assertAllShown());
