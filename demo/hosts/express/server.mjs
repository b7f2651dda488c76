/** A site that renders each page on the server, in the language that the reader's browser asks for. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { renderToString, styleText } from 'missing-certificate-help/server.js';
import { strings } from '../strings.js';

const files = dirname(fileURLToPath(import.meta.resolve('missing-certificate-help/cdn/missing-certificate-help.js')));
const { version } = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('missing-certificate-help/package.json'))),
);
const folder = `/missing-certificate-help/${version}`;
const languages = Object.keys(strings);

// The style sheet within the rendered element is the only inline one: its hash lets it pass.
const styleHash = createHash('sha256').update(styleText).digest('base64');
const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${styleHash}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'`;

const app = express();
app.use(folder, express.static(files, { immutable: true, maxAge: '1y' }));
app.use('/host.css', express.static(join(import.meta.dirname, '../host.css')));

app.get('/', async (request, response) => {
  const language = request.query.lang ?? (request.acceptsLanguages(languages) || 'en');
  const words = strings[language] ?? strings.en;
  const help = await renderToString({
    locale: language,
    supportHref: '/support',
    supportName: 'Contoso IT',
    step: request.query.step,
  });
  response.set('content-security-policy', policy).vary('accept-language').type('html').send(`<!doctype html>
<html lang="${strings[language] ? language : 'en'}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${words.title}</title>
    <link rel="stylesheet" href="/host.css">
    <script type="module" src="${folder}/missing-certificate-help.js"></script>
  </head>
  <body>
    <h1>${words.title}</h1>
    ${help}
  </body>
</html>`);
});
app.get('/favicon.ico', (_request, response) => void response.status(204).end());
app.get('/support', (_request, response) => void response.type('text').send('Contoso IT: extension 4357'));

const server = app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`The portal is at http://127.0.0.1:${server.address().port}/`);
});
