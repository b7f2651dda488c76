import { expect } from 'chai';
import { copyText } from '../../src/companion/copy.ts';

describe('copying a text', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  const setClipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  it('puts it on the clipboard', async () => {
    const copied: string[] = [];
    setClipboard((text) => Promise.resolve(void copied.push(text)));
    expect(await copyText('Report', document.body)).to.equal(true);
    expect(copied).to.deep.equal(['Report']);
  });

  it('selects it where it is shown if the clipboard is forbidden', async () => {
    setClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const details = document.createElement('details');
    const text = document.createElement('p');
    text.textContent = 'Report';
    details.append(text);
    document.body.append(details);
    expect(await copyText('Report', text)).to.equal(false);
    expect([details.open, getSelection()?.toString()]).to.deep.equal([true, 'Report']);
    details.remove();
  });

  it('does nothing if it is shown nowhere', async () => {
    setClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(await copyText('Report', null)).to.equal(false);
  });
});
