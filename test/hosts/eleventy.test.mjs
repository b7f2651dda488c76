import { after, before, test } from 'node:test';
import { startServer } from '../../scripts/dev/serve.mjs';
import { launch } from '../helpers/browser.mjs';
import { expectServed } from './served.mjs';

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const tag of ['en', 'de', 'ar'])
  test(`eleventy: the page in ${tag} holds the help, with script and without`, () =>
    expectServed(browser, `${server.url}/demo/hosts/eleventy/dist/${tag}/`, tag));
