/** Tells listeners at once that something changed; a number says which state they have seen. */
export class Signal {
  version = 0;
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  raise(): void {
    this.version++;
    for (const listener of [...this.listeners]) listener();
  }
}
