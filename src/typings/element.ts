import type { Attribute } from '../attributes.js';
import type { MchEvent, MchEventDetails } from '../events.js';
import type { MissingCertificateHelp } from '../missing-certificate-help.js';

/** The name of an attribute's property, in camel case. */
type PropertyOf<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}${Capitalize<PropertyOf<Rest>>}`
  : Name;

/** The properties that a page may set. `undefined` means that a property isn't set. */
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

/** Listeners by event name, each with a prefix such as `on`. */
export type HelpListeners<Prefix extends string> = {
  [Type in keyof MchEventDetails as `${Prefix}${Type}`]?: HelpListener<Type> | undefined;
};
