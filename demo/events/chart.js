import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);

/**
 * The funnel as bars. Numbers stand in the table too, so the picture needs no text of its own.
 * @param {HTMLCanvasElement} canvas
 */
export function createChart(canvas) {
  const colour = (name) => getComputedStyle(canvas).getPropertyValue(name).trim();
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: { x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } }, y: { stacked: true } },
    },
  });
  return {
    show(rows) {
      const [text, line] = [colour('--text'), colour('--line')];
      chart.data = {
        // On a phone a name takes two lines.
        labels: rows.map(({ step }) => step.split(/(?<=-)/)),
        datasets: [
          {
            label: 'went on',
            data: rows.map(({ reached, stopped }) => reached - stopped),
            backgroundColor: colour('--on'),
          },
          { label: 'ended here', data: rows.map(({ stopped }) => stopped), backgroundColor: colour('--stopped') },
        ],
      };
      chart.options.color = text;
      for (const scale of [chart.options.scales.x, chart.options.scales.y]) {
        scale.ticks.color = text;
        scale.grid = { color: line };
      }
      chart.update();
    },
  };
}
