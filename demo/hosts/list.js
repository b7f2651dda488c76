/** Says of each site that has to be built whether that was done. */
const notBuilt = document.getElementById('not-built');

for (const item of document.querySelectorAll('[data-host]')) {
  fetch(item.querySelector('a').href, { method: 'HEAD' }).then(
    ({ status }) => {
      if (status !== 404) return;
      const note = notBuilt.content.cloneNode(true);
      note.querySelector('code').textContent = `npm run hosts -- ${item.dataset.host}`;
      item.append(note);
    },
    // Without an answer nothing is known, and nothing is said.
    () => undefined,
  );
}
