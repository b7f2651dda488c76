import type { Attribute } from '../attributes.js';
import type { MchEvent, MchEventDetails } from '../events.js';
import type { MissingCertificateHelp } from '../missing-certificate-help.js';

/** The property of an attribute: its name in camel case. */
type PropertyOf<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}${Capitalize<PropertyOf<Rest>>}`
  : Name;

/** What a page may set on the element, by property. Nothing at all is the same as not set. */
export type HelpProperties = {
  [Property in PropertyOf<Attribute> | 'resources' | 'i18n']?: MissingCertificateHelp[Property] | null | undefined;
};

/** The same by attribute. */
export type HelpAttributes = {
  [Name in Attribute]?: HelpProperties[PropertyOf<Name>] | (Name extends 'deep-link' ? '' | boolean : never);
};

/** A listener on the element itself. */
export type HelpListener<Type extends keyof MchEventDetails> = (
  event: MchEvent<Type> & { readonly currentTarget: MissingCertificateHelp },
) => void;

/** Listeners by event name, each behind a prefix such as `on`. */
export type HelpListeners<Prefix extends string> = {
  [Type in keyof MchEventDetails as `${Prefix}${Type}`]?: HelpListener<Type> | undefined;
};
