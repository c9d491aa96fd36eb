import type { RibbonUpdate, Shell } from "#host/protocol/declaration";

/** Who is told what the add-in asks. */
export interface ShellListener {
  ribbonUpdate(update: RibbonUpdate): void;
  customFunctionResults(results: unknown): void;
  /** The add-in shows or hides its pane (Office.addin.showAsTaskpane, hide). */
  paneAsked(isVisible: boolean): void;
}

/** What the add-in asks of Excel beside the workbook: its pane, its start-up, its ribbon. */
export class AddInShell implements Shell {
  runtimeState = "Visible";
  startState = "None";

  constructor(private readonly listener: ShellListener) {}

  setRuntimeState(state: string): void {
    this.runtimeState = state;
    this.listener.paneAsked(state === "Visible");
  }

  setStartState(state: string): void {
    this.startState = state;
  }

  ribbonUpdate(update: RibbonUpdate): void {
    this.listener.ribbonUpdate(update);
  }

  customFunctionResults(results: unknown): void {
    this.listener.customFunctionResults(results);
  }
}
