import { createChart } from '../../build/demo/chart.js';
import { funnel } from './funnel.js';
import { sample } from './sample.js';

const withSample = document.querySelector('#sample');
const body = document.querySelector('tbody');
const chart = createChart(document.querySelector('canvas'));

/** What was noted of each visit to this page since it was opened. */
const visits = [[]];
for (const type of ['mch-step', 'mch-outcome', 'mch-feedback'])
  document.addEventListener(type, ({ detail }) => {
    visits.at(-1).push({ type, detail });
    show();
  });

document.querySelector('#again').addEventListener('click', () => {
  visits.push([]);
  const widget = document.querySelector('missing-certificate-help');
  // An element of its own begins anew, and remembers nothing of the one before.
  widget.replaceWith(widget.cloneNode());
  show();
});
withSample.addEventListener('change', show);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);

function show() {
  const rows = funnel([...(withSample.checked ? sample : []), ...visits]);
  chart.show(rows);
  body.replaceChildren(
    ...rows.map(({ step, reached, stopped }) => {
      const row = document.createElement('tr');
      const head = Object.assign(document.createElement('th'), { scope: 'row', textContent: step });
      const cells = [reached, stopped].map((number) =>
        Object.assign(document.createElement('td'), { textContent: number }),
      );
      row.append(head, ...cells);
      return row;
    }),
  );
}
show();
