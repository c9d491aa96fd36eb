/** Characters of cp1252 at 0x80..0x9F, which are elsewhere in Unicode; "" = not in use there. */
const high = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
const byteOf = new Map(high.map((character, at) => [character, 0x80 + at] as const));

/** The byte that a character of cp1252 (or Latin 1) stands for; null for any other character. */
function cp1252Byte(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  return byteOf.get(character) ?? (code >= 0x80 && code <= 0xff ? code : null);
}

/** Characters that texts of eight languages and their emoji have; anything else was no mojibake. */
const plausible =
  /^[\u0080-\u00ff\u0100-\u017f\u2010-\u2044\u20a0-\u20bf\u2100-\u2bff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\ufeff\ufb00-\ufb06\u{1f000}-\u{1faff}]$/u;

/** Continuation bytes that a lead byte asks for; null = no lead byte. */
function continuations(lead: number): number | null {
  if (lead >= 0xc2 && lead <= 0xc5) return 1;
  if (lead >= 0xe2 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : null;
}

/** ’ ” – —, which may follow an Ä or Å as they are: “PÅ”. */
const afterLetter = new Set([0x92, 0x94, 0x96, 0x97]);

/** One character from its UTF-8 bytes; null when they are none that is likely. */
function decoded(bytes: readonly number[]): string | null {
  const [lead = 0, ...rest] = bytes;
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  if ((lead === 0xc4 || lead === 0xc5) && afterLetter.has(rest[0] ?? 0)) return null;
  const mask = rest.length === 1 ? 0x1f : rest.length === 2 ? 0x0f : 0x07;
  const code = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & mask);
  if (code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return plausible.test(character) ? character : null;
}

function decodedOnce(text: string): string {
  const characters = Array.from(text);
  let result = "";
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    const lead = cp1252Byte(character);
    const more = lead === null ? null : continuations(lead);
    if (lead !== null && more !== null) {
      const rest = characters.slice(at + 1, at + 1 + more).map(cp1252Byte);
      const bytes = rest.filter((byte) => byte !== null);
      const mended = bytes.length === more ? decoded([lead, ...bytes]) : null;
      if (mended !== null) {
        result += mended;
        at += more;
        continue;
      }
    }
    result += character;
  }
  return result;
}

/** Times that a text may have gone through the wrong decoding. */
const ROUNDS = 3;

/**
 * Text whose UTF-8 bytes were read as cp1252, once or several times, mended; any other text as it is.
 *
 * @example repairMojibake("MÃ¼ller: Â£1.2m â€“ agreed"); // => "Müller: £1.2m – agreed"
 */
export function repairMojibake(text: string): string {
  if (!/[\u00c2-\u00c5\u00e2-\u00f4]/.test(text)) return text;
  let mended = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = decodedOnce(mended);
    if (next === mended) break;
    mended = next;
  }
  return mended.replace(/\ufeff/g, "");
}
