import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  button,
  card,
  code,
  control,
  current,
  embed,
  panel,
  section,
  server,
  style,
  texts,
  title,
  visit,
  widget,
} from './demo-page.mjs';

test('the embed code shows the same widget on an empty page', () =>
  visit(async (page, context) => {
    const plain = await embed(page, context);
    assert.ok((await code(page).innerText()).includes(`src="${server.url}/dist/cdn/missing-certificate-help.js"`));
    assert.doesNotMatch(await code(page).innerText(), /<style>/);
    assert.deepEqual(await texts(plain), await texts(page));
    await plain.close();

    const name = "\"><img src=x onerror=alert(1)> & <b>'us'</b> &amp;";
    await section(page, 'Attributes').click();
    await control(page, 'locale').selectOption('de');
    await control(page, 'support-name').fill(name);
    await control(page, 'support-href').fill('mailto:help@contoso.com?subject=Help&body=%22');
    await control(page, 'heading-level').selectOption('3');
    await control(page, 'language-picker').selectOption('none');
    await section(page, 'Theme').click();
    await button(page, 'Plum').click();
    await control(page, '--mch-font-family').fill('"</style><img src=y>", monospace');
    await title(page, 'de', 3).waitFor();

    const same = await embed(page, context);
    await title(same, 'de', 3).waitFor();
    assert.deepEqual(await texts(same), await texts(page));
    assert.ok((await texts(same)).join().includes(name));
    assert.equal(await same.locator('img').count(), 0);
    for (const property of ['background-color', 'color', 'border-top-left-radius', 'font-family']) {
      assert.equal(await style(card(same), property), await style(card(page), property), property);
    }
    const attributes = (locator) =>
      locator.evaluate((host) =>
        [...host.attributes].filter((one) => one.name !== 'style').map(({ name, value }) => [name, value]),
      );
    assert.deepEqual(await attributes(widget(same)), await attributes(widget(page)));
    await same.close();

    // A step that is set later is a move, so the steps before it look passed; at the start it is the first.
    await button(page, 'Example certificate').click();
    await control(page, 'step').selectOption('check-phone');
    const later = await embed(page, context);
    await title(later, 'de', 3).waitFor();
    assert.equal(await current(later).innerText(), await current(page).innerText());
    await widget(later).getByText('Contoso Root CA 2').first().waitFor();
  }));

test('the embed code goes to the clipboard, or is selected where there is none', () =>
  visit(async (page, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy').click();
    await panel(page).getByRole('status').getByText('Copied.').waitFor();
    const text = (await code(page).innerText()).trim();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);

    await section(page, 'Attributes').click();
    await control(page, 'step').selectOption('solved');
    assert.equal(await panel(page).getByRole('status').innerText(), '');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button(page, 'Copy').click();
    await panel(page).getByRole('status').getByText('selected').waitFor();
    const selected = await page.evaluate(() => String(getSelection()));
    assert.equal(selected.trim(), (await code(page).innerText()).trim());
    assert.match(selected, /step="solved"/);
  }));
