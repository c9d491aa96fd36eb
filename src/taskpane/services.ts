import type { Action, ActionContext, ActionId } from "#actions/action";
import type { Overview } from "#actions/overview";
import type { ActionOutcome } from "#actions/runAction";

/** What the pane asks of the rest of the add-in. `addin.tsx` gives it the real ones. */
export interface PaneServices {
  readonly actions: readonly Action[];
  readOverview(): Promise<Overview>;
  run(
    id: ActionId,
    context: ActionContext,
    options: { readonly dryRun: boolean },
  ): Promise<ActionOutcome>;
  /** Shows the sheet of a register, or "Home"; false when the workbook has none. */
  goTo(place: string): Promise<boolean>;
  /** Selects a cell, so that a finding can be mended where it stands. */
  showCell(sheet: string, address: string): Promise<void>;
  /** Opens the pane, when a ribbon button has something to show in it. */
  showPane(): Promise<void>;
  /** What to tell when Excel refused; null when the error is a bug of ours. */
  refusalSentence(error: unknown): string | null;
  /** Today as an Excel serial number. */
  today(): number;
}
