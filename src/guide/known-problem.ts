const day = 86_400_000;

/** A date and time with its zone, such as `2026-11-27T18:00Z`. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads until when a known problem is expected to last.
 * @param value a date and time with its zone, at most 14 days ahead
 * @param now milliseconds since 1970: the later of the phone's clock and the build date, since that clock may be wrong
 * @returns milliseconds since 1970; nothing if the value is malformed, past, or too far ahead
 */
export function readKnownProblem(value: string, now: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const until = moment.test(value) ? Date.parse(value) : NaN;
  // Date.parse() takes a day that no month has for one of the next month.
  const exists = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDate() === Number(date);
  return exists && until > now && until <= now + 14 * day ? until : undefined;
}
