import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allSections, open, radio } from './playground-page.mjs';
import { button, control, panel, demoWords, server, style, title, visit, widget } from './demo-page.mjs';

test('a view goes with its link: whatever was set is there again, and the link says nothing else', () =>
  visit(
    async (page, context) => {
      await open(page, ...allSections);
      await control(page, 'Page language').selectOption('ar');
      await title(page, 'ar').waitFor();
      await radio(page, 'Dark').check();
      await radio(page, 'Sidebar').check();
      await radio(page, 'React').check();
      await control(page, 'support-name').fill('A & B="<i>" #1 % +');
      await control(page, 'support-href').fill('');
      await control(page, 'heading-level').selectOption('4');
      await control(page, 'footer').fill('{{x}} </script>');
      await control(page, 'error-image').selectOption('example');
      await control(page, 'resources').selectOption('own');
      await control(page, '--mch-accent').fill('light-dark(#7b2d8e, #d9a5e6)');
      await control(page, 'Outline a part').selectOption('title');
      await button(page, 'Copy link').click();
      await panel(page).getByText(demoWords.ar['copy.done']).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(page.url(), link);
      assert.deepEqual([...new URL(link).searchParams.keys()].sort(), [
        'code',
        'heading-level',
        'lang',
        'mch-accent',
        'part',
        'resources',
        'scheme',
        'slot-error-image',
        'slot-footer',
        'support-href',
        'support-name',
        'width',
      ]);

      const other = await context.newPage();
      await other.goto(link);
      await title(other, 'ar', 4).waitFor({ state: 'detached' });
      const titleText = 'Contoso: يحتاج هاتفك إلى شهادة';
      await widget(other).getByRole('heading', { level: 4, name: titleText }).waitFor();
      const seen = (one) =>
        one.evaluate(() => {
          const host = document.querySelector('missing-certificate-help');
          const root = document.documentElement;
          const shown = host.shadowRoot.querySelector('[part~=title]');
          return {
            page: [root.lang, root.dir, getComputedStyle(root).colorScheme, document.title],
            html: host.outerHTML,
            code: document.getElementById('code').textContent,
            title: shown.textContent,
            outline: getComputedStyle(shown).outlineStyle,
            width: host.getBoundingClientRect().width,
            controls: [...document.querySelectorAll('.panel :is(input, select)')].map((control) =>
              control.type === 'radio' ? control.checked : control.value,
            ),
          };
        });
      assert.deepEqual(await seen(other), await seen(page));
      assert.equal(other.url(), link);

      await button(page, 'Reset attributes').click();
      await button(page, 'Reset theme').click();
      await control(page, 'footer').fill('');
      for (const name of ['error-image', 'resources', 'Outline a part']) {
        await control(page, name).selectOption({ index: 0 });
      }
      for (const name of ['Auto', 'Full', 'Plain HTML']) await radio(page, name).check();
      await control(page, 'Page language').selectOption('en');
      await title(page).waitFor();
      assert.equal(page.url(), `${server.url}/demo/portal/`);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

const hostile = new URLSearchParams([
  ['lang', '../../../dist/locales/de'],
  ['scheme', 'dark; background: url(https://evil.example)'],
  ['width', '<img src=x>'],
  ['view', '__proto__'],
  ['code', 'constructor'],
  ['part', 'x){}*{display:none'],
  ['resources', '__proto__'],
  ['i18n', 'https://evil.example/i18n.js'],
  ['onclick', 'alert(1)'],
  ['style', 'display:none'],
  ['id', 'main'],
  ['slot', '<img src=x onerror=alert(1)>'],
  ['slot-footer', '</p><script>alert(1)</script>'],
  ['slot-error-image', 'https://evil.example/x.png'],
  ['support-name', '"><script>alert(1)</script>'],
  ['support-href', 'javascript:alert(1)'],
  ['resources-href', 'https://evil.example/words.json'],
  ['locale', '"><img src=x>'],
  ['step', 'toString'],
  ['heading-level', '99'],
  ['mch-accent', 'red; } body { display: none'],
  ['mch-surface', 'url(https://evil.example/x.png)'],
  ['mch-text', 'x'.repeat(20_000).slice(0, 2000)],
  ['__proto__', 'x'],
  ['unknown', 'x'],
]);

test('a hostile link can do no more than a person at the controls', () =>
  visit(
    async (page, context) => {
      const dialogs = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await title(page).waitFor();
      assert.deepEqual(await widget(page).evaluate((host) => host.getAttributeNames().sort()), [
        'resources-href',
        'support-href',
        'support-name',
      ]);
      assert.equal(await widget(page).locator('> img, > script').count(), 0);
      await widget(page).getByText('</p><script>alert(1)</script>').waitFor();
      assert.ok(await page.locator('h1').isVisible());
      assert.equal(await style(page.locator('html'), 'color-scheme'), 'light dark');
      assert.deepEqual(
        await widget(page)
          .locator('[part~=support-link]')
          .evaluateAll((links) => links.filter(({ protocol }) => protocol === 'javascript:').length),
        0,
      );
      await open(page, 'Theme');
      assert.equal(await panel(page).getByText('No value for this property').filter({ visible: true }).count(), 3);
      await button(page, 'Reset theme').click();
      const query = new URL(page.url()).searchParams;
      for (const name of [
        'onclick',
        'style',
        'id',
        'unknown',
        '__proto__',
        'lang',
        'view',
        'code',
        'part',
        'mch-text',
      ]) {
        assert.equal(query.get(name), null, name);
      }
      assert.deepEqual(dialogs, []);
      assert.equal(context.pages().length, 1);
    },
    {
      query: `?${hostile}`,
      expected: /support-href="javascript:alert\(1\)" can't be used|evil\.example\/words\.json|words at|connect-src/,
    },
  ));
