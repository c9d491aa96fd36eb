/** What a shell script learns from a run. */
export const exitCodes = {
  done: 0,
  /** Done, but the check found what must be mended. */
  blockingFindings: 1,
  /** Replay: the scenario is not the same any more, or is not there. */
  differs: 1,
  /** The command was not understood, or the file cannot be read or written. */
  usage: 2,
  /** Excel (here: its stand-in) refused; nothing was written. */
  refused: 3,
  /** Our own bug. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
