import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consumer } from './project.mjs';

const { inNode, borrow } = consumer();

/** As the unit tests of a site do it: jsdom's globals, and the element among them. Style sheets can't be filled there. */
test('in jsdom the element is created, shows its words and moves on', () => {
  borrow('jsdom');
  const { title, step, errors } = inNode(`
    import { JSDOM, VirtualConsole } from 'jsdom';
    const errors = [];
    const virtualConsole = new VirtualConsole().on('jsdomError', (error) => errors.push(String(error)));
    process.on('unhandledRejection', (error) => errors.push(String(error)));
    const { window } = new JSDOM('<!doctype html><html lang="de">', { url: 'https://portal.example/', pretendToBeVisual: true, virtualConsole });
    const own = ['Event', 'CustomEvent', 'EventTarget', 'AbortController', 'AbortSignal', 'navigator'];
    const names = Object.getOwnPropertyNames(window).filter((name) => own.includes(name) || !(name in globalThis));
    for (const name of names) Object.defineProperty(globalThis, name, { configurable: true, value: window[name] });
    for (const name of ['addEventListener', 'removeEventListener']) globalThis[name] = window[name].bind(window);
    await import('missing-certificate-help/define.js');
    const help = document.createElement('missing-certificate-help');
    document.body.append(help);
    await help.ready;
    const title = help.shadowRoot.querySelector('h2').textContent.trim();
    help.shadowRoot.querySelector('[data-answer=next]').click();
    await help.updateComplete;
    await help.report();
    console.log(JSON.stringify({ title, step: help.step, errors }));
    window.close();`);
  assert.equal(title, 'Ihrem Gerät fehlt ein erforderliches Zertifikat');
  assert.equal(step, 'check-phone');
  assert.deepEqual(errors, []);
});
