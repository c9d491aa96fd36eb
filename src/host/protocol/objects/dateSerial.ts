const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Serial number of "2026-03-31", "2026-03-31T08:00" or "3/31/2026"; of "08:30" the part of a day. */
export function dateSerial(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](.*))?$/.exec(text.trim());
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (.*))?$/.exec(text.trim());
  const found = iso
    ? { year: iso[1], month: iso[2], day: iso[3], time: iso[4] }
    : american
      ? { year: american[3], month: american[1], day: american[2], time: american[4] }
      : null;
  if (!found) return timeOfDay(text);
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  const utc = new Date(Date.UTC(year, month - 1, day));
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) return null;
  const time = found.time === undefined ? 0 : timeOfDay(found.time);
  return time === null ? null : (utc.getTime() - epoch) / dayMs + time;
}

function timeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
}
