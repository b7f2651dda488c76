import { expect } from 'chai';
import { byRole, cleanUp, show, until, usePage, warnings } from '../helpers/element.ts';

/** Answers for addresses of this page; everything else isn't found. Returns what was asked for. */
function serve(files: Readonly<Record<string, unknown>>): string[] {
  const before = Object.getOwnPropertyDescriptor(self, 'fetch');
  cleanUp(() => before && Object.defineProperty(self, 'fetch', before));
  const asked: string[] = [];
  self.fetch = (address) => {
    const { pathname } = new URL(String(address instanceof Request ? address.url : address));
    asked.push(pathname);
    const found = files[pathname];
    return Promise.resolve(found ? Response.json(found) : new Response('', { status: 404 }));
  };
  return asked;
}

const title = (help: Element) => byRole(help, 'heading', /certificate missing|Zertifikat fehlt|missing a required/);

describe('a site’s messages at an address', () => {
  usePage();

  it('are shown from a file for each language, which is asked for when it is needed', async () => {
    const asked = serve({
      '/words/en.json': { 'article.title': 'Contoso: certificate missing' },
      '/words/de.json': { 'article.title': 'Contoso: Zertifikat fehlt' },
    });
    const help = await show('<help-x resources-href="/words/{{lng}}.json"></help-x>');
    await until(help, () => title(help).textContent.includes('Contoso: certificate missing'));
    expect(asked).to.deep.equal(['/words/en.json']);
    help.locale = 'de';
    await until(help, () => title(help).textContent.includes('Contoso: Zertifikat fehlt'));
    expect(asked).to.deep.equal(['/words/en.json', '/words/de.json']);
    expect(warnings()).to.deep.equal([]);
  });

  it('are shown from one file of all languages', async () => {
    const asked = serve({
      '/words.json': { en: { 'missing-certificate-help': { 'article.title': 'Contoso: certificate missing' } } },
    });
    const help = await show('<help-x resources-href="/words.json"></help-x>');
    await until(help, () => title(help).textContent.includes('Contoso: certificate missing'));
    expect(asked).to.deep.equal(['/words.json']);
  });

  it('are ours if there is no such file, with one warning', async () => {
    serve({});
    const help = await show('<help-x resources-href="/words/{{lng}}.json"></help-x>');
    expect(title(help).textContent).to.include('missing a required certificate');
    expect(warnings().join('\n')).to.match(/^<\S+> resources-href="\/words\/\{\{lng\}\}\.json" in en: .*404.*$/);
  });

  it('are ours if the address can’t be one, with one warning', async () => {
    const help = await show('<help-x resources-href="data:,"></help-x>');
    expect(title(help).textContent).to.include('missing a required certificate');
    expect(warnings().join('\n')).to.match(/^<\S+> resources-href="data:,.*refused.*$/);
  });
});
