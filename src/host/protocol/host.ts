import { formatArea, intersect, type Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import type { Sheet } from "#host/engine/sheet";
import type { Workbook, WorkbookListener } from "#host/engine/workbook";
import { Batch, type BeforeAction } from "./batch";
import type { ChangeType, Context, Shell, Switches } from "./declaration";
import { EditLog } from "./editLog";
import {
  byAddIn,
  EventQueue,
  eventTypes,
  workbookTarget,
  type EditOrigin,
  type EventEntry,
  type EventSource,
  type EventType,
} from "./events";
import type { Place } from "./place";
import { Places } from "./places";
import { quirkSet, type QuirkChoice, type QuirkSet } from "./quirks/quirk";
import type { RequestBody, ResponseBody } from "./wire";

export interface HostOptions {
  /** Refuse to load names that no class has (Excel ignores them). */
  readonly strictLoad?: boolean;
  /** Whether the real library has such a member; loading one that this host lacks is then refused. */
  isKnown?(className: string, member: string): boolean;
  /** Sharp edges of Excel to imitate; none when omitted. They are told in docs/quirks.md. */
  readonly quirks?: QuirkChoice;
  /** Cells that one read may ask for; Excel's own limit when omitted. */
  readonly cellLimit?: number;
}

/** Excel's limit of cells that one read may ask for. */
const mostCells = 5_000_000;

const silentShell: Shell = {
  runtimeState: "Visible",
  startState: "None",
  setRuntimeState: () => undefined,
  setStartState: () => undefined,
  ribbonUpdate: () => undefined,
  customFunctionResults: () => undefined,
};

/**
 * The Excel behind one workbook: answers the library's request batches and collects the events that
 * they cause. It keeps what lives longer than a request: tracked ranges and event subscriptions.
 */
export class Host implements Context {
  readonly references = new Places();
  readonly switches: Switches = { events: true, dirty: false, saves: 0 };
  readonly quirks: QuirkSet;
  readonly cellLimit: number;
  requestNumber = 0;
  shell: Shell = silentShell;
  private readonly events = new EventQueue();
  private readonly edits = new EditLog();
  private readonly listener: WorkbookListener;
  private suspended = false;
  /** The sheet that the add-in believes to be active. */
  private announced: string;

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions = {},
  ) {
    this.quirks = quirkSet(options.quirks);
    this.cellLimit = options.cellLimit ?? mostCells;
    this.listener = {
      cellsMoved: (sheet, map) => {
        this.references.cellsMoved(sheet, map);
      },
    };
    workbook.listeners.add(this.listener);
    this.announced = workbook.activeSheetId;
  }

  /** Answers one request; `beforeAction` may throw to refuse at a given action. */
  process(request: RequestBody, beforeAction: BeforeAction = () => undefined): ResponseBody {
    const batch = new Batch(request, this, {
      strictLoad: this.options.strictLoad ?? false,
      isKnown: (className, member) => this.options.isKnown?.(className, member) ?? false,
    });
    this.requestNumber++;
    try {
      return batch.run(beforeAction);
    } finally {
      this.suspended = false;
      this.refresh();
      this.references.endRequest();
      this.raiseEdits();
    }
  }

  /** What follows an edit that no request made: formulas are brought up to date, events arise. */
  afterEdit(): void {
    this.refresh();
    this.raiseEdits();
  }

  /** Whether custom functions that answer later have all answered. */
  get isSettled(): boolean {
    return calculationOf(this.workbook).isSettled;
  }

  /** The events since the last call, in the order in which they arose. */
  takeEvents(): EventEntry[] {
    return this.events.take();
  }

  detach(): void {
    this.workbook.listeners.delete(this.listener);
  }

  place(sheet: Sheet, areas: Area | readonly Area[]): Place {
    return this.references.make(sheet, "top" in areas ? [areas] : areas);
  }

  refresh(): void {
    if (!this.suspended) calculationOf(this.workbook).recalculateAfterEdits();
  }

  calculate(all: boolean): void {
    const calculation = calculationOf(this.workbook);
    if (all) calculation.recalculateAll();
    else calculation.recalculate();
  }

  /** Resolves when every custom function that answers later has answered. */
  settle(): Promise<void> {
    return calculationOf(this.workbook).settle();
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  edited(
    sheet: Sheet,
    area: Area,
    change: ChangeType = "RangeEdited",
    origin: EditOrigin = byAddIn,
  ): void {
    this.switches.dirty = true;
    this.edits.add(sheet, area, change, origin);
  }

  raise(type: EventType, targets: readonly string[], payload: Record<string, unknown>): void {
    // Edits come before what happened after them.
    this.raiseEdits();
    this.emit(type, targets, payload);
  }

  private raiseEdits(): void {
    this.edits.raise((...edit) => {
      this.emit(...edit);
    });
  }

  private emit(
    type: EventType,
    targets: readonly string[],
    payload: Record<string, unknown>,
  ): void {
    if (this.switches.events) this.events.raise(type, targets, payload);
  }

  subscribe(type: EventType, target: string): void {
    this.events.subscribe(type, target);
  }

  unsubscribe(type: EventType, target: string): void {
    this.events.unsubscribe(type, target);
  }

  activate(sheet: Sheet): void {
    const before = this.workbook.activeSheetId;
    if (before === sheet.id) return;
    this.workbook.activeSheetId = this.announced = sheet.id;
    this.raise(eventTypes.worksheetDeactivated, [before, workbookTarget], { worksheetId: before });
    this.raise(eventTypes.worksheetActivated, [sheet.id, workbookTarget], {
      worksheetId: sheet.id,
    });
  }

  /** Announces that a person deleted a sheet, and which one is active in its place. */
  sheetDeleted(sheet: Sheet, source: EventSource): void {
    this.raise(eventTypes.worksheetDeleted, [workbookTarget], { worksheetId: sheet.id, source });
    if (this.announced !== sheet.id) return;
    const worksheetId = this.workbook.activeSheetId;
    this.announced = worksheetId;
    this.raise(eventTypes.worksheetActivated, [worksheetId, workbookTarget], { worksheetId });
  }

  select(place: Pick<Place, "sheet" | "area">): void {
    const { sheet, area } = place;
    this.activate(sheet);
    sheet.selection = area;
    // Kept by a file, but no change of the workbook: nobody is asked to save for it.
    sheet.changedParts.add("view");
    const address = formatArea(area);
    this.raise(eventTypes.worksheetSelectionChanged, [sheet.id, workbookTarget], {
      address,
      worksheetId: sheet.id,
    });
    for (const table of sheet.tables) {
      const isInsideTable = intersect(table.area, area) !== null;
      this.raise(eventTypes.tableSelectionChanged, [table.id], {
        address: isInsideTable ? address : "",
        isInsideTable,
        tableId: table.id,
        worksheetId: sheet.id,
      });
    }
    this.selectionListener?.();
  }

  /** Told when the selection changes: the old-style event of Office.context.document. */
  selectionListener: (() => void) | undefined;
}
