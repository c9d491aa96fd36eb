import type { Step } from "./step";

/** As many steps as Excel keeps. */
const mostSteps = 100;
/** Cells kept over all steps; beyond that the oldest steps go. */
const mostCells = 4_000_000;

/** The edits that can be taken back, and those taken back that can be made again. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  get undoTitle(): string | null {
    return this.done.at(-1)?.title ?? null;
  }

  get redoTitle(): string | null {
    return this.undone.at(-1)?.title ?? null;
  }

  /** A new edit; what was taken back before can no longer be made again. */
  add(step: Step): void {
    this.undone = [];
    this.done.push(step);
    this.trim();
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** Takes a step from one list; what leads back goes to the other. */
  turn(direction: "undo" | "redo", go: (step: Step) => Step): boolean {
    const [from, to] = direction === "undo" ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (!step) return false;
    to.push(go(step));
    return true;
  }

  private trim(): void {
    let cells = 0;
    for (let i = this.done.length - 1; i >= 0; i--) {
      cells += this.done[i]?.cells ?? 0;
      const tooMany =
        this.done.length - i > mostSteps || (cells > mostCells && i < this.done.length - 1);
      if (!tooMany) continue;
      this.done = this.done.slice(i + 1);
      return;
    }
  }
}
