import { html, type TemplateResult } from 'lit/html.js';
import { guide } from '../guide/guide.js';
import type { Article } from './model.js';
import { blocksView } from './blocks-view.js';

/** What happened, what a certificate is, and whom this is for: after the first answers, and never lost after them. */
export const aboutView = (article: Article): TemplateResult =>
  html`<section class="about">${blocksView(article, guide.recognize.content)}</section>`;
