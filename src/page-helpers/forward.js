/*
 * Sends the events of the help to your own analytics service. Copy this file, and load it in the page before the help:
 *
 *   <script src="forward.js" data-endpoint="/collect" defer></script>
 *
 * It sends each visit as one list when the page is hidden or closed; docs/events.md describes the list. It contains no
 * identifier. No cookie is set. Nothing is sent for readers who ask not to be tracked.
 */
(() => {
  'use strict';

  // https://www.w3.org/TR/gpc/ and its predecessor, Do Not Track
  if (navigator.globalPrivacyControl || navigator.doNotTrack === '1') return;

  const { endpoint } = document.currentScript.dataset;
  if (!endpoint) return console.warn('forward.js needs data-endpoint; nothing is sent.');

  const opened = Date.now();
  const records = [];
  /** Readers switch to the phone's settings and come back. The next list then contains the earlier records, too. */
  let part = 1;

  function note({ type, detail }) {
    // The URL of the support link may contain the reader's report, which is only for the support team.
    const { href, ...told } = detail;
    const after = Math.max(0, Math.round((Date.now() - opened) / 1000));
    records.push({ schema: 1, type, detail: told, after, part });
  }
  for (const type of ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-support', 'mch-check', 'mch-locale', 'mch-error'])
    document.addEventListener(type, note);

  // The last event that mobile browsers dispatch reliably:
  // https://developer.mozilla.org/docs/Web/API/Navigator/sendBeacon
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || records.at(-1)?.part !== part) return;
    // This type needs no CORS preflight request if the service has another origin.
    const list = new Blob([JSON.stringify(records)], { type: 'text/plain' });
    if (navigator.sendBeacon(endpoint, list)) part++;
  });
})();
