import type { MchLocaleEvent, MchOutcomeEvent, MchStepEvent, MissingCertificateHelp } from 'missing-certificate-help';
import type {} from 'missing-certificate-help/react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from './i18n';

export function App() {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(true);
  const [supportName, setSupportName] = useState('Contoso IT');
  const [heard, setHeard] = useState<readonly string[]>([]);
  const help = useRef<MissingCertificateHelp>(null);
  const eventsTitle = useId();

  function hear({ type, detail }: MchStepEvent | MchOutcomeEvent | MchLocaleEvent) {
    setHeard((before) => [...before, `${type} ${JSON.stringify(detail)}`]);
  }

  return (
    <>
      <p>
        <a href="../../">{t('home')}</a>
      </p>
      <h1>{t('title')}</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('language')}
          <select value={i18n.language} onChange={({ target }) => void i18n.changeLanguage(target.value)}>
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
          {t('show')}
        </label>
        <label>
          {t('supportName')}
          <input value={supportName} onChange={({ target }) => setSupportName(target.value)} />
        </label>
        <button type="button" onClick={() => help.current?.goTo('contact-support')}>
          {t('lastStep')}
        </button>
      </form>

      {shown && (
        // It speaks the language of the site's i18next instance, and takes Contoso's words from there (help-words.ts).
        <missing-certificate-help
          ref={help}
          i18n={i18n}
          support-href="https://help.contoso.com"
          support-name={supportName}
          onmch-step={hear}
          onmch-outcome={hear}
          onmch-locale={hear}
        />
      )}

      <h2 id={eventsTitle}>{t('events')}</h2>
      <ol aria-labelledby={eventsTitle}>
        {heard.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </>
  );
}
