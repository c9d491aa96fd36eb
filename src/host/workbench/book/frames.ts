/** Calls work once before the next frame is drawn, however often it is asked. */
export class Frames {
  private waiting = false;

  constructor(private readonly work: () => void) {}

  ask(): void {
    if (this.waiting) return;
    this.waiting = true;
    const run = (): void => {
      if (this.waiting) this.now();
    };
    if (typeof requestAnimationFrame === "function") requestAnimationFrame(run);
    else setTimeout(run, 0);
  }

  /** Does at once what was asked for. */
  now(): void {
    this.waiting = false;
    this.work();
  }
}
