import type { CheckPolicy } from "#core/register/checkPolicy";
import { PageReader } from "../../pageReader";
import type { PaneStore } from "../../store";
import type { FindingsState } from "./dataState";

/** Which comes first in dates kept as text. */
export type DateOrder = "unknown" | "day-month" | "month-day";

/** What can be asked of the part Findings. */
export class FindingsController {
  private readonly reader: PageReader;

  constructor(private readonly store: PaneStore) {
    this.reader = new PageReader(store.desk, {
      isRead: () => this.state.reading !== null,
      doing: () => store.texts.shell.strip.checking,
      read: (signal) => this.read(signal),
    });
  }

  /** The workbook is not as it was read. */
  refresh(): Promise<void> {
    return this.reader.refresh();
  }

  /** Checks the registers, with progress and Cancel. */
  check(): Promise<void> {
    return this.reader.first();
  }

  unfold(rule: string, isOpen: boolean): void {
    this.store.desk.tell({ type: "data/rule unfolded", rule, isOpen });
  }

  drawMore(rule: string, count: number): void {
    this.store.desk.tell({ type: "data/more drawn", rule, count });
  }

  showWaived(isShown: boolean): void {
    this.store.desk.tell({ type: "data/waived shown", isShown });
  }

  /** Fixes one finding at once: what it changes stands beside the button. */
  async fix(finding: string, dateOrder: DateOrder): Promise<void> {
    await this.store.applyNow("fix-findings", { findings: finding, rule: "", dateOrder });
  }

  /** Shows what fixing all findings of a rule, or of all rules, would change; nothing is done yet. */
  async previewFixes(rule: string, dateOrder: DateOrder): Promise<void> {
    await this.store.open("fix-findings", { findings: "", rule, dateOrder });
  }

  async waive(findings: readonly string[], reason: string): Promise<void> {
    const ids = findings.join(",");
    await this.store.applyNow("waive-findings", { findings: ids, rule: "", reason, unwaive: "no" });
  }

  async waiveRule(rule: string, reason: string): Promise<void> {
    await this.store.applyNow("waive-findings", { findings: "", rule, reason, unwaive: "no" });
  }

  async unwaive(finding: string): Promise<void> {
    await this.store.applyNow("waive-findings", {
      findings: finding,
      rule: "",
      reason: "",
      unwaive: "yes",
    });
  }

  async setPolicy(policy: CheckPolicy): Promise<void> {
    await this.store.applyNow("check-registers", { policy });
  }

  private get state(): FindingsState {
    return this.store.getState().data.findings;
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readFindings } = await import("#actions/readFindings");
    const reading = await readFindings({ ...(signal === undefined ? {} : { signal }) });
    this.store.desk.tell({ type: "data/findings read", reading });
  }
}
