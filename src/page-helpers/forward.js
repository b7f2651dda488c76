/*
 * Tells an analytics service of your own how far readers of the help come. Copy this one file, and load it in the page,
 * before the help:
 *
 *   <script src="forward.js" data-endpoint="/collect" defer></script>
 *
 * It sends the visit as one list when the page is left or put aside, as docs/events.md describes it. There is no identifier
 * in it, no cookie is set, and who asks not to be tracked isn't.
 */
(() => {
  'use strict';

  // https://www.w3.org/TR/gpc/ and what came before it
  if (navigator.globalPrivacyControl || navigator.doNotTrack === '1') return;

  const { endpoint } = document.currentScript.dataset;
  if (!endpoint) return console.warn('forward.js needs data-endpoint; nothing is sent.');

  const opened = Date.now();
  const records = [];
  /** Readers go off to their phone's settings and come back: then the visit is sent again, with what came since. */
  let part = 1;

  function note({ type, detail }) {
    // The address of the support link may hold the reader's report: that is for the support and for nobody else.
    const { href, ...told } = detail;
    const after = Math.max(0, Math.round((Date.now() - opened) / 1000));
    records.push({ schema: 1, type, detail: told, after, part });
  }
  for (const type of ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-support', 'mch-check', 'mch-locale', 'mch-error'])
    document.addEventListener(type, note);

  // The last moment at which a phone's browser surely does something:
  // https://developer.mozilla.org/docs/Web/API/Navigator/sendBeacon
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || records.at(-1)?.part !== part) return;
    // A type that needs no question beforehand, also where the service has another origin.
    const list = new Blob([JSON.stringify(records)], { type: 'text/plain' });
    if (navigator.sendBeacon(endpoint, list)) part++;
  });
})();
