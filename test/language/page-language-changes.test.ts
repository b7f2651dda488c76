import { expect } from 'chai';
import { PageLanguage } from '../../src/language/page-language.ts';
import { find, follow, noticed, page, shadow, usePage } from './page.ts';

describe('language of the page over time', () => {
  usePage();

  describe('is followed', () => {
    const nested = '<div lang="de"><p lang="fr"><i id="me" lang="ja"></i></p></div>';

    for (const selector of ['#me', 'p', 'div'])
      it(`when ${selector} gets another`, async () => {
        const me = page(nested);
        for (const inner of ['#me', 'p', 'div'].slice(0, ['#me', 'p', 'div'].indexOf(selector)))
          find(inner).removeAttribute('lang');
        const { next } = follow(me);
        find(selector).lang = 'ar';
        expect(await next()).to.equal('ar');
      });

    it('when the document gets another', async () => {
      const { next } = follow(page('<i id="me"></i>'));
      document.documentElement.lang = 'ar';
      expect(await next()).to.equal('ar');
    });

    it('again and again, and each time only once', async () => {
      const { calls, next } = follow(page('<i id="me"></i>'));
      for (const language of ['de', 'fr', 'ja']) {
        document.documentElement.lang = language;
        expect(await next()).to.equal(language);
      }
      expect(calls).to.deep.equal(['de', 'fr', 'ja']);
    });

    it('upwards when each lang is taken away, and down again when it is given', async () => {
      const { next } = follow(page(nested));
      const selectors = ['#me', 'p', 'div'];
      for (const [index, language] of ['fr', 'de', 'en'].entries()) {
        find(selectors[index] ?? '').removeAttribute('lang');
        expect(await next()).to.equal(language);
      }
      for (const selector of selectors.toReversed()) {
        find(selector).lang = `x-${selector.length}`;
        expect(await next()).to.equal(`x-${selector.length}`);
      }
    });

    it('to none, when the last lang upwards is taken away', async () => {
      const { next } = follow(page('<i id="me"></i>'));
      document.documentElement.removeAttribute('lang');
      expect(await next()).to.equal(undefined);
    });

    it('to none, when the nearest becomes empty', async () => {
      const { next } = follow(page(nested));
      find('#me').lang = '';
      expect(await next()).to.equal(undefined);
    });

    it('to the last of several changes at once', async () => {
      const { calls, next } = follow(page('<i id="me"></i>'));
      for (const language of ['de', 'fr', 'ja']) document.documentElement.lang = language;
      expect(await next()).to.equal('ja');
      expect(calls).to.deep.equal(['ja']);
    });

    it('in a shadow root: the slot’s surroundings, and the host’s', async () => {
      const me = page('<div lang="de"><p><i id="me"></i></p></div>');
      const root = shadow(find('p'), '<section lang="fr"><slot></slot></section>');
      const { next } = follow(me);
      find('section', root).lang = 'ja';
      expect(await next()).to.equal('ja');
      find('section', root).removeAttribute('lang');
      expect(await next()).to.equal('de');
      find('slot', root).lang = 'ar';
      expect(await next()).to.equal('ar');
    });

    it('out of a closed shadow root', async () => {
      page('<div lang="de"><p id="me"></p></div>');
      const { next } = follow(find('i', shadow(find('#me'), '<i></i>', 'closed')));
      find('div').lang = 'ja';
      expect(await next()).to.equal('ja');
    });

    it('into another slot, when its slot attribute changes', async () => {
      const me = page('<p lang="de"><i id="me"></i></p>');
      shadow(find('p'), '<slot lang="fr"></slot><slot name="b" lang="ar"></slot>');
      const { next } = follow(me);
      me.slot = 'b';
      expect(await next()).to.equal('ar');
      me.slot = 'nowhere';
      expect(await next()).to.equal('de');
      me.removeAttribute('slot');
      expect(await next()).to.equal('fr');
    });

    it('into another slot with an ancestor', async () => {
      const me = page('<p lang="de"><b><i id="me"></i></b></p>');
      shadow(find('p'), '<slot lang="fr"></slot><slot name="b" lang="ar"></slot>');
      const { next } = follow(me);
      find('b').slot = 'b';
      expect(await next()).to.equal('ar');
    });
  });

  describe('isn’t called changed', () => {
    it('for the first one', async () => {
      const { calls } = follow(page('<p lang="de"><i id="me"></i></p>'));
      await noticed();
      expect(calls).to.be.empty;
    });

    it('when it stays the same, or something else changes', async () => {
      const me = page('<div lang="de"><p lang="fr"><i id="me"></i></p></div>');
      const { calls } = follow(me);
      find('p').lang = 'fr';
      find('p').title = 'other';
      find('div').lang = 'ja';
      me.slot = 'x';
      me.title = 'other';
      await noticed();
      expect(calls).to.be.empty;
    });
  });

  describe('after stop()', () => {
    const html = '<div lang="de"><p><i id="me"></i></p></div>';

    it('is as it was', () => {
      const { language } = follow(page(html));
      language.stop();
      expect(language.value).to.equal('de');
    });

    it('is followed no more, at no level', async () => {
      const me = page(html);
      const { language, calls } = follow(me);
      language.stop();
      document.documentElement.lang = 'ja';
      find('div').lang = 'fr';
      find('p').lang = 'ja';
      me.lang = 'ar';
      me.slot = 'x';
      await noticed();
      expect(language.value).to.equal('de');
      expect(calls).to.be.empty;
    });

    it('is followed no more, even if it changed just before', async () => {
      const { language, calls } = follow(page(html));
      find('div').lang = 'fr';
      language.stop();
      await noticed();
      expect(calls).to.be.empty;
    });

    it('is followed no more by that one, but still by others', async () => {
      const me = page(html);
      const stopped = follow(me);
      const other = follow(me);
      stopped.language.stop();
      const next = other.next();
      find('div').lang = 'fr';
      expect(await next).to.equal('fr');
      expect(stopped.calls).to.be.empty;
    });

    it('can be stopped again', () => {
      const { language } = follow(page(html));
      language.stop();
      expect(() => language.stop()).not.to.throw();
    });
  });

  describe('after start()', () => {
    const html = '<div lang="de"><i id="me"></i></div><p lang="fr"></p>';

    it('is that of the new place, if the element was moved, and followed there only', async () => {
      const me = page(html);
      const { language, calls, next } = follow(me);
      language.stop();
      find('p').append(me);
      language.start();
      expect(language.value).to.equal('fr');
      find('div').lang = 'ar';
      await noticed();
      expect(calls).to.be.empty;
      find('p').lang = 'ja';
      expect(await next()).to.equal('ja');
    });

    it('is followed only in the new place, if the element was moved without stop()', async () => {
      const me = page(html);
      const { language, calls, next } = follow(me);
      find('p').append(me);
      language.start();
      expect(language.value).to.equal('fr');
      find('div').lang = 'ar';
      await noticed();
      expect(calls).to.be.empty;
      find('p').lang = 'ja';
      expect(await next()).to.equal('ja');
    });

    it('is that of the slot’s surroundings, if the element was moved into a shadow tree', () => {
      const me = page(html);
      const { language } = follow(me);
      shadow(find('p'), '<section lang="ja"><slot></slot></section>');
      language.stop();
      find('p').append(me);
      language.start();
      expect(language.value).to.equal('ja');
    });

    it('is what it has become meanwhile, without a call', async () => {
      const { language, calls } = follow(page(html));
      language.stop();
      find('div').lang = 'ja';
      language.start();
      expect(language.value).to.equal('ja');
      await noticed();
      expect(calls).to.be.empty;
    });

    it('twice is called only once for a change', async () => {
      const { language, calls, next } = follow(page(html));
      language.start();
      find('div').lang = 'ja';
      await next();
      await noticed();
      expect(calls).to.deep.equal(['ja']);
    });

    it('is not known before', () => {
      const me = page(html);
      const language = new PageLanguage(me, () => undefined);
      expect(language.value).to.equal(undefined);
      expect(() => language.stop()).not.to.throw();
    });
  });
});
