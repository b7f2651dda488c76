import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { appears, entry } from './engine.mjs';

const en = await wordsOf('en');
const body = readFileSync(join(root, 'src/page-helpers/help-offline.js'));

/** The title that can be read: without a network the page has no scripts of the test. */
const shownTitle = () =>
  document.querySelector('missing-certificate-help')?.shadowRoot?.querySelector('[part=title]')?.textContent.trim();

/** Service workers are much the same everywhere; what is kept has to be found again in each engine. */
export function offline({ testPage }) {
  testPage(
    'after the first load, the help can be read without a network',
    async (page, web) => {
      await appears(page, en);
      await page.waitFor('self.isReady');
      await web.goOffline();
      try {
        await page.reload();
        assert.equal(await page.waitFor(shownTitle), en['article.title']);
        assert.equal(await page.evaluate('typeof self.help'), 'undefined');
      } finally {
        await web.goOnline();
      }
      await page.reload();
      await appears(page, en);
    },
    {
      script: `<script src="/hear.js"></script><script src="/help-offline.js" defer></script>${entry}`,
      prepare({ answers }) {
        answers.set('/help-offline.js', { type: 'text/javascript', body });
        answers.set('/hear.js', {
          type: 'text/javascript',
          body: 'addEventListener("mch-offline", ({ detail }) => (self.isReady = detail.ready));',
        });
      },
    },
  );
}
