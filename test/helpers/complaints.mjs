/**
 * What pages must not do, noted as it happens: errors and warnings on the console, what nobody caught, and requests that
 * are not the page's own.
 * @param {import('playwright-core').BrowserContext} context
 * @param {(url: string) => boolean} [isOwn]
 * @returns {string[]}
 */
export function complaintsOf(context, isOwn = () => true) {
  const complaints = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}
