/** Where the command line reads the time and writes its lines; the tests give their own. */
export interface Terminal {
  /** Results, on standard output. */
  out(line: string): void;
  /** Progress and what went wrong, on standard error. */
  err(line: string): void;
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
};
