import type { Action, ActionContext, ActionId } from "#actions/action";
import type { LostRegisters, Overview } from "#actions/overview";
import type { Health } from "#actions/readHealth";
import type { RenamedRegister } from "#core/register/renamedRegisters";
import type { ActionOutcome } from "#actions/runAction";
import type { WorkbookChange } from "#actions/watchWorkbook";
import type { Refusal } from "#core/messages/sentences";
import type { Words } from "#core/messages/words";

/** What the pane asks of the rest of the add-in. `addin.tsx` gives it the real ones. */
export interface PaneServices {
  readonly actions: readonly Action[];
  readOverview(signal?: AbortSignal): Promise<Overview>;
  /** Findings and stale results; reads every register. */
  readHealth(asked: { readonly signal: AbortSignal; readonly today: number }): Promise<Health>;
  /** Tells of what people do in the workbook; the result ends it, null when this Excel does not tell. */
  watch(listener: (change: WorkbookChange) => void): Promise<(() => Promise<void>) | null>;
  /** Tells when a reading waits because a cell is being edited, and when it goes on. */
  onCellEditing(listener: (isCellEdited: boolean) => void): void;
  /** Tables that seem to be registers under another name. */
  findRenamed(lost: LostRegisters, signal: AbortSignal): Promise<readonly RenamedRegister[]>;
  /** From now on these tables are the registers. */
  linkRenamed(renamed: readonly RenamedRegister[]): Promise<void>;
  /** Leaves an action that was not finished as it is. */
  keepUnfinished(): Promise<void>;
  /** Whether somebody can see the pane. */
  isPaneShown(): boolean;
  run(
    id: ActionId,
    context: ActionContext,
    options: { readonly dryRun: boolean; readonly previewed?: ActionOutcome },
  ): Promise<ActionOutcome>;
  /** Where long computations run; what they need is fetched with the first of them. */
  readonly computing: NonNullable<ActionContext["computing"]>;
  /** Shows the sheet of a register, or "Home"; false when the workbook has none. */
  goTo(place: string): Promise<boolean>;
  /** Selects a cell, so that a finding can be mended where it stands. */
  showCell(sheet: string, address: string): Promise<void>;
  /** Opens the pane, when a ribbon button has something to show in it. */
  showPane(): Promise<void>;
  /** What Excel refused; null when the error is a bug of ours. */
  refusalOf(error: unknown): Refusal | null;
  /** Sentences about issues, actions and refusals in the language of the pane; loaded with the first. */
  words(): Promise<Words>;
  /** Excel refused because a sheet or the workbook is protected. */
  isProtection(error: unknown): boolean;
  /** What was remembered on this device; null when it was not, or where the browser forbids it. */
  remembered(key: string): string | null;
  remember(key: string, value: string): void;
  /** Today as an Excel serial number. */
  today(): number;
}
