import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { appears, release } from './engine.mjs';

const en = await wordsOf('en');
const de = await wordsOf('de');
/** Languages whose files hold more than ASCII. */
const wide = ['de', 'ru', 'ja'];

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The page's icon.
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types missing-certificate-help',
].join('; ');

/** What engines do differently about loading: policies, classic scripts, a failed import. */
export function loading({ testPage }) {
  testPage(
    'the strictest Content-Security-Policy holds, with Trusted Types',
    async (page) => {
      await appears(page, en);
      await page.evaluate((name) => self.help.find('button', name).click(), en['answer.otherMessage']);
      await page.waitFor((name) => self.help.current === name, en['support.heading']);
      assert.notEqual(
        await page.evaluate(() => getComputedStyle(self.help.root.querySelector('article')).borderStyle),
        'none',
      );
    },
    { headers: { 'content-security-policy': policy } },
  );

  testPage(
    'the script runs as a classic one too, and leaves nothing on the window',
    async (page) => {
      await appears(page, en);
      assert.deepEqual(
        await page.evaluate(() => Object.getOwnPropertyNames(self).filter((name) => !self.namesBefore.includes(name))),
        [],
      );
    },
    {
      script: `<script src="/names.js"></script><script src="${release}missing-certificate-help.js" defer></script>`,
      prepare: (web) =>
        web.answers.set('/names.js', {
          type: 'text/javascript',
          body: 'self.namesBefore = []; self.namesBefore = Object.getOwnPropertyNames(self);',
        }),
    },
  );

  const german = `${release}locales/de.js`;
  testPage(
    'a language that failed is really asked for again',
    async (page, web) => {
      await appears(page, en);
      web.answers.delete(german);
      assert.deepEqual(
        web.asked.filter((path) => path.startsWith(german)),
        [german],
      );
      await page.evaluate((name) => self.help.find('button', name).click(), en['language.retry']);
      await appears(page, de);
      assert.deepEqual(
        web.asked.filter((path) => path.startsWith(german)),
        [german, `${german}?retry=1`],
      );
    },
    {
      lang: 'de',
      expected: /locales\/de\.js can't be loaded/,
      prepare: (web) => web.answers.set(german, { status: 404 }),
    },
  );

  // Modules are UTF-8 by the standard: https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
  testPage(
    'a language is read as UTF-8, whatever charset its server names',
    async (page, web) => {
      await appears(page, en);
      for (const tag of wide) {
        await page.evaluate((tag) => (document.documentElement.lang = tag), tag);
        await appears(page, await wordsOf(tag));
      }
      assert.deepEqual(
        web.asked.filter((path) => wide.some((tag) => path.endsWith(`/locales/${tag}.js`))).length,
        wide.length,
      );
    },
    {
      prepare: (web) => {
        for (const tag of wide) {
          const body = readFileSync(join(root, `dist/cdn/locales/${tag}.js`));
          assert.ok(body.some((byte) => byte > 127));
          web.answers.set(`${release}locales/${tag}.js`, { type: 'text/javascript; charset=iso-8859-1', body });
        }
      },
    },
  );
}
