/*
 * Makes the help work offline on devices that have opened it once. Copy this file to your own server, into the folder of
 * the page with the help, and load it in that page:
 *
 *   <script src="help-offline.js" defer></script>
 *
 * docs/offline.md says what it does and doesn't do. It uses no library, so that you can review every line of a script
 * that answers requests for your page, and copy it without a build.
 *
 * It runs twice: in the page, where it registers itself as a service worker and sends it the URLs of the loaded files;
 * and as that service worker, which caches them.
 */
(() => {
  'use strict';

  /** The folder of a release. Its URL contains the version, so its files never change. */
  const releaseFolder = /^.*?\/missing-certificate-help[/@]\d+\.\d+\.\d+[^/]*\//;
  const withoutSearch = (address) => address.split(/[?#]/)[0];
  const folderOf = (address) => {
    const path = withoutSearch(address);
    return path.endsWith('.js') ? releaseFolder.exec(path)?.[0] : undefined;
  };

  /** Whether these files show the article: a one-file build such as `de.js` or `zh-Hans.js`, or the script and a language. */
  const showArticle = (files) => {
    const has = (path) => files.some((file) => path.test(file.slice(folderOf(file).length)));
    return has(/^[a-z]{2,3}(-[A-Z]\w+)*\.js$/) || (has(/^missing-certificate-help\.js$/) && has(/^locales\//));
  };

  // ---- In the page ----

  /** Tells the page whether it would work offline now, with an event on `window`. */
  const tell = (ready) => dispatchEvent(new CustomEvent('mch-offline', { detail: { ready } }));
  const fail = (why) => {
    console.warn(`help-offline.js: ${why}. Without a network the help can’t be read.`);
    tell(false);
  };

  async function register({ src, dataset }) {
    // Service workers need https or localhost, and aren't available if the reader blocks storage.
    if (!('serviceWorker' in navigator)) return tell(false);
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', ({ data }) => {
      if (data?.type === 'mch-offline') tell(data.ready);
    });
    const scope = dataset.scope ? new URL(dataset.scope, document.baseURI) : new URL('.', src);
    if (!location.href.startsWith(scope.href)) return fail(`this page is not below ${scope}`);
    const found = await serviceWorker.getRegistration(scope);
    const registration = found?.scope === scope.href ? found : undefined;
    const fileName = (address) => withoutSearch(address).split('/').at(-1);
    // A scope can have only one service worker. Don't replace the site's own.
    if (registration && fileName(workerOf(registration).scriptURL) !== fileName(src))
      return fail(`${scope} has another service worker`);
    const address = self.trustedTypes
      ?.createPolicy('missing-certificate-help-offline', { createScriptURL: (url) => url })
      .createScriptURL(src);
    const registered = serviceWorker.register(address ?? src, { scope: scope.href });
    registered.catch(() => undefined);
    // An existing service worker can be used immediately. Registering again may wait for the network.
    report(registration ?? (await started(await registered)));
  }

  const workerOf = ({ active, waiting, installing }) => active ?? waiting ?? installing;

  /** Waits until the registration's service worker is activated. */
  const started = (registration) =>
    new Promise((resolve, reject) => {
      const worker = workerOf(registration);
      const look = () => {
        if (worker.state === 'activated') resolve(registration);
        if (worker.state === 'redundant')
          reject(new Error('it can’t fetch; see the Content-Security-Policy that it is sent with'));
      };
      worker.addEventListener('statechange', look);
      look();
    });

  /** Sends the URLs of our files that the page has loaded to the service worker, now and later. */
  function report(registration) {
    const files = new Set();
    new PerformanceObserver((list) => {
      const loaded = list.getEntries().map(({ name }) => withoutSearch(name));
      const lost = loaded.find((file) => file.endsWith('/missing-certificate-help.js') && !folderOf(file));
      if (lost) fail(`${lost} is in no folder that names its release`);
      const ours = loaded.filter(folderOf);
      for (const file of ours) files.add(file);
      const page = location.href.split('#')[0];
      if (ours.length) workerOf(registration)?.postMessage({ type: 'mch-keep', page, files: [...files] });
    }).observe({ type: 'resource', buffered: true });
  }

  if (self.document) {
    register(document.currentScript).catch(({ message }) => fail(message));
    return;
  }

  // ---- In the service worker ----

  const { registration } = self;
  const ownAddress = self.location.href;
  /** All caches of an origin are shared, so our names contain the scope. Each cache has the files of one release. */
  const cachePrefix = `mch:${new URL(registration.scope).pathname} `;
  /** The header of a cached page that identifies the load it is from. */
  const loadHeader = 'mch-load';
  /** How long to wait for the network before using the cached page, in milliseconds. */
  const patience = 4000;

  const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(cachePrefix));

  /** The cached response for a URL; `undefined` if there is none or storage is blocked. */
  const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

  async function findAnywhere(address) {
    for (const name of await ownCaches().catch(() => [])) {
      const found = await find(address, name);
      if (found) return found;
    }
    return undefined;
  }

  /** Files of a release never change. */
  const cacheFirst = async (request, folder) =>
    (await find(withoutSearch(request.url), cachePrefix + folder)) ?? fetch(request);

  /** Loads a page from the network. If that fails, is slow or returns a server error, uses the cached page if there is one. */
  async function networkFirst(request) {
    const network = fetch(request);
    const tooSlow = new Promise((resolve) => setTimeout(resolve, patience));
    const first = await Promise.race([network.catch(() => undefined), tooSlow]);
    if (first && first.status < 500) return first;
    return (await findAnywhere(request.url)) ?? network;
  }

  const isScript = (header) => header('content-type').includes('javascript');
  /** A page with `no-store` may contain personal data. */
  const isPage = (header) => header('content-type').includes('html') && !header('cache-control').includes('no-store');

  /** The same response with that header. */
  function withLoad(response, load) {
    const headers = new Headers(response.headers);
    headers.set(loadHeader, load);
    return new Response(response.body, { headers });
  }

  /**
   * Caches the response for a URL if it has the right type. It was just loaded, so it usually comes from the HTTP cache.
   * @param load the id of the client that has loaded it; omitted for a file of a release, which never changes
   */
  async function store(cache, address, isRight, load) {
    const response = await fetch(address, { cache: 'force-cache' }).catch(() => undefined);
    const kept = await cache.match(address);
    const isLoadOver = load && !(await self.clients.get(load));
    const isOfThisLoad = load && kept?.headers.get(loadHeader) === load;
    // A server error doesn't replace a cached response. Neither does a page that was fetched later than the one on screen:
    // it may be of another release.
    if (!response || response.status >= 500 || isLoadOver || isOfThisLoad) return Boolean(kept);
    const header = (name) => response.headers.get(name) ?? '';
    const isKept = response.ok && !response.redirected && isRight(header);
    await (isKept
      ? cache.put(address, isRight === isPage ? withLoad(response, load) : response)
      : cache.delete(address));
    return isKept;
  }

  /** Caches a page and our files that it has loaded, and deletes the caches of other releases. */
  async function keep({ page, files }, load) {
    const folders = new Set(files.map(folderOf));
    for (const folder of folders) {
      const cache = await caches.open(cachePrefix + folder);
      const kept = [];
      for (const file of files.filter((file) => folderOf(file) === folder)) {
        const isKept = (await cache.match(file)) || (await store(cache, file, isScript));
        if (isKept) kept.push(file);
      }
      await store(cache, ownAddress, isScript, load);
      if (!showArticle(kept) || !(await store(cache, page, isPage, load))) return false;
    }
    for (const name of await ownCaches()) if (!folders.has(name.slice(cachePrefix.length))) await caches.delete(name);
    return true;
  }

  // The Content-Security-Policy of this file may forbid fetching, either from here or from the folder of a release. Such a
  // service worker would break the page, so it isn't installed, or it unregisters itself.
  addEventListener('install', (event) => event.waitUntil(fetch(ownAddress).then(() => self.skipWaiting())));
  addEventListener('securitypolicyviolation', () => registration.unregister());

  // No clients.claim(): the first page continues without the service worker, and later pages find everything cached.
  addEventListener('message', (event) => {
    const { data, source } = event;
    if (data?.type !== 'mch-keep' || !source) return;
    const kept = keep(data, source.id).catch(() => false);
    event.waitUntil(kept.then((ready) => source.postMessage({ type: 'mch-offline', ready })));
  });

  addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET') return;
    const folder = folderOf(request.url);
    if (folder) event.respondWith(cacheFirst(request, folder));
    else if (request.mode === 'navigate' || request.url === ownAddress) event.respondWith(networkFirst(request));
  });
})();
