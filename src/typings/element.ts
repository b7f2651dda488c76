import type { MchEvent, MchEventDetails } from '../events.js';
import type { MissingCertificateHelp } from '../missing-certificate-help.js';

type Reflected = typeof MissingCertificateHelp.reflected;

/** What a page may set on the element, by property. */
export type HelpProperties = {
  [Property in keyof Reflected | 'resources' | 'i18n']?: MissingCertificateHelp[Property] | undefined;
};

/** The same by attribute. */
export type HelpAttributes = {
  [Property in keyof Reflected as Reflected[Property]]?: MissingCertificateHelp[Property] | undefined;
};

/** Listeners by event name, each behind a prefix such as `on`. */
export type HelpListeners<Prefix extends string> = {
  [Type in keyof MchEventDetails as `${Prefix}${Type}`]?: (event: MchEvent<Type>) => void;
};
