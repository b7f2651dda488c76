/**
 * Message ids are for people. The files that phones load from a CDN name a message by its place in a list instead, which
 * is 0.3 kB less to wait for. On-screen labels keep their ids, since marks lead to them by name.
 * @param {readonly string[]} ids in the order of the English messages, labels last
 * @returns {Map<string, number | string>} place by id
 */
export const shortIds = (ids) => new Map(ids.map((id, index) => [id, id.startsWith('label.') ? id : index]));

/** The text of an expression for a language's words that are found by those places. */
export function listText(words) {
  const entries = Object.entries(words);
  const list = entries.flatMap(([id, text]) => (id.startsWith('label.') ? [] : [text]));
  const labels = Object.fromEntries(entries.filter(([id]) => id.startsWith('label.')));
  return `Object.assign(${JSON.stringify(list)},${JSON.stringify(labels)})`;
}
