import type { Overview } from "#actions/overview";
import type { WorkbookChange } from "#actions/watchWorkbook";
import type { QuietOutcome, QuietTask, RegisterChange, Tell } from "./desk";
import type { PaneState } from "./reducer";
import type { PaneServices } from "./services";

/** What the follower needs of the store. */
export interface FollowerKeeper {
  readonly services: PaneServices;
  readonly getState: () => PaneState;
  readonly tell: Tell;
  quietly(task: QuietTask): Promise<QuietOutcome>;
  changed(change: RegisterChange): void;
}

/** Milliseconds. The check reads every register, so it waits until nobody has edited for a while. */
const rest = { beforeCheck: 1500, longestBeforeCheck: 6000, afterRefusal: 1000, longest: 30_000 };
/** The check may take about this share of the time: a slow one is made less often. */
const shareOfTime = 0.2;

/**
 * Keeps the pane up to date with what people do in the workbook: one reading at a time, changes that
 * come meanwhile are taken together, and it gives way to whatever the user asks for.
 */
export class WorkbookFollower {
  private isStarted = false;
  private pending: WorkbookChange | null = null;
  private stopWatching: (() => Promise<void>) | null = null;
  private isReading = false;
  private checkTimer: ReturnType<typeof setTimeout> | null = null;
  private isChecking = false;
  /** The lost registers that have been looked for. */
  private lookedFor = "";
  private checkTook = 0;

  constructor(private readonly keeper: FollowerKeeper) {}

  /** Listens to the workbook, where Excel tells of changes. */
  async start(): Promise<void> {
    const { services, tell } = this.keeper;
    this.isStarted = true;
    this.checkSoon();
    services.onCellEditing((isCellEdited) => {
      tell({ type: "cell edited", isCellEdited });
    });
    this.stopWatching = await services.watch((change) => {
      void this.take(change);
    });
    tell({ type: "following", following: this.stopWatching === null ? "off" : "on" });
  }

  /** Listens no more; a check that was due is not made. */
  async stop(): Promise<void> {
    this.isStarted = false;
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    this.checkTimer = null;
    await this.stopWatching?.();
    this.keeper.tell({ type: "following", following: "not yet" });
  }

  /** Where Excel tells nothing of changes, the pane reads again when somebody looks at it. */
  cameToFront(): void {
    if (this.keeper.getState().following !== "off") return;
    void this.take({ sheetIds: new Set(), isStructural: true, isRemote: false });
  }

  /** Looks for findings and stale results as soon as there is time. */
  checkSoon(): void {
    if (!this.isStarted) return;
    void this.lookForRenamed();
    this.keeper.tell({ type: "health aged" });
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    const fair = Math.min(this.checkTook / shareOfTime, rest.longestBeforeCheck);
    const wait = Math.max(rest.beforeCheck, fair);
    this.checkTimer = setTimeout(() => {
      this.checkTimer = null;
      void this.check();
    }, wait);
  }

  private async take(change: WorkbookChange): Promise<void> {
    this.add(change);
    if (this.isReading) return;
    this.isReading = true;
    let wait = rest.afterRefusal;
    for (let taken = this.takePending(); taken !== null; taken = this.takePending()) {
      const outcome = await this.read(taken);
      if (outcome === "done") wait = rest.afterRefusal;
      else this.add(taken);
      if (outcome === "refused") {
        await new Promise((resolve) => setTimeout(resolve, wait));
        wait = Math.min(rest.longest, wait * 2);
      }
    }
    this.isReading = false;
  }

  private add(change: WorkbookChange): void {
    this.pending = this.pending === null ? change : together(this.pending, change);
  }

  private takePending(): WorkbookChange | null {
    const { pending } = this;
    this.pending = null;
    return pending;
  }

  private async read(change: WorkbookChange): Promise<QuietOutcome> {
    const { keeper } = this;
    const outcome = await keeper.quietly(async (signal, tell) => {
      const overview = await keeper.services.readOverview(signal);
      if (signal.aborted) return;
      const before = keeper.getState().overview;
      tell({ type: "overview read", overview });
      keeper.changed({
        registers: changedRegisters(change, before, overview),
        isStructural: change.isStructural,
        isRemote: change.isRemote,
      });
    });
    if (outcome === "done") this.checkSoon();
    return outcome;
  }

  /** A register whose table is gone may stand there under another name. */
  private async lookForRenamed(): Promise<void> {
    const { services, getState } = this.keeper;
    const lost = getState().overview?.lost ?? null;
    if (lost === null || JSON.stringify(lost) === this.lookedFor) return;
    const outcome = await this.keeper.quietly(async (signal, tell) => {
      tell({ type: "renamed found", renamed: await services.findRenamed(lost, signal) });
    });
    if (outcome === "done") this.lookedFor = JSON.stringify(lost);
  }

  private async check(): Promise<void> {
    const { services } = this.keeper;
    if (this.isChecking || !services.isPaneShown()) {
      this.checkSoon();
      return;
    }
    this.isChecking = true;
    const outcome = await this.keeper.quietly(async (signal, tell) => {
      const started = performance.now();
      const health = await services.readHealth({ signal, today: services.today() });
      this.checkTook = performance.now() - started;
      // An edit that came meanwhile has set the next check already.
      if (this.checkTimer === null) tell({ type: "health read", health });
    });
    this.isChecking = false;
    if (outcome !== "done" && this.checkTimer === null) this.checkSoon();
  }
}

function together(first: WorkbookChange, second: WorkbookChange): WorkbookChange {
  return {
    sheetIds: new Set([...first.sheetIds, ...second.sheetIds]),
    isStructural: first.isStructural || second.isStructural,
    isRemote: first.isRemote || second.isRemote,
  };
}

/** Registers on the sheets that changed, and those that are not as they were. */
export function changedRegisters(
  change: WorkbookChange,
  before: Overview | null,
  now: Overview,
): ReadonlySet<string> {
  const changed = new Set<string>();
  const former = new Map(before?.registers.map((each) => [each.register, each]));
  for (const register of now.registers) {
    const sheet = now.sheetNames;
    const isTouched = [...change.sheetIds].some((id) => sheet[id] === register.sheet);
    const was = former.get(register.register);
    former.delete(register.register);
    const isSame =
      was !== undefined &&
      was.sheet === register.sheet &&
      was.table === register.table &&
      was.rows === register.rows &&
      was.columns === register.columns;
    if (isTouched || !isSame) changed.add(register.register);
  }
  for (const gone of former.keys()) changed.add(gone);
  return changed;
}
