/**
 * A short mark of a text: equal texts have equal marks, and different ones hardly ever do.
 *
 * 64 bits, as text in base 36. Two passes of FNV-1a (Fowler, Noll, Vo) with different starts; not
 * for secrets.
 * @example fingerprint("Northmere") === fingerprint("Northmere"); // => true
 */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5).toString(36) + hash(text, 0x01000193 ^ text.length).toString(36);
}

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
