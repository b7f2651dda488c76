/**
 * Identifies the language of a text, with two independent libraries, and with word lists for closely related languages.
 */

import { eld } from 'eld/medium';
import { franc } from 'franc';

// Words that the related language spells differently or doesn't use.
const czech = 'není nebo pokud zde který které jste jsou';
const slovak = 'nie alebo ak ktorý ktoré ste sú len';
const danish = 'af efter hvad noget nogen nu mere op';
const norwegian = 'av etter hva noe noen nå mer opp';
const croatian = 'što gdje ovdje vrijeme prije tvrtka tvrtke tvrtki netko nitko sustav sustava uvijek točno';
const serbian = 'šta gde ovde vreme pre kompanija kompanije preduzeće preduzeća neko niko sistem sistema uvek tačno';
const indonesian = 'bisa karena ponsel coba butuh kalau';
const malay = 'kerana telefon peranti cuba ialah';
const brazilian = 'você tela celular aplicativo senha arquivo usuário equipe registrado salvar';
const european = 'ecrã telemóvel aplicação utilizador equipa ficheiro palavra-passe registado guardar inscrito';

/**
 * The data for each language. `franc` and `eld` are the accepted answers of the two libraries. No library reliably
 * distinguishes closely related languages, regions of Portuguese, or scripts of Chinese. For these, `own` has words
 * that the related language (`other`) spells differently, and the text must contain more of them. Chinese is
 * distinguished by its characters (letters.mjs), Czech and Slovak also by their letters. eld doesn't support
 * Indonesian.
 * @type {Record<string, { franc: string, eld: string, own?: string, other?: string }>}
 */
const languages = {
  ar: { franc: 'arb', eld: 'ar' },
  bg: { franc: 'bul', eld: 'bg' },
  ca: { franc: 'cat', eld: 'ca' },
  cs: { franc: 'ces', eld: 'cs', own: czech, other: slovak },
  da: { franc: 'dan nob nno', eld: 'da no', own: danish, other: norwegian },
  de: { franc: 'deu', eld: 'de' },
  el: { franc: 'ell', eld: 'el' },
  en: { franc: 'eng', eld: 'en' },
  es: { franc: 'spa', eld: 'es' },
  et: { franc: 'ekk est', eld: 'et' },
  fa: { franc: 'pes', eld: 'fa' },
  fi: { franc: 'fin', eld: 'fi' },
  fr: { franc: 'fra', eld: 'fr' },
  he: { franc: 'heb', eld: 'he' },
  hi: { franc: 'hin', eld: 'hi' },
  hr: { franc: 'hrv bos srp', eld: 'hr sr bs', own: croatian, other: serbian },
  hu: { franc: 'hun', eld: 'hu' },
  id: { franc: 'ind zlm zsm', eld: 'ms id', own: indonesian, other: malay },
  it: { franc: 'ita', eld: 'it' },
  ja: { franc: 'jpn', eld: 'ja' },
  ko: { franc: 'kor', eld: 'ko' },
  lt: { franc: 'lit', eld: 'lt' },
  lv: { franc: 'lvs lav', eld: 'lv' },
  nb: { franc: 'nob nno dan', eld: 'no da', own: norwegian, other: danish },
  nl: { franc: 'nld', eld: 'nl' },
  pl: { franc: 'pol', eld: 'pl' },
  'pt-BR': { franc: 'por', eld: 'pt', own: brazilian, other: european },
  'pt-PT': { franc: 'por', eld: 'pt', own: european, other: brazilian },
  ro: { franc: 'ron', eld: 'ro' },
  ru: { franc: 'rus', eld: 'ru' },
  sk: { franc: 'slk', eld: 'sk', own: slovak, other: czech },
  sl: { franc: 'slv', eld: 'sl' },
  'sr-Latn': { franc: 'srp hrv bos', eld: 'sr hr bs', own: serbian, other: croatian },
  sv: { franc: 'swe', eld: 'sv' },
  th: { franc: 'tha', eld: 'th' },
  tr: { franc: 'tur', eld: 'tr' },
  uk: { franc: 'ukr', eld: 'uk' },
  vi: { franc: 'vie', eld: 'vi' },
  'zh-Hans': { franc: 'cmn', eld: 'zh' },
  'zh-Hant': { franc: 'cmn', eld: 'zh' },
};

/** franc supports 187 languages. A translation is in one of these, or in a related one. */
const candidates = [...new Set(Object.values(languages).flatMap((one) => one.franc.split(' ')))];

/** The minimum number of letters for a reliable result. */
const enough = (/** @type {string} */ tag) => (/^(?:ja|ko|zh)/.test(tag) ? 200 : 600);

/**
 * @param {string} tag
 * @param {string} text all texts of a language, without placeholders, names and allowed words
 * @returns {{ answer: string, problems: string[] }} `answer` is for the report
 */
export function identify(tag, text) {
  const expected = Object.hasOwn(languages, tag) ? languages[tag] : undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < enough(tag)) return { answer: 'too short to tell', problems: [] };
  const first = franc(text, { only: candidates });
  const second = eld.detect(text).language;
  const answer = `${first}, ${second}`;
  if (!expected) return { answer, problems: [`no entry for ${tag} in scripts/words/identify.mjs: what counts as it?`] };
  const problems = [];
  if (!expected.franc.split(' ').includes(first)) problems.push(`franc takes it for "${first}", not for ${tag}`);
  if (!expected.eld.split(' ').includes(second)) problems.push(`eld takes it for "${second}", not for ${tag}`);
  const { own, other } = expected;
  if (!own || !other) return { answer, problems };
  const [mine, theirs] = [count(text, own, tag), count(text, other, tag)];
  if (mine <= theirs) problems.push(`${mine} words only of ${tag}, ${theirs} only of its neighbor`);
  return { answer: `${answer}, ${mine}:${theirs} words`, problems };
}

/** @param {string} text @param {string} words @param {string} tag */
function count(text, words, tag) {
  const wanted = new Set(words.toLocaleLowerCase(tag).split(' '));
  const found = text.toLocaleLowerCase(tag).match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
  return found.filter((word) => wanted.has(word)).length;
}
