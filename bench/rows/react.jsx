/** The same article as a React application localizes it: react-i18next, its words in the bundle. */
import i18next from 'i18next';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next, useTranslation } from 'react-i18next';
import en from 'words:en';

i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  keySeparator: false,
  interpolation: { escapeValue: false },
});

const steps = [
  [
    'recognize',
    'recognize.heading',
    ['recognize.happened', 'recognize.certificateHeading', 'recognize.certificate', 'recognize.who'],
    'recognize.question',
    [
      ['check-phone', 'answer.thisMessage'],
      ['contact-support', 'answer.otherMessage'],
    ],
  ],
  [
    'check-phone',
    'check.heading',
    ['check.why', ['check.clock', 'check.system', 'check.app', 'check.restart', 'check.signIn']],
    'question.signIn',
    [
      ['solved', 'answer.works'],
      ['organization-certificate', 'answer.messageStillThere'],
      ['contact-support', 'answer.otherProblem'],
    ],
  ],
  [
    'organization-certificate',
    'organization.heading',
    [
      'organization.why',
      'organization.ifShown',
      [
        'organization.menu',
        'organization.settings',
        'organization.browserAccess',
        'organization.activate',
        'organization.then',
      ],
      'organization.safety',
    ],
    'question.signIn',
    [
      ['solved', 'answer.works'],
      ['contact-support', 'answer.cannotSignIn'],
    ],
  ],
  [
    'contact-support',
    'support.heading',
    [
      'support.why',
      'support.whom',
      'support.website',
      'support.tell',
      ['support.tellMessage', 'support.tellTried', 'support.tellDevice'],
      'support.then',
      'admin.heading',
      'admin.text',
    ],
    '',
    [['solved', 'answer.worksNow']],
  ],
  ['solved', 'solved.heading', ['solved.text', 'solved.again'], '', []],
];

function Say({ id }) {
  const { t } = useTranslation();
  return t(id)
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : part === 'supportLink' ? (
        <a key={index} part="support-link" href="https://help.contoso.com" target="_blank" rel="noopener">
          Contoso IT
        </a>
      ) : (
        <b key={index} className="label" translate="no">
          {t(`label.${part}`)}
        </b>
      ),
    );
}

function Content({ id }) {
  if (Array.isArray(id))
    return (
      <ol part="steps">
        {id.map((one) => (
          <li key={one} part="step">
            <span>
              <Say id={one} />
            </span>
          </li>
        ))}
      </ol>
    );
  return id.endsWith('Heading') ? (
    <h4 part="heading">
      <Say id={id} />
    </h4>
  ) : (
    <p>
      <Say id={id} />
    </p>
  );
}

function Picture() {
  const { t } = useTranslation();
  return (
    <figure part="picture" className="rail">
      <div className="phone" role="img" aria-label={t('picture.alternative')}>
        <div className="screen">
          <div className="bar">{t('label.companyPortal')}</div>
          <div className="dialog">
            <b>{t('label.messageTitle')}</b>
            <span>{t('label.message')}</span>
            <i>{t('label.howToResolve')}</i>
            <i>{t('label.ok')}</i>
          </div>
        </div>
      </div>
      <figcaption className="quiet">{t('picture.caption')}</figcaption>
    </figure>
  );
}

function Help() {
  const { t, i18n } = useTranslation();
  const [current, setCurrent] = useState('recognize');
  return (
    <article className="card" lang={i18n.language}>
      <header>
        <p className="context quiet">
          <Say id="article.context" />
        </p>
        <h2 part="title">{t('article.title')}</h2>
        <p className="lead">{t('article.lead')}</p>
      </header>
      <section part="guide">
        <ol className="path">
          {steps.map(([step, heading, content, question, answers]) => {
            const hidden = step === current ? undefined : 'until-found';
            return (
              <li key={step} className={`${step} ${hidden ? 'later' : 'now'}`}>
                <div part="node" className="rail">
                  <span className="dot" />
                  <h3 part="heading" id={step} tabIndex={-1}>
                    {t(heading)}
                  </h3>
                  <div className="body" hidden={hidden}>
                    <div part="explanation">
                      {content.map((id) => (
                        <Content key={id} id={id} />
                      ))}
                    </div>
                  </div>
                </div>
                {step === 'recognize' && <Picture />}
                <div className="rail">
                  <div className="body" hidden={hidden}>
                    {question && <p part="question">{t(question)}</p>}
                    <div className="answers" role="group">
                      {answers.map(([to, text]) => (
                        <button key={to} onClick={() => setCurrent(to)}>
                          {t(text)}
                        </button>
                      ))}
                    </div>
                  </div>
                </div>
              </li>
            );
          })}
        </ol>
      </section>
      <footer>
        <p>
          <Say id="support.needPerson" />
        </p>
        <p className="quiet">{t('footer.maker')}</p>
      </footer>
    </article>
  );
}

createRoot(document.getElementById('app')).render(<Help />);
