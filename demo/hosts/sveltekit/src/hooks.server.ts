import type { Handle } from '@sveltejs/kit';
import { directionOf, languageOf } from '$lib/language';

export const handle: Handle = ({ event, resolve }) => {
  const language = languageOf(event.request.headers.get('accept-language'));
  event.locals.language = language;
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%portal.lang%', language).replace('%portal.dir%', directionOf(language)),
  });
};
