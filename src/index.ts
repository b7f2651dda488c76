import type { MissingCertificateHelp } from './missing-certificate-help.js';
import type {
  MchCheckEvent,
  MchErrorEvent,
  MchFeedbackEvent,
  MchLocaleEvent,
  MchOutcomeEvent,
  MchStepEvent,
  MchSupportEvent,
} from './events.js';

export { MissingCertificateHelp } from './missing-certificate-help.js';
export * from './events.js';
export type { Answer, Step } from './guide/guide.js';
export type { Catalog, LanguageFile } from './language/catalog.js';
export type { LocaleCause, LocaleChange } from './language/wanted-languages.js';
export type { I18n, PortalResources } from './language/site-words.js';
export type { HelpAttributes, HelpListeners, HelpProperties } from './typings/element.js';
export type { ExtraId, LabelId, MessageId, Words } from './words/index.js';

declare global {
  interface HTMLElementTagNameMap {
    'missing-certificate-help': MissingCertificateHelp;
  }
  interface GlobalEventHandlersEventMap {
    'mch-step': MchStepEvent;
    'mch-outcome': MchOutcomeEvent;
    'mch-feedback': MchFeedbackEvent;
    'mch-support': MchSupportEvent;
    'mch-check': MchCheckEvent;
    'mch-locale': MchLocaleEvent;
    'mch-error': MchErrorEvent;
  }
}
