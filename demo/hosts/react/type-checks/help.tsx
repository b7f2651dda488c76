/** Compiled with the site and run by nobody: what React's JSX must accept and refuse. An error that is missing is one. */
import type { MchErrorEvent, MissingCertificateHelp } from 'missing-certificate-help';
import type {} from 'missing-certificate-help/react';
import { createRef, type RefObject } from 'react';
import { i18n } from '../src/i18n';
import { helpWords } from '../src/help-words';

const help = createRef<MissingCertificateHelp>();
const button: RefObject<HTMLButtonElement | null> = createRef();
const locale = (tag: string) => tag;
const none: undefined = undefined;

export const right = [
  <missing-certificate-help />,
  <missing-certificate-help deep-link />,
  <missing-certificate-help deep-link={false} />,
  <missing-certificate-help deep-link="fragment" deepLink="none" />,
  <missing-certificate-help
    ref={help}
    key="help"
    id="help"
    className="wide"
    lang="de"
    hidden
    i18n={i18n}
    resources={helpWords}
    resources-href="/help-words/{{lng}}.json"
    locale="pt-BR"
    step="check-phone"
    heading-level={3}
    language-picker="none"
    support-href="https://help.contoso.com"
    support-name={none}
    certificate-name={null}
    onmch-step={({ currentTarget, detail }) => currentTarget.goTo(detail.from)}
    onmch-outcome={({ detail }) => detail.outcome === 'solved' && locale(detail.step)}
    onmch-support={(event) => event.preventDefault()}
    onmch-locale={({ detail }) => locale(detail.shown)}
    onmch-error={(event: MchErrorEvent) => locale(event.detail.locale)}
    onClick={(event) => event.currentTarget.back()}
  >
    <p>The help is on its way.</p>
    <img slot="error-image" src="message.png" alt="The message" />
  </missing-certificate-help>,
  <missing-certificate-help supportHref="tel:+15550100" supportName="Contoso IT" headingLevel="3" resources={null} />,
];

export const wrong = [
  // @ts-expect-error a button is no help
  <missing-certificate-help ref={button} />,
  // @ts-expect-error there is no such step
  <missing-certificate-help step="the-last-one" />,
  // @ts-expect-error there is no such way to link
  <missing-certificate-help deep-link="path" />,
  // @ts-expect-error the property is a word
  <missing-certificate-help deepLink />,
  // @ts-expect-error a name is text
  <missing-certificate-help supportName={3} />,
  // @ts-expect-error the same by attribute
  <missing-certificate-help support-name={3} />,
  // @ts-expect-error misspelled
  <missing-certificate-help suportName="Contoso IT" />,
  // @ts-expect-error it is an instance, not the name of a language
  <missing-certificate-help i18n="de" />,
  // @ts-expect-error there is no such message
  <missing-certificate-help resources={{ en: { 'missing-certificate-help': { 'support.tall': 'Tell us:' } } }} />,
  // @ts-expect-error a step's detail is no language's
  <missing-certificate-help onmch-step={({ detail }) => locale(detail.shown)} />,
  // @ts-expect-error an error's listener is no outcome's
  <missing-certificate-help onmch-outcome={(event: MchErrorEvent) => locale(event.detail.locale)} />,
];
