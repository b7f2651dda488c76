'use client';

import type { MchLocaleEvent, MchOutcomeEvent, MchStepEvent, MissingCertificateHelp } from 'missing-certificate-help';
import { useEffect, useId, useRef, useState } from 'react';
import { strings } from '../../strings.js';
import { Help } from './help';
import { helpWords } from './help-words';
import { createI18n } from './i18n';
import type { Language } from './portal-language';

const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** `article` is what the server has rendered into the help. */
export function Portal({ language: first, article }: { language: Language; article: string }) {
  const [language, setLanguage] = useState(first);
  const [i18n] = useState(() => createI18n(first));
  const [shown, setShown] = useState(true);
  const [supportName, setSupportName] = useState('Contoso IT');
  const [heard, setHeard] = useState<readonly string[]>([]);
  const help = useRef<MissingCertificateHelp>(null);
  const eventsTitle = useId();
  const words = strings[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18n.dir(language);
    void i18n.changeLanguage(language);
  }, [i18n, language]);

  function hear({ type, detail }: MchStepEvent | MchOutcomeEvent | MchLocaleEvent) {
    setHeard((before) => [...before, `${type} ${JSON.stringify(detail)}`]);
  }

  return (
    <>
      <h1>{words.title}</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.language}
          <select value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
          {words.show}
        </label>
        <label>
          {words.supportName}
          <input value={supportName} onChange={({ target }) => setSupportName(target.value)} />
        </label>
        <button type="button" onClick={() => help.current?.goTo('contact-support')}>
          {words.lastStep}
        </button>
      </form>

      {shown && (
        <Help
          ref={help}
          article={article}
          locale={language}
          supportName={supportName}
          i18n={i18n}
          resources={helpWords}
          onStep={hear}
          onOutcome={hear}
          onLocale={hear}
        />
      )}

      <h2 id={eventsTitle}>{words.events}</h2>
      <ol aria-labelledby={eventsTitle}>
        {heard.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </>
  );
}
