/** The library's mark on requests that may wait until a cell is no longer edited. */
const mayWaitFlag = 64;
/** Where the library puts the flags of a request. */
const placeOfFlags = 6;

/** A person is typing into a cell: Excel refuses requests meanwhile, or answers them afterwards. */
export class CellEdit {
  private isOn = false;
  private waiting: (() => void)[] = [];

  get isEditing(): boolean {
    return this.isOn;
  }

  /** When the edit ends, what has waited is answered in its order. */
  set isEditing(isEditing: boolean) {
    this.isOn = isEditing;
    if (isEditing) return;
    const ready = this.waiting;
    this.waiting = [];
    for (const answer of ready) answer();
  }

  /** Keeps a request until the edit ends; false when there is none or the request may not wait. */
  delays(call: readonly unknown[], answer: () => void): boolean {
    if (!this.isOn || (Number(call[placeOfFlags]) & mayWaitFlag) === 0) return false;
    this.waiting.push(answer);
    return true;
  }
}
