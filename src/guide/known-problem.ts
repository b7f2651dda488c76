const day = 86_400_000;

/** A date and time with a time zone, such as `2026-11-27T18:00Z`. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads when a known problem is expected to end.
 * @param value a date and time with a time zone, at most 14 days ahead
 * @param now milliseconds since 1970: the later of the phone's clock and the build date, because the clock may be wrong
 * @returns milliseconds since 1970; `undefined` if the value is malformed, in the past, or too far ahead
 */
export function readKnownProblem(value: string, now: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const until = moment.test(value) ? Date.parse(value) : NaN;
  // Date.parse() reads a day that doesn't exist as a day of the next month.
  const exists = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDate() === Number(date);
  return exists && until > now && until <= now + 14 * day ? until : undefined;
}
