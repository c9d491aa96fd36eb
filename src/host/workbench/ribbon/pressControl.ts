import type { OfficeSession } from "#host/runtime/session";
import type { RibbonControl } from "./ribbonTab";

/** What a press needs of the workbench around the ribbon. */
export interface PressTarget {
  readonly session: Pick<OfficeSession, "invokeCommand">;
  showPane(): void;
  /** A command that failed: Excel shows nothing, the inspector does. */
  report(label: string, problem: string): void;
}

/** Does what Excel does when a button of the ribbon is pressed. */
export async function pressControl(control: RibbonControl, target: PressTarget): Promise<void> {
  const { action } = control;
  try {
    if (action?.kind === "function") await target.session.invokeCommand(action.name);
    else if (action?.kind === "pane") target.showPane();
    else if (action?.kind === "own") action.run();
  } catch (error) {
    target.report(control.label, error instanceof Error ? error.message : String(error));
  }
}
