import { expect } from 'chai';
import type { Catalog, LanguageFile, createCatalog } from '../../src/language/catalog.ts';

type Import = (tag: string, retry: number) => Promise<LanguageFile>;

const english: LanguageFile = { default: { 'label.ok': 'OK' }, machine: false };
const german: LanguageFile = { default: { 'label.ok': 'OK' }, machine: true };

/** An import that fails or succeeds as a test tells it, and remembers what it was asked for. */
class Network {
  readonly asked: string[] = [];
  readonly failing = new Set<string>();

  readonly import: Import = (tag, retry) => {
    this.asked.push(`${tag} ${retry}`);
    return this.failing.has(tag)
      ? Promise.reject(new Error(`no ${tag}`))
      : Promise.resolve(tag === 'de' ? german : english);
  };
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('It was loaded.'),
    (error: unknown) => error,
  );

describe('catalog', () => {
  let create: typeof createCatalog;
  let network: Network;
  let catalog: Catalog;

  const loadOften = async (tag: string, times: number): Promise<void> => {
    for (let time = 0; time < times; time++) await catalog.load(tag).catch(() => undefined);
  };

  before(async () => {
    create = (await import('../../src/language/catalog.ts')).createCatalog;
  });

  beforeEach(() => {
    network = new Network();
    catalog = create(['de', 'en'], network.import);
  });

  it('names the languages that there are', () => {
    expect(catalog.available).to.deep.equal(['de', 'en']);
  });

  it('asks for nothing before it is asked', () => {
    expect(network.asked).to.be.empty;
  });

  it('gives the very file that was imported', async () => {
    expect(await catalog.load('en')).to.equal(english);
    expect(await catalog.load('de')).to.equal(german);
    expect(network.asked).to.deep.equal(['en 0', 'de 0']);
  });

  it('asks for the same address as long as that works', async () => {
    await loadOften('en', 3);
    expect(network.asked).to.deep.equal(['en 0', 'en 0', 'en 0']);
  });

  it('rejects with the very error', async () => {
    const error = new TypeError('Failed to fetch dynamically imported module');
    const broken = create(['en'], () => Promise.reject(error));
    expect(await failure(broken.load('en'))).to.equal(error);
  });

  it('rejects, rather than throws, if importing throws', async () => {
    const error = new TypeError('files[tag] is not a function');
    const asked: number[] = [];
    const broken = create(['en'], (_, retry) => {
      asked.push(retry);
      throw error;
    });
    expect(await failure(broken.load('xx'))).to.equal(error);
    expect(await failure(broken.load('xx'))).to.equal(error);
    expect(asked).to.deep.equal([0, 1]);
  });

  it('asks under another address after each failure: 1, 2, 3, and 1 again', async () => {
    network.failing.add('de');
    await loadOften('de', 8);
    expect(network.asked).to.deep.equal(['de 0', 'de 1', 'de 2', 'de 3', 'de 1', 'de 2', 'de 3', 'de 1']);
  });

  it('rejects each time until it works', async () => {
    network.failing.add('de');
    for (let time = 0; time < 5; time++) expect(await failure(catalog.load('de'))).to.have.property('message', 'no de');
    network.failing.clear();
    expect(await catalog.load('de')).to.equal(german);
  });

  it('keeps the address that has worked after a failure', async () => {
    network.failing.add('de');
    await loadOften('de', 2);
    network.failing.clear();
    await loadOften('de', 3);
    expect(network.asked).to.deep.equal(['de 0', 'de 1', 'de 2', 'de 2', 'de 2']);
  });

  it('goes on from that address if it fails later', async () => {
    network.failing.add('de');
    await loadOften('de', 2);
    network.failing.clear();
    await loadOften('de', 1);
    network.failing.add('de');
    await loadOften('de', 3);
    expect(network.asked.slice(3)).to.deep.equal(['de 2', 'de 3', 'de 1']);
  });

  it('counts for each language by itself', async () => {
    network.failing.add('de');
    await loadOften('de', 2);
    await loadOften('en', 1);
    network.failing.add('en');
    await loadOften('en', 2);
    await loadOften('de', 1);
    expect(network.asked).to.deep.equal(['de 0', 'de 1', 'en 0', 'en 0', 'en 1', 'de 2']);
  });

  it('counts for each catalog by itself', async () => {
    network.failing.add('de');
    await loadOften('de', 2);
    const other = new Network();
    await create(['de'], other.import).load('de');
    expect(other.asked).to.deep.equal(['de 0']);
  });

  it('knows tags that look like what every object has', async () => {
    for (const tag of ['constructor', '__proto__']) {
      network.failing.add(tag);
      await loadOften(tag, 3);
    }
    expect(network.asked).to.deep.equal([
      'constructor 0',
      'constructor 1',
      'constructor 2',
      '__proto__ 0',
      '__proto__ 1',
      '__proto__ 2',
    ]);
  });

  it('asks for two at once under one address, and goes on by one after both have failed', async () => {
    network.failing.add('de');
    await Promise.allSettled([catalog.load('de'), catalog.load('de')]);
    await loadOften('de', 1);
    expect(network.asked).to.deep.equal(['de 0', 'de 0', 'de 1']);
  });

  it('gives two at once the same file', async () => {
    const [one, other] = await Promise.all([catalog.load('de'), catalog.load('de')]);
    expect(one).to.equal(other);
  });
});
