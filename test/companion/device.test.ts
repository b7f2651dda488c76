import { expect } from 'chai';
import { describeDevice } from '../../src/companion/device.ts';

const brands = [
  { brand: 'Not?A_Brand', version: '24.0.0.0' },
  { brand: 'Chromium', version: '142.0.7444.60' },
  { brand: 'Google Chrome', version: '142.0.7444.60' },
];

/** A browser that gives these hints, or none, and this user agent string. */
function setBrowser(hints: object | Error | undefined, userAgent = 'Mozilla/5.0'): void {
  const getHighEntropyValues = () => (hints instanceof Error ? Promise.reject(hints) : Promise.resolve(hints));
  Object.defineProperty(navigator, 'userAgentData', { configurable: true, value: hints && { getHighEntropyValues } });
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent });
}

describe('what the browser says of the device', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'userAgentData');
    Reflect.deleteProperty(navigator, 'userAgent');
  });

  for (const [what, hints, expected] of [
    [
      'a phone',
      { platform: 'Android', platformVersion: '14.0.0', model: 'Pixel 8', fullVersionList: brands },
      { text: 'Pixel 8, Android 14.0.0, Google Chrome 142.0.7444.60', android: '14' },
    ],
    [
      'an older phone of no known model',
      { platform: 'Android', platformVersion: '8.1.0', model: '', fullVersionList: [] },
      { text: 'Android 8.1.0', android: '8.1' },
    ],
    [
      'a phone without a version',
      { platform: 'Android', platformVersion: '' },
      { text: 'Android', android: undefined },
    ],
    ['a phone that leaves the version out', { platform: 'Android' }, { text: 'Android', android: undefined }],
    [
      'a computer',
      { platform: 'Windows', platformVersion: '15.0.0', fullVersionList: brands },
      { text: 'Windows 15.0.0, Google Chrome 142.0.7444.60', android: undefined },
    ],
  ] as const)
    it(`is right for ${what}`, async () => {
      setBrowser(hints);
      expect(await describeDevice()).to.deep.equal(expected);
    });

  const old = 'Mozilla/5.0 (Linux; Android 8.1.0; SM-J730F) AppleWebKit/537.36 Chrome/90.0 Mobile';
  for (const [what, hints] of [
    ['without hints', undefined],
    ['with empty hints', {}],
    ['that refuses them', new Error('NotAllowedError')],
  ] as const)
    it(`is the user agent string in a browser ${what}`, async () => {
      setBrowser(hints, old);
      expect(await describeDevice()).to.deep.equal({ text: old, android: '8.1.0' });
    });

  it('has no version where Chrome writes the same one for everybody', async () => {
    setBrowser(undefined, 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36');
    expect((await describeDevice()).android).to.equal(undefined);
  });
});
