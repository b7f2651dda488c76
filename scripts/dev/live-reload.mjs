/**
 * Reloads the open pages, in a way that the strictest Content-Security-Policy allows. The dev server's own way needs
 * `data:` in script-src. https://developer.mozilla.org/docs/Web/API/Server-sent_events
 */
export function liveReload() {
  const pages = new Set();
  return {
    /** Call this after something has changed. */
    reload() {
      for (const page of pages) page.write('data: changed\n\n');
    },
    middleware(context, next) {
      if (context.path !== '/dev/changes') return next();
      const { req, res } = context;
      context.respond = false;
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      pages.add(res);
      req.once('close', () => pages.delete(res));
      return undefined;
    },
    plugin: {
      name: 'live-reload',
      transform: ({ response, body }) =>
        response.is('html')
          ? body.replace('</body>', '<script type="module" src="/scripts/dev/reload.js"></script></body>')
          : undefined,
    },
  };
}
