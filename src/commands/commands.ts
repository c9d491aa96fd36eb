import type { ActionId } from "#actions/action";

/** What a ribbon or menu button starts: an action of the registry, or going to a sheet of the workbook. */
export type Command =
  | { readonly button: string; readonly action: ActionId }
  | { readonly button: string; readonly goTo: string };

/** Every button of manifest.xml by its FunctionName. `goTo` is the register whose sheet is shown, or "Home". */
export const commands: readonly Command[] = [
  { button: "create-registers", action: "create-registers" },
  { button: "add-sample", action: "add-sample" },
  { button: "adopt-sheets", action: "adopt-sheets" },
  { button: "check-registers", action: "check-registers" },
  { button: "show-view", action: "show-view" },
  { button: "undo", action: "undo" },
  { button: "score-projects", action: "score-projects" },
  { button: "recalculate", action: "recalculate" },
  { button: "open-risks", goTo: "Risks" },
  { button: "open-benefits", goTo: "Benefits" },
  { button: "open-home", goTo: "Home" },
];

/** Whoever carries commands out: in Excel the store of the pane, which shares the runtime and shows the result. */
export interface CommandStarter {
  start(action: ActionId): Promise<void>;
  goTo(place: string): Promise<void>;
}

/** Tells Office which function each button calls. Excel shows a button as busy until `completed`, so it is called whatever happens. */
export function associateCommands(starter: CommandStarter): void {
  for (const command of commands) {
    Office.actions.associate(command.button, (event: Office.AddinCommands.Event) => {
      const done = "action" in command ? starter.start(command.action) : starter.goTo(command.goTo);
      void done.finally(() => {
        event.completed();
      });
    });
  }
}
