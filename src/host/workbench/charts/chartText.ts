/** Width in pixels of a text in a size of pixels. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

const narrow = "iljtfrI.,:;|!'()[] ";
const wide = "mwMW@%";

/** Near enough to Calibri to lay a chart out where nothing can measure. */
export function roughWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code > 0x2e80) width += 1;
    else if (narrow.includes(letter)) width += 0.28;
    else if (wide.includes(letter)) width += 0.82;
    else if (/[0-9a-zß-öø-ÿ]/.test(letter)) width += 0.505;
    else width += 0.6;
  }
  return width * size * (bold ? 1.06 : 1);
}

/** Height of a line in a size of letters. */
export function lineHeight(size: number): number {
  return Math.ceil(size * 1.22);
}

/** Cuts a text to a width, with an ellipsis where something was cut. */
export function shortened(text: string, width: number, size: number, measure: Measure): string {
  if (measure(text, size) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle).trimEnd()}…`, size) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "…" : `${text.slice(0, low).trimEnd()}…`;
}

/** Breaks a text into lines at its spaces; a single word that is too long stands in a line of its own. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  bold = false,
): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line === "" || measure(longer, size, bold) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

/** Breaks a text into at most so many lines, the last one cut where more would follow. */
export function wrappedWithin(
  text: string,
  width: number,
  most: number,
  size: number,
  measure: Measure,
): string[] {
  const lines = wrapped(text, width, size, measure);
  const kept =
    lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")];
  return kept.map((line) => shortened(line, width, size, measure));
}

/** Width of the longest word. */
export function widestWord(text: string, size: number, measure: Measure): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => measure(word, size)));
}
