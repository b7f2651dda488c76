import { html, type TemplateResult } from 'lit/html.js';
import { attempt } from '../attempt.js';
import { cutBeforeLink } from '../guide/report.js';
import { languageName } from '../language/language-name.js';
import { copyText } from './copy.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** All common mail programs accept mailto links of this length: https://stackoverflow.com/q/13317429 */
const longestMail = 1800;

/** The report for the support team, with buttons to share, copy and mail it. Nothing is sent without the reader. */
export function reportView(model: FinalStepsModel): TemplateResult {
  const { message, text, article, report, feedback, refresh } = model;
  const { shown } = article.language;
  const body = cutBeforeLink(report.text.replaceAll('\n', '\r\n'), longestMail);
  const [subject = ''] = body.split('\r\n');
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const used = () => {
    feedback.isDue = true;
    refresh();
  };
  const copy = async (event: Event) => {
    const preview = (event.currentTarget as Element).closest('[part=report]')?.querySelector('pre');
    report.status = '';
    refresh();
    report.status = (await copyText(report.text, preview)) ? 'report.copied' : 'report.notCopied';
    used();
  };
  // Rejects if the reader closes the share sheet. An app around the page may have its own `share()`, which returns nothing.
  const share = () =>
    void Promise.resolve({ title: subject, text: report.text })
      .then((data) => navigator.share(data))
      .then(used)
      .catch(() => undefined);
  const canShare = attempt(() => navigator.canShare({ text: report.text }));
  return html`<div part="report">
    <div part="heading" role="heading" aria-level=${Math.min(article.level + 2, 6)}>${message('report.heading')}</div>
    <p>${message('report.about')}</p>
    ${
      !report.locale || report.locale === shown
        ? ''
        : html`<p>${message('report.language', { language: html`<bdi>${languageName(report.locale, shown)}</bdi>` })}</p>`
    }
    <div class="row">
      ${canShare ? html`<button class="main" @click=${share}>${message('report.share')}</button>` : ''}
      <button class=${canShare ? '' : 'main'} @click=${copy}>${message('report.copy')}</button>
      <a class="button" href=${mail} @click=${used}>${message('report.mail')}</a>
      <span role="status">${report.status ? text(report.status) : ''}</span>
    </div>
    <details>
      <summary class="quiet">${message('report.show')}</summary>
      <pre role="region" lang=${report.locale} dir="auto" translate="no" tabindex="0" aria-label=${text('report.heading')}>${report.text}</pre>
    </details>
    <pre class="paper" lang=${report.locale} dir="auto" translate="no">${report.text}</pre>
  </div>`;
}
