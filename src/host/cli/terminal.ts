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
    console.log(line);
  },
  err: (line) => {
    console.error(line);
  },
  now: () => new Date(),
  ...(process.stderr.isTTY ? { progress: running } : {}),
};

/** Overwrites the line that stands there. */
function running(text: string | null): void {
  const width = Math.max(20, process.stderr.columns || 80);
  process.stderr.write(text === null ? "\r\x1b[K" : `\r\x1b[K${text.slice(0, width - 1)}`);
}
