import { html, type TemplateResult } from 'lit/html.js';
import { guide } from '../guide/guide.js';
import type { Article } from './model.js';
import { blocksView } from './blocks-view.js';

/**
 * Explains what happened, what a certificate is, and whom the article is for. It is below the answers of the first step,
 * and below the guide in all later steps.
 */
export const aboutView = (article: Article): TemplateResult =>
  html`<section class="about">${blocksView(article, guide.recognize.content)}</section>`;
