/**
 * A short mark of a text: equal texts have equal marks, and different ones hardly ever do.
 *
 * 64 bits, as text in base 36. Two passes of FNV-1a (Fowler, Noll, Vo) with different starts; not
 * for secrets.
 * @example fingerprint("Northmere") === fingerprint("Northmere"); // => true
 */
export function fingerprint(text: string): string {
  const [first, second] = fingerprintParts(text);
  return first.toString(36) + second.toString(36);
}

/** The two halves of a fingerprint, each a whole number of 32 bits. */
export function fingerprintParts(text: string): readonly [number, number] {
  return [hash(text, 0x811c9dc5), hash(text, 0x01000193 ^ text.length)];
}

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
