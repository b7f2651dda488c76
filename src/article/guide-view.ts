import { html, nothing, type TemplateResult } from 'lit/html.js';
import check from '../../media/check.svg';
import { guide, steps, type Block, type GuideNode, type Step } from '../guide/guide.js';
import type { MessageId } from '../words/index.js';
import { say, sayText, type Article } from './article.js';
import { errorDialogView } from './error-dialog-view.js';
import { heading } from './heading.js';
import { supportView } from './support-view.js';

/** Also proves, when compiling, that the guide names only messages that there are. */
const nodes: Readonly<Record<Step, GuideNode<MessageId>>> = guide;

/** The whole way, every node on it always there: what was answered, what to do now, what may come. */
export const guideView = (article: Article): TemplateResult => html`
  <section part="guide" aria-label=${sayText(article, 'guide.label')}>
    <ol class="path">
      ${steps.map((step) => nodeView(article, step))}
    </ol>
  </section>
`;

function nodeView(article: Article, step: Step): TemplateResult {
  const { progress, on, level } = article;
  const isCurrent = step === progress.current;
  const { heading: title, answers } = nodes[step];
  // A step that the page led past without an answer isn't done.
  const given = progress.passed.find((visit) => visit.step === step)?.answer;
  const said = answers.find(({ id }) => id === given)?.text;
  const body = (content: unknown) => html`
    <div class="body" hidden=${isCurrent ? nothing : 'until-found'} @beforematch=${() => on.find(step)}>${content}</div>
  `;
  return html`
    <li class="${step} ${isCurrent ? 'now' : said ? 'done' : 'later'}" aria-current=${isCurrent ? 'step' : nothing}>
      <div part="node" class="rail">
        <span class="dot" aria-hidden="true">${said || step === 'solved' ? check : nothing}</span>
        ${heading(level + 1, { part: 'heading', text: say(article, title), id: step })}
        ${
          said
            ? html`<p class="said quiet">
                <span>${say(article, said)}</span>
                <button
                  part="back"
                  aria-label=${sayText(article, 'guide.changeAnswer', { heading: sayText(article, title) })}
                  @click=${() => on.change(step)}
                >
                  ${say(article, 'guide.change')}
                </button>
              </p>`
            : nothing
        }
        ${body(contentView(article, step))}
      </div>
      ${step === 'recognize' ? errorDialogView(article) : nothing}
      <div class="rail">${body(answersView(article, step))}</div>
    </li>
  `;
}

function contentView(article: Article, step: Step): TemplateResult {
  const { content } = nodes[step];
  const certificate = step === 'check-phone' ? article.certificate : undefined;
  const values = certificate?.values;
  const blocks = [...content, ...((certificate?.content ?? []) as readonly Block<MessageId>[])];
  return html`
    <div part="explanation">
      ${blocks.map(({ text, tip, heading: title, steps = [] }) => {
        if (text) return html`<p>${say(article, text, values)}</p>`;
        if (tip) return html`<p class="tip">${say(article, tip, values)}</p>`;
        if (title) return heading(article.level + 2, { part: 'heading', text: say(article, title) });
        return html`<ol part="steps">
          ${steps.map((id) => html`<li part="step"><span>${say(article, id, values)}</span></li>`)}
        </ol>`;
      })}
    </div>
    ${step === 'contact-support' ? supportView(article) : nothing}
  `;
}

function answersView(article: Article, step: Step): TemplateResult {
  const { question, answers } = nodes[step];
  const { on, progress } = article;
  return html`
    ${question ? html`<p part="question" id="ask-${step}">${say(article, question)}</p>` : nothing}
    <div class="answers" role=${question ? 'group' : nothing} aria-labelledby=${question ? `ask-${step}` : nothing}>
      ${answers.map(
        ({ id, text }) => html`
          <button part="answer" data-answer=${id} @click=${() => on.answer(id)}>
            ${say(article, text)}
          </button>
        `,
      )}
    </div>
    ${
      step === 'recognize'
        ? nothing
        : html`<div class="moves">
            ${
              progress.passed.length
                ? html`<button part="back" @click=${on.back}>${say(article, 'guide.back')}</button>`
                : nothing
            }
            <button part="restart" @click=${on.restart}>${say(article, 'guide.restart')}</button>
          </div>`
    }
  `;
}
