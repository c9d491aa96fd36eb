import type { RibbonUpdate, Shell } from "#host/protocol/declaration";

/** What the add-in asks of Excel beside the workbook: its pane, its start-up, its ribbon. */
export class AddInShell implements Shell {
  runtimeState = "Visible";
  startState = "None";

  constructor(
    private readonly updates: RibbonUpdate[],
    readonly customFunctionResults: (results: unknown) => void,
  ) {}

  setRuntimeState(state: string): void {
    this.runtimeState = state;
  }

  setStartState(state: string): void {
    this.startState = state;
  }

  ribbonUpdate(update: RibbonUpdate): void {
    this.updates.push(update);
  }
}
