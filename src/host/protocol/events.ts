/** Event numbers of the library (Excel.EventType), those that this host fires. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetProtectionChanged: 24,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

/** Target of events that belong to a collection of the workbook ("worksheets.onChanged"). */
export const workbookTarget = "Workbook";

/** Where a change came from, in Excel's words. */
export interface EditOrigin {
  /** "Remote": another author of the same workbook. */
  readonly source: EventSource;
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export type EventSource = "Local" | "Remote";

export const byAddIn: EditOrigin = { source: "Local", triggerSource: "ThisLocalAddin" };
export const byPerson: EditOrigin = { source: "Local", triggerSource: "Unknown" };
export const byOtherAuthor: EditOrigin = { source: "Remote", triggerSource: "Unknown" };

/** One event on its way to the add-in: category 65536, number, object id, JSON text. */
export type EventEntry = readonly [65536, EventType, string, string, 0];

/** Which events the add-in listens to, and those waiting to be delivered after the request. */
export class EventQueue {
  private readonly counts = new Map<string, number>();
  private waiting: EventEntry[] = [];

  subscribe(type: EventType, target: string): void {
    const key = `${type}|${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  unsubscribe(type: EventType, target: string): void {
    const key = `${type}|${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  private isHeard(type: EventType, target: string): boolean {
    return this.counts.has(`${type}|${target}`);
  }

  raise(type: EventType, targets: readonly string[], payload: Record<string, unknown>): void {
    for (const target of targets) {
      if (!this.isHeard(type, target)) continue;
      this.waiting.push([65536, type, target, JSON.stringify(payload), 0]);
    }
  }

  take(): EventEntry[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
