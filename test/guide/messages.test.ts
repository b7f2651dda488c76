import { expect } from 'chai';

const marksOf = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map(([, mark = '']) => mark);

/** English as it is shipped. The addresses are put together here, since a build makes the files. */
async function english(): Promise<Readonly<Record<string, string>>> {
  const addresses = ['locales', 'certificate'].map((name) => new URL(`../../dist/${name}/en.js`, import.meta.url).href);
  const files = (await Promise.all(addresses.map((address) => import(address)))) as { default: object }[];
  return Object.assign({}, ...files.map((file) => file.default)) as Readonly<Record<string, string>>;
}

/** The code of every source file that the package's front door leads to, but for the words themselves. */
async function code(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const read = async (address: string): Promise<void> => {
    const { pathname } = new URL(address);
    if (files.has(pathname) || !/^\/src\/(?!words\/).*\.ts$/.test(pathname)) return;
    files.set(pathname, '');
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
    const text = await response.text();
    files.set(pathname, text);
    const imports = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*["'](\.{1,2}\/[^"'?]+)/g)];
    await Promise.all(imports.map(([, path = '']) => read(new URL(path.replace(/\.js$/, '.ts'), address).href)));
  };
  await read(new URL('../../src/index.ts', import.meta.url).href);
  return files;
}

describe('messages', () => {
  let words: Readonly<Record<string, string>>;
  let sources: Map<string, string>;

  before(async () => {
    [words, sources] = await Promise.all([english(), code()]);
  });

  it('are read from the files of every view', () => {
    const views = ['article-view', 'blocks-view', 'error-dialog-view', 'guide-view', 'language-view', 'support-view'];
    expect([...sources.keys()]).to.include.members([
      ...views.map((view) => `/src/article/${view}.ts`),
      '/src/guide/guide.ts',
      '/src/guide/certificate.ts',
      '/src/missing-certificate-help.ts',
    ]);
  });

  it('are all used: none is dead', () => {
    const literals = [...sources.values()].flatMap((text) =>
      [...text.matchAll(/(["'`])([a-z]+\.[a-zA-Z]+)\1|\[["']([a-z]+\.[a-zA-Z]+)["']\]/g)].map(
        ([, , id = '', key = '']) => id || key,
      ),
    );
    const said = Object.keys(words).filter((id) => literals.includes(id));
    const labels = said.flatMap((id) => marksOf(words[id] ?? '').map((mark) => `label.${mark}`));
    const used = new Set([...said, ...labels]);
    expect(Object.keys(words).filter((id) => !used.has(id))).to.deep.equal([]);
  });

  it('hold only marks that are labels or that the views fill', () => {
    const filled = [
      ...['supportLink', 'storePage', 'certificateName', 'fingerprint', 'heading', 'shown', 'asked'],
      ...['number', 'count', 'month'],
    ];
    const known = [...filled, ...Object.keys(words).map((id) => id.replace(/^label\./, ''))];
    for (const [id, message] of Object.entries(words))
      for (const mark of marksOf(message)) expect(known, `${id}: {${mark}}`).to.include(mark);
  });
});
