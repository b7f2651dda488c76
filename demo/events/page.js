import { createChart } from '../../build/demo/chart.js';
import { checks, funnel } from '../../src/page-helpers/funnel.js';
import { sample } from './sample.js';

const withSample = document.querySelector('#sample');
const [steps, answers] = document.querySelectorAll('tbody');
const chart = createChart(document.querySelector('canvas'));

/** What was noted of each visit to this page since it was opened. */
const visits = [[]];
for (const type of ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-check'])
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
  const lists = [...(withSample.checked ? sample : []), ...visits];
  const rows = funnel(lists);
  chart.show(rows);
  steps.replaceChildren(...rows.map(({ step, reached, stopped }) => rowOf(step, reached, stopped)));
  answers.replaceChildren(...checks(lists).map(({ check, answer, visits }) => rowOf(`${check}: ${answer}`, visits)));
}

function rowOf(name, ...numbers) {
  const row = document.createElement('tr');
  const head = Object.assign(document.createElement('th'), { scope: 'row', textContent: name });
  row.append(head, ...numbers.map((number) => Object.assign(document.createElement('td'), { textContent: number })));
  return row;
}
show();
