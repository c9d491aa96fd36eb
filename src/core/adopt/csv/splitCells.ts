import Papa from "papaparse";

/** The cells of a text, line by line. */
export interface SplitText {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  /** A quote was opened and never closed: quotes were then taken as ordinary signs. */
  readonly brokenQuotes: boolean;
}

const delimiters = [",", ";", "\t", "|"] as const;
/** Signs of the text that are looked at to find the delimiter. */
const SAMPLE = 60_000;
/** No sign of a text: quotes are then ordinary. */
const NO_QUOTE = "\u0000";

interface Parsed {
  readonly rows: readonly (readonly string[])[];
  /** "open": a quote is never closed. "odd": one is closed in the middle of a cell. */
  readonly quotes: "sound" | "odd" | "open";
}

function parse(text: string, delimiter: string, quoteChar = '"'): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", quoteChar });
  const isOpen = errors.some((error) => error.code === "MissingQuotes");
  return {
    rows: data,
    quotes: isOpen ? "open" : errors.some((error) => error.type === "Quotes") ? "odd" : "sound",
  };
}

/** Cells of a row without the empty ones at its end. */
export function widthOf(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "") + 1;
}

interface Fit {
  readonly delimiter: string;
  /** Commonest number of cells in a line. */
  readonly width: number;
  /** Share of the lines that have as many. */
  readonly share: number;
}

function fitOf(text: string, delimiter: string): Fit {
  return { delimiter, ...widthsOf(parse(text, delimiter).rows) };
}

/** The commonest number of cells of the lines, and the share of the lines that have as many. */
function widthsOf(rows: Parsed["rows"]): Pick<Fit, "width" | "share"> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 1 || (row[0] ?? "") !== "")
      counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  const [width, lines] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { width, share: all === 0 ? 0 : lines / all };
}

/** The delimiter that cuts most lines into equally many cells; a comma when no sign cuts them. */
function bestFit(text: string): Fit {
  const end = text.length > SAMPLE ? text.lastIndexOf("\n", SAMPLE) : text.length;
  const sample = text.slice(0, end < 1 ? text.length : end);
  const score = ({ width, share }: Fit): number =>
    width < 2 ? 0 : share * share * Math.min(width, 12);
  return delimiters
    .map((delimiter) => fitOf(sample, delimiter))
    .reduce((best, fit) => (score(fit) > score(best) ? fit : best));
}

/** Lines that were put into quotes as a whole, which some exports do, taken out of them. */
function unwrapped(text: string): string | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || !lines.every((line) => /^"[^]*"$/.test(line.trim()))) return null;
  const { rows, quotes } = parse(text, ",");
  if (quotes !== "sound" || rows.some((row) => row.length > 1)) return null;
  const inner = rows.map((row) => row[0] ?? "").join("\n");
  const { width, share } = bestFit(inner);
  return width > 1 && share > 0.95 ? inner : null;
}

/**
 * Cuts a text into cells. A first line "sep=;" tells the delimiter, else the one that gives most lines
 * the same number of cells. Line ends of all systems are equal; inside quotes they stay as line breaks.
 */
export function splitCells(raw: string): SplitText {
  const lines = raw.replace(/\r\n?/g, "\n");
  const stated = /^"?sep=(.)"?[,;\t|]*\n/i.exec(lines);
  const whole = stated === null ? lines : lines.slice(stated[0].length);
  const text = unwrapped(whole) ?? whole;
  const delimiter = stated?.[1] ?? bestFit(text).delimiter;
  const parsed = parse(text, delimiter);
  if (parsed.quotes === "sound") return { rows: parsed.rows, delimiter, brokenQuotes: false };
  const literal = parse(text, delimiter, NO_QUOTE).rows.map((row) =>
    row.map((cell) => /^"([^"]*)"$/.exec(cell)?.[1] ?? cell),
  );
  const gain = widthsOf(literal).share - widthsOf(parsed.rows).share;
  const isBetter = gain > 0 || (gain === 0 && literal.length > parsed.rows.length);
  return parsed.quotes === "open" || isBetter
    ? { rows: literal, delimiter, brokenQuotes: true }
    : { rows: parsed.rows, delimiter, brokenQuotes: false };
}
