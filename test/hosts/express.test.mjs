import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { launch } from '../helpers/browser.mjs';
import { expectServed } from './served.mjs';

let site;
let address;
let browser;
before(async () => {
  const env = { ...process.env, PORT: '0' };
  site = spawn('node', ['server.mjs'], {
    cwd: join(root, 'demo/hosts/express'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = await once(site.stdout, 'data');
  address = /http:\S+/.exec(String(text))[0];
  browser = await launch();
});
after(async () => {
  await browser?.close();
  // A rejection that nobody handles ends a server, maybe after its last answer.
  const { exitCode } = site;
  site.kill();
  assert.equal(exitCode, null, 'the server ended by itself');
});

for (const tag of ['en', 'de', 'ar'])
  test(`express: a reader who prefers ${tag} gets the help in it, with script and without`, () =>
    expectServed(browser, address, tag));

test('express: many languages are rendered at the same time', async () => {
  const tags = ['en', 'de', 'ar', 'en', 'ar', 'de'];
  const pages = await Promise.all(tags.map(async (tag) => (await fetch(`${address}?lang=${tag}`)).text()));
  for (const [index, page] of pages.entries()) assert.match(page, new RegExp(`<article[^>]* lang="${tags[index]}"`));
});

test('express: nothing in the address can get into the page', async () => {
  const hostile = encodeURIComponent('"><script>alert(1)</script>');
  const page = await (await fetch(`${address}?lang=${hostile}&step=${hostile}`)).text();
  assert.doesNotMatch(page, /alert\(1\)<\/script>/);
  assert.match(page, /<article[^>]* lang="en"/);
});
