/** Characters that stand in the name of a folder as they are; Unicode letters and digits do too. */
const plain = /[\p{L}\p{N}\p{M} ._~(),@-]/u;
/** Bytes of a name that every file system takes beside "workbook=". */
const mostBytes = 180;
/** Words that readers of datasets take for something else than a name. */
const reserved: ReadonlySet<string> = new Set(["__hive_default_partition__", "null"]);

/**
 * A text as the value of a partition: the name of a folder that every file system takes, and that DuckDB
 * and Spark read back as the text. What is hostile there is percent-encoded, byte by byte below 128 and
 * otherwise left; a name that is too long is cut and ends in a mark of the whole.
 *
 * @param mark eight characters that tell this text from any other
 * @example partitionName("North/Plan 100%.xlsx", "0a1b2c3d"); // => "North%2FPlan 100%25.xlsx"
 */
export function partitionName(text: string, mark: string): string {
  const characters = Array.from(text.normalize("NFC"));
  const encoded = characters.map((character, at) => {
    const isEdge = (at === 0 || at === characters.length - 1) && /[ .]/.test(character);
    return plain.test(character) && !isEdge ? character : encodedOf(character);
  });
  const isLong = bytesIn(encoded.join("")) > mostBytes;
  if (!isLong && text !== "" && !reserved.has(text.toLowerCase())) return encoded.join("");
  return `${cutTo(encoded, mostBytes - mark.length - 1)}~${mark}`;
}

/**
 * One name of a partition for each text, different also where capitals do not count: of those that would
 * meet all but the first end in their mark.
 *
 * @param taken Names that none may have, such as the one of the present.
 * @param known Names that texts have from before: they keep them, and are in the answer.
 */
export function partitionNames(
  texts: readonly string[],
  markOf: (text: string) => string,
  taken: readonly string[],
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...known.values()].map(folded));
  const names = new Map(known);
  for (const text of texts) {
    if (names.has(text)) continue;
    const mark = markOf(text);
    let name = partitionName(text, mark);
    for (let turn = 1; used.has(folded(name)); turn++) {
      name = `${partitionName(text, mark)}~${mark}${turn === 1 ? "" : `~${turn}`}`;
    }
    used.add(folded(name));
    names.set(text, name);
  }
  return names;
}

function encodedOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // Readers decode byte by byte: what is not ASCII would come back wrong from some of them.
  if (code >= 0x80) return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : character;
  return `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
}

function cutTo(parts: readonly string[], bytes: number): string {
  let [cut, left] = ["", bytes];
  for (const part of parts) {
    left -= bytesIn(part);
    if (left < 0) break;
    cut += part;
  }
  return cut;
}

function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
