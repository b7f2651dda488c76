import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { messages, unit, xliff } from './fixtures/words.mjs';
import { english, project } from './fixtures/words-project.mjs';

const clock = messages.get('check.clock').source;

/** @param {string} name @param {(p: ReturnType<typeof project>) => void | Promise<void>} body */
const scenario = (name, body) => test(name, (t) => body(project(t)));

describe('npm run words', { concurrency: 4 }, () => {
  scenario('words become modules, character by character', async ({ write, read, run, load }) => {
    const odd = '\\ `x` $ ${y} & > \' " “日” 😀 {settings} {automaticTime}'.replace('{y}', '');
    write('locales/de.xlf', xliff({ 'check.clock': unit('check.clock', clock, odd) }));
    const reason = 'it holds every odd character';
    const exceptions = { 'check.clock': { letters: reason, typography: reason } };
    write('locales/exceptions.json', JSON.stringify({ de: exceptions }));
    const { code, text } = await run();
    assert.equal(code, 0, text);
    assert.match(text, /^de: 5 messages, up to date$/m);
    const german = await load('build/locales/de.js');
    assert.equal(german.machine, true);
    assert.equal(german.default['check.clock'], odd);
    assert.equal(german.default['label.time'], 'Datum & Uhrzeit');
    assert.ok(read('build/locales/de.js').includes('Prüfe'));
    const source = await load('build/locales/en.js');
    const texts = (isIn) => [...messages].filter(([id]) => isIn(id)).map(([id, { source }]) => [id, source]);
    const isExtra = (id) => id.startsWith('extra.');
    assert.deepEqual(source.default, Object.fromEntries(texts((id) => !isExtra(id))));
    assert.equal(source.machine, false);
    assert.deepEqual((await load('build/labels/de.js')).default, { 'label.time': 'Datum & Uhrzeit' });
    assert.deepEqual((await load('build/extras/de.js')).default, { 'extra.thanks': 'Danke' });
    assert.deepEqual(JSON.parse(read('build/locales/index.json')), { available: ['de', 'en'] });
    for (const tag of ['en-XA', 'ar-XB']) {
      assert.deepEqual(
        Object.keys((await load(`build/locales/${tag}.js`)).default),
        [...messages.keys()].filter((id) => !isExtra(id)),
      );
    }
    const before = read('locales/de.xlf');
    assert.equal((await run()).code, 0);
    assert.equal(read('locales/de.xlf'), before);
  });

  scenario('new English is put before the translator, then missing', async ({ write, read, run }) => {
    write('src/words/article.ts', english('article', 'check.', { 'check.new': 'New', 'check.title': 'Changed' }));
    const inCi = await run([], { CI: 'true' });
    assert.equal(inCi.code, 1);
    assert.match(inCi.text, /^locales\/de\.xlf: check\.new: missing: no trans-unit$/m);
    assert.equal(read('locales/de.xlf'), xliff());

    const { code, text } = await run();
    assert.equal(code, 1);
    assert.match(text, /^warning: locales\/de\.xlf: check\.title: source differs from the English/m);
    assert.match(text, /^locales\/de\.xlf: check\.new: not translated: no target$/m);
    assert.match(text, /^1 problem$/m);
    assert.match(read('locales/de.xlf'), /<source>Changed<\/source>\n {2}<target>Prüfe/);
  });

  scenario('--extract-only makes the files and stops', async ({ write, read, run }) => {
    write('lit-localize.json', read('lit-localize.json').replace('"de"', '"de","zh-Hans"'));
    const { code, text } = await run(['--extract-only']);
    assert.equal(code, 0, text);
    assert.match(text, /^5 messages \([\da-f]{12}\) for de, zh-Hans$/m);
    assert.match(read('locales/zh-Hans.xlf'), /target-language="zh-Hans"/);
    assert.throws(() => read('build/locales/en.js'));
  });

  /** What lit-localize extract would lose, were it let. */
  const precious = {
    'a malformed file': [xliff().replace('</target>', ''), /de\.xlf: check\.(clock|title): malformed XML/],
    'a translation whose message is gone': [xliff({ x: unit('x.y', 'X', 'Y') }), /de\.xlf: x\.y: unknown id/],
    'a translation that stands twice': [
      xliff({ x: unit('label.ok', 'OK', 'O. K.') }),
      /de\.xlf: label\.ok: duplicate id/,
    ],
    'a file of another language': [xliff({}, 'target-language="fr" source-language="en"'), /de\.xlf: target-language/],
    'a file in another encoding': [Buffer.from(xliff(), 'latin1'), /de\.xlf: not UTF-8/],
  };
  for (const [name, [text, problem]] of Object.entries(precious)) {
    scenario(`${name} is reported and left alone`, async ({ write, read, run }) => {
      write('locales/de.xlf', text);
      const before = read('locales/de.xlf');
      for (const options of [[], ['--check']]) {
        const result = await run(options);
        assert.equal(result.code, 1);
        assert.match(result.text, problem);
      }
      assert.equal(read('locales/de.xlf'), before);
    });
  }

  scenario('English that does not compile drops no translation', async ({ write, read, run }) => {
    write('src/words/labels.ts', english('labels', 'label.time').replace('@lit/localize', '@lit/nowhere'));
    const { code, text } = await run();
    assert.equal(code, 1);
    assert.match(text, /^src\/words\/labels\.ts:1: Cannot find module '@lit\/nowhere'/m);
    assert.equal(read('locales/de.xlf'), xliff());
  });

  scenario('--drop-removed lets go of a removed message', async ({ write, read, run }) => {
    write('locales/de.xlf', xliff({ x: unit('x.y', 'X', 'Y') }));
    const { code, text } = await run(['--drop-removed']);
    assert.equal(code, 0, text);
    assert.match(text, /^warning: locales\/de\.xlf: x\.y: unknown id$/m);
    assert.doesNotMatch(read('locales/de.xlf'), /x\.y/);
  });

  scenario('--check writes nothing, and finds files that extract would change', async ({ write, read, run }) => {
    assert.equal((await run()).code, 0);
    const upToDate = read('locales/de.xlf');
    assert.equal((await run(['--check'])).code, 0);
    const oldNote = upToDate.replace('A step.', 'Another note.');
    write('locales/de.xlf', oldNote);
    const { code, text } = await run(['--check']);
    assert.equal(code, 1);
    assert.match(text, /^locales\/de\.xlf: not up to date/m);
    assert.equal(read('locales/de.xlf'), oldNote);
  });

  scenario('a stale language is a warning, and an error in a release', async ({ write, read, run }) => {
    write('locales/status.json', read('locales/status.json').replace(/"source":"\w+"/, '"source":"000000000000"'));
    const { code, text } = await run();
    assert.equal(code, 0, text);
    assert.match(text, /^de: 5 messages, stale$/m);
    assert.match(text, /^warning: stale: de /m);
    const release = await run(['--release']);
    assert.equal(release.code, 1);
    assert.match(release.text, /^locales\/status\.json: de: stale/m);
  });

  scenario('entries and files without a language are found', async ({ write, run }) => {
    write('locales/status.json', '{}');
    write('locales/fr.xlf', xliff());
    const { code, text } = await run();
    assert.equal(code, 1);
    assert.match(text, /^locales\/status\.json: no entry for de$/m);
    assert.match(text, /^locales\/fr\.xlf: no such language in lit-localize\.json$/m);
  });

  scenario('a key that is not its id is found', async ({ write, run }) => {
    write('src/words/labels.ts', english('labels', 'label.time').replace("'label.time':", "'label.times':"));
    const { code, text } = await run();
    assert.equal(code, 1);
    assert.match(text, /labels\.js: label\.times: no message has this key as its id$/m);
  });
});
