import type { TemplateResult } from 'lit/html.js';
import { languageNames } from './language-names.js';
import { cutBeforeLink } from '../guide/report.js';
import { copyText } from './copy.js';
import type { Scene } from './hand-over.js';

export interface ReportState {
  text: string;
  /** Language of the text, a BCP 47 tag. */
  locale: string;
  status: '' | 'report.copied' | 'report.notCopied';
}

/** Mail programs differ in how long a link they take; all take this. https://stackoverflow.com/q/13317429 */
const longestMail = 1800;

/** The report for the support: what it says, and ways to send it. Nothing is sent by itself. */
export function reportView(scene: Scene): TemplateResult {
  const { html, say, text, article, report, feedback, refresh } = scene;
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
  const share = () =>
    void navigator.share({ title: subject, text: report.text }).then(
      used,
      // A reader who changes their mind there has done nothing wrong.
      () => undefined,
    );
  const canShare = 'canShare' in navigator && navigator.canShare({ text: report.text });
  return html`<div part="report">
    <div part="heading" role="heading" aria-level=${Math.min(article.level + 2, 6)}>${say('report.heading')}</div>
    <p>${say('report.about')}</p>
    ${
      !report.locale || report.locale === shown
        ? ''
        : html`<p>${say('report.language', { language: html`<bdi>${languageNames(report.locale, shown)}</bdi>` })}</p>`
    }
    <div class="row">
      ${canShare ? html`<button class="main" @click=${share}>${say('report.share')}</button>` : ''}
      <button class=${canShare ? '' : 'main'} @click=${copy}>${say('report.copy')}</button>
      <a class="button" href=${mail} @click=${used}>${say('report.mail')}</a>
      <span role="status">${report.status ? text(report.status) : ''}</span>
    </div>
    <details>
      <summary class="quiet">${say('report.show')}</summary>
      <pre role="region" lang=${report.locale} dir="auto" translate="no" tabindex="0" aria-label=${text('report.heading')}>${report.text}</pre>
    </details>
    <pre class="paper" lang=${report.locale} dir="auto" translate="no">${report.text}</pre>
  </div>`;
}
