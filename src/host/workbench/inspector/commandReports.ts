/** A ribbon command that failed. Excel shows nothing of it. */
export interface CommandReport {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly label: string;
  readonly problem: string;
}

const mostReports = 200;

/** The commands that failed, the latest last. */
export class CommandReports {
  private reports: readonly CommandReport[] = [];
  private readonly listeners = new Set<() => void>();

  get list(): readonly CommandReport[] {
    return this.reports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  add(label: string, problem: string): void {
    this.reports = [...this.reports, { at: Date.now(), label, problem }].slice(-mostReports);
    for (const listener of [...this.listeners]) listener();
  }
}
