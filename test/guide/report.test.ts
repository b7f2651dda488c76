import { expect } from 'chai';
import fc from 'fast-check';
import { guide } from '../../src/guide/guide.ts';
import { cutBeforeLink, cutToFit, reportText, type ReportFacts } from '../../src/guide/report.ts';
import { runs } from '../helpers/runs.ts';

/** Each message says its id, and what stands in its marks. */
const say = (id: string, values: Readonly<Record<string, string>> = {}) => [id, ...Object.values(values)].join(' ');

const told: ReportFacts = {
  progress: {
    current: 'contact-support',
    passed: [{ step: 'recognize', answer: 'next' }, { step: 'check-phone' }],
  },
  outcome: 'support',
  times: { recognize: Date.UTC(2026, 10, 23, 10, 42) },
  certificate: undefined,
  unusable: undefined,
  isClockWrong: false,
  checks: {},
  knownProblem: undefined,
  link: undefined,
  now: Date.UTC(2026, 10, 23, 10, 50),
  device: 'Pixel 8',
  shown: 'de',
  browser: 'fr',
  version: '1.2.3',
};
const lines = (more: Partial<ReportFacts> = {}) =>
  reportText({ ...told, ...more }, guide, say, 'en')
    .replace(/[\u2068\u2069]/g, '')
    .split('\n');

describe('the report', () => {
  it('tells the outcome first, then each step with its answer, then what the browser knows', () => {
    const text = lines();
    expect(text[0]).to.equal('report.title article.title');
    expect(text[1]).to.equal('report.outcome report.unsolved');
    expect(text[2]).to.match(/^report\.madeAt November 23, 2026/);
    expect(text[5]).to.match(/^– recognize\.heading \(\d+:\d\d\s?[AP]M\): answer\.thisMessage$/);
    expect(text[6]).to.equal('– check.heading: report.skipped');
    expect(text.slice(-3)).to.deep.equal(['report.device Pixel 8', 'report.languages de fr', 'report.version 1.2.3']);
  });

  it('has a paragraph for each, with an empty line between them', () => {
    expect(lines({ times: {} }).slice(3)).to.deep.equal([
      '',
      'report.tried',
      '– recognize.heading: answer.thisMessage',
      '– check.heading: report.skipped',
      '',
      'report.device Pixel 8',
      'report.languages de fr',
      'report.version 1.2.3',
    ]);
    const nothingTried = lines({ outcome: 'solved', progress: { current: 'solved', passed: [] } });
    expect(nothingTried.slice(3)).to.deep.equal([
      '',
      'report.device Pixel 8',
      'report.languages de fr',
      'report.version 1.2.3',
    ]);
    expect(lines({ checks: { others: 'no' } }).slice(8, -3)).to.deep.equal([
      '– checks.others checks.othersNo',
      '',
      'report.points',
      '– cause.one',
      '',
    ]);
  });

  it('has times as the browser writes them if nothing can write them in the language', () => {
    const text = reportText({ ...told, times: {} }, guide, say, 'no tag');
    expect(text).to.include(`report.madeAt ${String(new Date(told.now))}`);
  });

  it('says so while the reader is on the way, and when it is solved', () => {
    const onTheWay = lines({ outcome: undefined, progress: { current: 'check-phone', passed: [] } });
    expect(onTheWay[1]).to.equal('report.outcome report.unfinished');
    expect(onTheWay).to.include('– check.heading: report.open');
    expect(lines({ outcome: 'solved' })[1]).to.equal('report.outcome report.solved');
  });

  it('tells of the certificate: found or not, or why it wasn’t shown', () => {
    const certificate = { name: 'Contoso Root CA', answer: 'missing' } as const;
    expect(lines({ certificate })).to.include('report.certificate Contoso Root CA');
    expect(lines({ certificate })).to.include('– certificate.question certificate.missing');
    expect(lines({ certificate: { ...certificate, answer: undefined } })).to.include(
      '– certificate.question report.skipped',
    );
    expect(lines({ unusable: 'certificate-expires' })).to.include('report.certificateUnusable certificate-expires');
    expect(lines().join()).not.to.include('certificate.question');
  });

  it('tells what the quick checks say and may point to, and nothing of those that were left out', () => {
    const text = lines({ checks: { browser: 'works', others: 'yes' } });
    const at = text.indexOf('– checks.browser checks.browserWorks');
    expect(text.slice(at, at + 6)).to.deep.equal([
      '– checks.browser checks.browserWorks',
      '– checks.others checks.othersYes',
      '',
      'report.points',
      '– cause.server',
      '– cause.many',
    ]);
    expect(lines().join()).not.to.match(/checks\.|cause\.|report\.points/);
  });

  it('tells of a known problem that the page told of', () => {
    const text = lines({ knownProblem: Date.UTC(2026, 10, 27, 18) });
    expect(text.find((line) => line.startsWith('report.known'))).to.include('November 27, 2026');
  });

  it('ends with the link that shows the way', () => {
    const link = 'https://help.example/#mch-help-way1-0n1---';
    expect(lines({ link }).at(-1)).to.equal(`report.link ${link}`);
  });

  it('names a clock that can’t be right', () => {
    expect(lines({ isClockWrong: true }).find((line) => line.startsWith('report.clock'))).to.include('2026');
  });
});

describe('a text that has to fit into a link', () => {
  it('is whole lines from the start', () => {
    expect(cutToFit('one\ntwo\nthree', 12)).to.equal('one\ntwo');
    expect(cutToFit('one\ntwo', 100)).to.equal('one\ntwo');
  });

  it('ends with a sentence, or at least a word, if its first line is too long', () => {
    expect(cutToFit('One is short. Two is much longer.', 25)).to.equal('One is short.');
    expect(cutToFit('one two three four', 14)).to.equal('one two');
    expect(cutToFit('日本語です。もう一つ。', 60)).to.equal('日本語です。');
  });

  it('keeps its last line, which holds the link to the way', () => {
    expect(cutBeforeLink('one\ntwo\nthree\nlink', 15)).to.equal('one\nlink');
    expect(cutBeforeLink('one\nlink', 100)).to.equal('one\nlink');
    expect(cutBeforeLink('one\nlonglink', 9)).to.equal('one');
    expect(cutBeforeLink('\nlink', 7)).to.equal('\nlink');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), (text, most) => {
        expect(encodeURIComponent(cutBeforeLink(text, most)).length).to.be.at.most(most);
      }),
      runs(),
    );
  });

  it('is never longer than that, and never breaks a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), (text, most) => {
        const cut = cutToFit(text, most);
        expect(encodeURIComponent(cut).length).to.be.at.most(most);
        expect(text.replace(/\p{Surrogate}/gu, '\ufffd').startsWith(cut)).to.equal(true);
      }),
      runs(),
    );
  });
});
