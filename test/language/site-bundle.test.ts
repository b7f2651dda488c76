import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from '../helpers/runs.ts';
import { readBundle } from '../../src/language/site-bundle.ts';

const ids = new Set(['article.title', 'check.clock', 'label.ok']);
const texts = (bundle: unknown) => Object.fromEntries(readBundle(bundle, ids).texts);
const problems = (bundle: unknown) => readBundle(bundle, ids).problems;

const cyclic: Record<string, unknown> = {};
cyclic['article'] = cyclic;

describe('words of a site', () => {
  it('are texts by id, or by groups of ids', () => {
    expect(texts({ 'article.title': 'A', check: { clock: 'B' } })).to.deep.equal({
      'article.title': 'A',
      'check.clock': 'B',
    });
    expect(problems({ 'article.title': 'A', check: { clock: 'B' } })).to.deep.equal([]);
  });

  const unusable: readonly (readonly [what: string, bundle: unknown, problem: string])[] = [
    ['a number', { 'article.title': 7 }, '"article.title" is no text but number'],
    ['null', { 'article.title': null }, '"article.title" is no text but null'],
    ['a list', { 'article.title': ['A'] }, '"article.title" is no text but object'],
    ['a function', { check: { clock: () => 'A' } }, '"check.clock" is no text but function'],
    ['an object too deep', { check: { clock: { now: 'A' } } }, '"check.clock" is no text but object'],
    ['nothing but space', { 'article.title': ' \n' }, '"article.title" is empty'],
    ['a megabyte', { 'article.title': 'A'.repeat(1_000_000) }, '"article.title" is longer than 2000 characters'],
    ['an id that no message has', { 'article.titel': 'A' }, '"article.titel" is no message of ours'],
    ['names of the prototype', JSON.parse('{"__proto__": "A"}'), '"__proto__" is no message of ours'],
    ['a constructor', { constructor: 'A' }, '"constructor" is no message of ours'],
    ['a cycle', cyclic, '"article.article" is no message of ours'],
    ['a list of words', ['A'], "can't be read: it is no object of messages"],
    ['a text instead of words', 'A', "can't be read: it is no object of messages"],
  ];
  for (const [what, bundle, problem] of unusable)
    it(`leave out ${what}, and tell it`, () => {
      expect(texts(bundle)).to.deep.equal({});
      expect(problems(bundle)).to.deep.equal([problem]);
    });

  it('leave out what is not their own', () => {
    const inherited: unknown = Object.create({ 'article.title': 'A' });
    expect([texts(inherited), problems(inherited)]).to.deep.equal([{}, []]);
  });

  it('survive what throws when it is read', () => {
    const hostile = {
      get 'article.title'() {
        throw new Error('no');
      },
    };
    expect(problems(hostile)).to.deep.equal(["can't be read: no"]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(problems(proxy).length).to.equal(1);
  });

  it('never throw, and hold nothing but texts of messages, whatever is given', function () {
    this.timeout(600_000);
    const keys = fc.constantFrom('article.title', 'check', 'clock', 'label.ok', '__proto__', 'toString', 'x');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, fc.anything(), fc.dictionary(keys, tie('tree'))),
    }));
    fc.assert(
      fc.property(tree, (bundle) => {
        for (const [id, text] of readBundle(bundle, ids).texts) {
          expect(ids.has(id)).to.equal(true);
          expect(text.trim()).to.be.a('string').and.not.equal('');
        }
        expect(({} as Record<string, unknown>)['article.title']).to.equal(undefined);
      }),
      runs(),
    );
  });
});
