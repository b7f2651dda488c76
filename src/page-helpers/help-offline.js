/*
 * Keeps the help readable without a network, on a device that has shown it once. Copy this one file to your own server,
 * into the folder of the page with the help, and load it in that page:
 *
 *   <script src="help-offline.js" defer></script>
 *
 * docs/offline.md tells what it does and doesn't do. It is written by hand, not with a library for service workers, so
 * that you can read every line of what will answer for your page, and copy it without a build.
 *
 * It runs twice: in the page, where it registers itself as a service worker and tells it which files of the widget the
 * page has loaded; and as that service worker, which keeps them.
 */
(() => {
  'use strict';

  /** The folder of a release, in whose address is its version: its files never change. */
  const releaseFolder = /^.*?\/missing-certificate-help[/@]\d+\.\d+\.\d+[^/]*\//;
  const withoutSearch = (address) => address.split(/[?#]/)[0];
  const folderOf = (address) => {
    const path = withoutSearch(address);
    return path.endsWith('.js') ? releaseFolder.exec(path)?.[0] : undefined;
  };

  /**
   * The script of the widget, or one that has a language in it too, such as `de.js` or `zh-Hans.js`: without it the other files
   * are of no use.
   */
  const isEntry = (address) =>
    /(?<!\/(locales|labels|extras|certificate|admin))\/(missing-certificate-help|[a-z]{2,3}(-[A-Z]\w+)*)\.js$/.test(
      address,
    );

  // ---- In the page ----

  /** Lets the page know, by an event on `window`, whether it would work without a network now. */
  const tell = (ready) => dispatchEvent(new CustomEvent('mch-offline', { detail: { ready } }));
  const fail = (why) => {
    console.warn(`help-offline.js: ${why}. Without a network the help can’t be read.`);
    tell(false);
  };

  async function register({ src, dataset }) {
    // Service workers are there on https and localhost only, and not where the reader blocks storage.
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
    // A scope can have one service worker; a portal's own must not be put out of work.
    if (registration && fileName(workerOf(registration).scriptURL) !== fileName(src))
      return fail(`${scope} has another service worker`);
    const address = self.trustedTypes
      ?.createPolicy('missing-certificate-help-offline', { createScriptURL: (url) => url })
      .createScriptURL(src);
    const registered = serviceWorker.register(address ?? src, { scope: scope.href });
    registered.catch(() => undefined);
    // One that is there already works at once; registering again may wait for the network.
    report(registration ?? (await started(await registered)));
  }

  const workerOf = ({ active, waiting, installing }) => active ?? waiting ?? installing;

  /** A registration, once its first service worker is at work. */
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

  /** Tells the service worker what the page has loaded of the widget, now and later. */
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
  /** Caches belong to the whole origin: ours have the scope in their names, and each holds the files of one release. */
  const cachePrefix = `mch:${new URL(registration.scope).pathname} `;
  /** How long a page that is kept waits for a slow network, in milliseconds. */
  const patience = 4000;

  const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(cachePrefix));

  /** What is kept under an address; nothing if storage is blocked. */
  const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

  async function findAnywhere(address) {
    for (const name of await ownCaches().catch(() => [])) {
      const found = await find(address, name);
      if (found) return found;
    }
    return undefined;
  }

  /** A file of a release is the same for ever. */
  const cacheFirst = async (request, folder) =>
    (await find(withoutSearch(request.url), cachePrefix + folder)) ?? fetch(request);

  /** A page comes from the network, unless that fails, is slow or has a broken server, and the page is kept. */
  async function networkFirst(request) {
    const network = fetch(request);
    const tooSlow = new Promise((resolve) => setTimeout(resolve, patience));
    const first = await Promise.race([network.catch(() => undefined), tooSlow]);
    if (first && first.status < 500) return first;
    return (await findAnywhere(request.url)) ?? network;
  }

  const isScript = (header) => header('content-type').includes('javascript');
  /** A page that says `no-store` may hold what is for this reader only. */
  const isPage = (header) => header('content-type').includes('html') && !header('cache-control').includes('no-store');

  /**
   * Keeps what is at an address, if it is what it should be. It was just loaded, so the network is seldom asked.
   * @param isOpen whether the page that loaded it is still there: if not, the address may give another release by now
   */
  async function store(cache, address, isRight, isOpen) {
    const response = await fetch(address, { cache: 'force-cache' }).catch(() => undefined);
    // What was kept before is better than a server that can't answer.
    if (!response || response.status >= 500 || !(await isOpen())) return Boolean(await cache.match(address));
    const header = (name) => response.headers.get(name) ?? '';
    const isKept = response.ok && !response.redirected && isRight(header);
    await (isKept ? cache.put(address, response) : cache.delete(address));
    return isKept;
  }

  /** Keeps a page with all files of the widget that it has loaded, and drops those of other releases. */
  async function keep({ page, files }, isOpen) {
    const folders = new Set(files.map(folderOf));
    for (const folder of folders) {
      const cache = await caches.open(cachePrefix + folder);
      let hasEntry = false;
      for (const file of files.filter((file) => folderOf(file) === folder)) {
        const isKept = (await cache.match(file)) || (await store(cache, file, isScript, isOpen));
        hasEntry ||= isKept && isEntry(file);
      }
      await store(cache, ownAddress, isScript, isOpen);
      if (!hasEntry || !(await store(cache, page, isPage, isOpen))) return false;
    }
    for (const name of await ownCaches()) if (!folders.has(name.slice(cachePrefix.length))) await caches.delete(name);
    return true;
  }

  // What may not fetch would be in the way: a Content-Security-Policy that is sent with this file may forbid it, here or to
  // the folder of a release.
  addEventListener('install', (event) => event.waitUntil(fetch(ownAddress).then(() => self.skipWaiting())));
  addEventListener('securitypolicyviolation', () => registration.unregister());

  // There is no clients.claim(): the first page goes on as it began, and the next ones find everything kept.
  addEventListener('message', (event) => {
    const { data, source } = event;
    if (data?.type !== 'mch-keep') return;
    const isOpen = async () => Boolean(source && (await self.clients.get(source.id)));
    const kept = keep(data, isOpen).catch(() => false);
    event.waitUntil(kept.then((ready) => source?.postMessage({ type: 'mch-offline', ready })));
  });

  addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET') return;
    const folder = folderOf(request.url);
    if (folder) event.respondWith(cacheFirst(request, folder));
    else if (request.mode === 'navigate' || request.url === ownAddress) event.respondWith(networkFirst(request));
  });
})();
