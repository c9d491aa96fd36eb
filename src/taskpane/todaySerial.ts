import { InvariantError } from "#core/invariant";
import { serialDate } from "#core/time/serialDate";

/** The calendar day on the user's clock as an Excel serial number; the time of day is left out. */
export function todaySerial(now: Date): number {
  const serial = serialDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new InvariantError(`Excel has no serial number for ${now.toString()}`);
  return serial;
}
