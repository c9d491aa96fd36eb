type Listener = (isCellEdited: boolean) => void;

/** Readings that wait because somebody is typing into a cell, for whoever wants to say so. */
class CellEditing {
  private waiting = 0;
  private readonly listeners = new Set<Listener>();

  /** Tells when the first reading begins to wait and when the last one goes on; the result ends it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A reading begins to wait; the result says that it waits no more. */
  wait(): () => void {
    this.waiting += 1;
    if (this.waiting === 1) this.tell(true);
    return () => {
      this.waiting -= 1;
      if (this.waiting === 0) this.tell(false);
    };
  }

  private tell(isCellEdited: boolean): void {
    for (const listener of this.listeners) listener(isCellEdited);
  }
}

/** There is one Excel, so there is one of these. */
export const cellEditing = new CellEditing();
