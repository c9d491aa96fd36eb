import type { ListEntry } from "#host/engine/judge";
import type { KeyPress } from "./keys";

/** Which entry of a list a key leads to; a letter leads to the next entry that begins with it; null for none. */
export function entryAfterKey(
  { key, altKey }: Pick<KeyPress, "key" | "altKey">,
  entries: readonly ListEntry[],
  active: number,
): number | null {
  const last = entries.length - 1;
  if (last < 0 || altKey) return null;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, active + 1);
    case "ArrowUp":
      return Math.max(0, active - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      break;
  }
  if (key.length !== 1) return null;
  const begins = ({ text }: ListEntry): boolean => text.toLowerCase().startsWith(key.toLowerCase());
  const next = entries.findIndex((entry, i) => i > active && begins(entry));
  const found = next < 0 ? entries.findIndex(begins) : next;
  return found < 0 ? null : found;
}
