/** Where the command line reads the time and writes its lines; the tests give their own. */
export interface Terminal {
  /** Results, on standard output. */
  out(line: string): void;
  /** Progress and what went wrong, on standard error. */
  err(line: string): void;
  /** Shows how far it is, on one line that the next takes the place of; null ends it. Omitted = nobody looks. */
  progress?(text: string | null): void;
  now(): Date;
}

export const processTerminal: Terminal = {
  out: (line) => {
    console.log(printable(line));
  },
  err: (line) => {
    console.error(printable(line));
  },
  now: () => new Date(),
  ...(process.stderr.isTTY ? { progress: running } : {}),
};

/** Overwrites the line that stands there. */
function running(text: string | null): void {
  const width = Math.max(20, process.stderr.columns || 80);
  process.stderr.write(
    text === null ? "\r\x1b[K" : `\r\x1b[K${printable(text).slice(0, width - 1)}`,
  );
}

/** Control characters, and marks that turn the direction of writing. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line in which names of a workbook can do nothing to the terminal or to the other lines: control
 * characters are shown as their pictures, others by their numbers.
 *
 * @example printable("a\u001b[2Jb"); // => "a␛[2Jb"
 */
export function printable(line: string): string {
  return line.replace(unprintable, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === "\t") return " ";
    return code < 32
      ? String.fromCodePoint(0x2400 + code)
      : `<U+${code.toString(16).padStart(4, "0")}>`;
  });
}
