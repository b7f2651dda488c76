/** Runs in the page, before anything else does: notes how the world is, and tells later what has become of it. */
export function spyOnPage() {
  const listeners = new Set();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isCapture = (options) => (typeof options === 'object' ? Boolean(options?.capture) : Boolean(options));
  const drop = (target, type, listener, capture) => {
    for (const one of listeners)
      if (one.target === target && one.type === type && one.listener === listener && one.capture === capture)
        listeners.delete(one);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const one = [this ?? globalThis, type, listener, isCapture(options)];
    const [target, , , capture] = one;
    if (!options?.signal?.aborted) listeners.add({ target, type, listener, capture });
    options?.signal && addEventListener.call(options.signal, 'abort', () => drop(...one));
    options?.once && addEventListener.call(target, type, () => drop(...one), { once: true, capture });
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    drop(this ?? globalThis, type, listener, isCapture(options));
    return removeEventListener.call(this ?? globalThis, type, listener, options);
  };

  const observers = new Set();
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver, PerformanceObserver]) {
    const { observe, disconnect } = prototype;
    prototype.observe = function (...options) {
      observers.add(this);
      return observe.apply(this, options);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      return disconnect.apply(this);
    };
  }

  const intervals = new Set();
  const { setInterval, clearInterval } = globalThis;
  globalThis.setInterval = (...options) => {
    const id = setInterval(...options);
    intervals.add(id);
    return id;
  };
  globalThis.clearInterval = (id) => {
    intervals.delete(id);
    clearInterval(id);
  };

  /** Everything that any script on the page can reach and change, by a name for it. */
  function reachable() {
    const found = new Map();
    const add = (name, value, depth) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || !value || found.has(value)) return;
      found.set(value, name);
      add(`${name}.prototype`, Object.getOwnPropertyDescriptor(value, 'prototype')?.value, 0);
      if (!depth) return;
      for (const key of Reflect.ownKeys(value))
        add(`${name}.${String(key)}`, Object.getOwnPropertyDescriptor(value, key).value, depth - 1);
    };
    add('globalThis', globalThis, 2);
    const hidden = { Iterator: [].values(), generator: (function* () {})(), asyncGenerator: (async function* () {})() };
    for (const [name, value] of Object.entries(hidden))
      for (let next = Object.getPrototypeOf(value), i = 0; next; next = Object.getPrototypeOf(next), i++)
        add(`${name} prototype ${i}`, next, 0);
    add('TypedArray', Object.getPrototypeOf(Int8Array), 0);
    for (const value of [
      document,
      document.documentElement,
      document.head,
      document.body,
      navigator,
      location,
      history,
      customElements,
    ])
      add(Object.prototype.toString.call(value), value, 0);
    return found;
  }

  const shapeOf = (value) => ({
    prototype: Object.getPrototypeOf(value),
    extensible: Object.isExtensible(value),
    properties: new Map(Reflect.ownKeys(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)])),
  });

  const outline = () => {
    const copy = document.documentElement.cloneNode(true);
    for (const help of copy.querySelectorAll('missing-certificate-help')) help.remove();
    return copy.outerHTML;
  };

  /** What a page would see and a reader's browser would keep. */
  const kept = async () => ({
    outline: outline(),
    adoptedStyleSheets: document.adoptedStyleSheets.length,
    fonts: document.fonts.size,
    location: location.href,
    history: history.length,
    name: globalThis.name,
    title: document.title,
    cookie: document.cookie,
    localStorage: Object.keys(localStorage).filter((key) => !key.startsWith('mch:')),
    sessionStorage: Object.keys(sessionStorage).filter((key) => !key.startsWith('mch:')),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  });

  const nameOf = (target) => target.constructor.name;
  let before;
  globalThis.spy = {
    kept,
    /** Listeners on anything that outlives the element, observers and intervals. */
    active: () => ({
      listeners: [...listeners]
        .filter(({ target }) =>
          target instanceof Node ? target.getRootNode() === document : !(target instanceof AbortSignal),
        )
        .map(({ target, type }) => `${nameOf(target)} ${type}`),
      observers: [...observers].map(nameOf),
      intervals: intervals.size,
    }),
    note() {
      before = new Map([...reachable()].map(([value, name]) => [value, { name, shape: shapeOf(value) }]));
    },
    /** How many objects are watched. */
    watched: () => before.size,
    /** What is another, new or gone. */
    changes() {
      const found = [];
      for (const [value, { name, shape }] of before) {
        const now = shapeOf(value);
        if (now.prototype !== shape.prototype) found.push(`${name}: another prototype`);
        if (now.extensible !== shape.extensible) found.push(`${name}: extensible or not`);
        for (const key of new Set([...shape.properties.keys(), ...now.properties.keys()])) {
          const [was, is] = [shape.properties.get(key), now.properties.get(key)];
          const fields = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'];
          if (!was || !is || fields.some((field) => !Object.is(was[field], is[field])))
            found.push(`${name}: ${String(key)} is ${was ? (is ? 'another' : 'gone') : 'new'}`);
        }
      }
      return found;
    },
  };
  globalThis.spy.note();
}
