import type { Terminal } from "../terminal";

/** Milliseconds between two plain lines where nobody sees the running one. */
const between = 10_000;

/** Tells how far a long command is: one running line, or a plain line now and then. */
export class Progress {
  private done = 0;
  private said: number;
  private readonly started: number;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
    private readonly what: string,
  ) {
    this.started = terminal.now().getTime();
    this.said = this.started;
  }

  /** One more is done. */
  step(name: string): void {
    this.done += 1;
    const now = this.terminal.now().getTime();
    const line = `${this.what} ${this.done} of ${this.total}${this.left(now)}: ${name}`;
    if (this.terminal.progress !== undefined) this.terminal.progress(line);
    else if (now - this.said >= between) {
      this.said = now;
      this.terminal.err(line);
    }
  }

  /** Nothing more comes. */
  end(): void {
    this.terminal.progress?.(null);
  }

  private left(now: number): string {
    const seconds = Math.round(
      (((now - this.started) / this.done) * (this.total - this.done)) / 1000,
    );
    return seconds < 5
      ? ""
      : `, ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`;
  }
}
