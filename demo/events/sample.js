/** Made-up visits, the same every time: what a support team might find after some days. */
const paths = [
  [46, ['recognize']],
  [92, ['recognize', 'check-phone', 'solved']],
  [38, ['recognize', 'check-phone']],
  [21, ['recognize', 'check-phone', 'organization-certificate', 'solved']],
  [17, ['recognize', 'check-phone', 'organization-certificate']],
  [54, ['recognize', 'check-phone', 'organization-certificate', 'contact-support']],
  [12, ['recognize', 'contact-support']],
  [9, ['recognize', 'check-phone', 'contact-support', 'solved']],
];

const records = (path) =>
  path.slice(1).map((to, index) => ({ type: 'mch-step', detail: { from: path[index], to, cause: 'answer' } }));

export const sample = paths.flatMap(([times, path]) => Array.from({ length: times }, () => records(path)));
