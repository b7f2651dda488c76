import { expect } from 'chai';
import { cleanUp, put, shadowOf, until, usePage, type Help } from '../helpers/element.ts';

/** After the test, the window has again what it has now. */
function keep(...names: readonly string[]): void {
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(window, name);
    if (own) cleanUp(() => Object.defineProperty(window, name, own));
  }
}

/** No moment of the browser is idle until the test says so. */
function holdIdleMoments(): () => void {
  keep('requestIdleCallback', 'cancelIdleCallback');
  const waiting = new Map<number, IdleRequestCallback>();
  window.requestIdleCallback = (work) => {
    waiting.set(waiting.size + 1, work);
    return waiting.size;
  };
  window.cancelIdleCallback = (handle) => void waiting.delete(handle);
  return () => {
    for (const work of waiting.values()) work({ didTimeout: false, timeRemaining: () => 1 });
    waiting.clear();
  };
}

const restart = (help: Help) => shadowOf(help).textContent.includes('Restart your phone');
const headings = (help: Help) => shadowOf(help).querySelectorAll('[part=node] > [part=heading]').length;
const nodes = (help: Help) => shadowOf(help).querySelectorAll('*').length;

async function firstScreen(markup = '<help-x></help-x>'): Promise<Help> {
  const help = put(markup);
  await help.ready;
  await help.updateComplete;
  return help;
}

describe('the steps that are folded', () => {
  usePage();

  it('come in an idle moment after the first screen, which has their headings, and move nothing', async () => {
    const idle = holdIdleMoments();
    const help = await firstScreen();
    expect(restart(help)).to.equal(false);
    expect(headings(help)).to.equal(5);
    const { height } = help.getBoundingClientRect();
    const before = nodes(help);
    idle();
    await help.updateComplete;
    expect(restart(help)).to.equal(true);
    expect(help.getBoundingClientRect().height).to.equal(height);
    expect(before / nodes(help), 'a first screen is less than the whole').to.be.below(0.7);
  });

  it('come at once where somebody prints', async () => {
    holdIdleMoments();
    const help = await firstScreen();
    dispatchEvent(new Event('beforeprint'));
    await help.updateComplete;
    expect(restart(help)).to.equal(true);
  });

  it('are there when the reader comes to them before that moment', async () => {
    holdIdleMoments();
    const help = await firstScreen();
    help.goTo('check-phone');
    await help.updateComplete;
    expect(restart(help)).to.equal(true);
  });

  it('come where a browser knows no idle moments', async () => {
    keep('requestIdleCallback');
    Reflect.deleteProperty(window, 'requestIdleCallback');
    const help = await firstScreen();
    await until(help, () => restart(help));
  });

  it('come where a page has replaced the idle callback by something that throws', async () => {
    keep('requestIdleCallback');
    Object.assign(window, { requestIdleCallback: null });
    const help = await firstScreen();
    await until(help, () => restart(help));
  });

  it('come to an element that left before that moment, when it is back', async () => {
    const idle = holdIdleMoments();
    const help = await firstScreen();
    const { parentElement } = help;
    help.remove();
    idle();
    await help.updateComplete;
    expect(restart(help)).to.equal(false);
    parentElement?.append(help);
    await help.updateComplete;
    idle();
    await help.updateComplete;
    expect(restart(help)).to.equal(true);
  });
});
