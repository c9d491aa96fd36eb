import { PageReader } from "../../../pageReader";
import type { PaneStore } from "../../../store";
import type { ModelsChoice, ModelsState } from "./modelsState";

/** What can be asked of the part Models. */
export class ModelsController {
  private readonly reader: PageReader;

  constructor(private readonly store: PaneStore) {
    this.reader = new PageReader(store.desk, {
      isRead: () => this.state.reading !== null,
      doing: () => store.texts.score.reading,
      read: (signal) => this.read(signal),
    });
  }

  /** The workbook is not as it was read. */
  refresh(): Promise<void> {
    return this.reader.refresh();
  }

  /** Compares other models, or with other parameters. */
  async choose(choice: ModelsChoice): Promise<void> {
    this.store.desk.tell({ type: "score/models changed", change: { choice } });
    await this.refresh();
  }

  /** Shows what writing the sheet would do; nothing is done yet. */
  async write(choice: ModelsChoice): Promise<void> {
    await this.store.open("compare-models", modelsSettings(choice));
  }

  private get state(): ModelsState {
    return this.store.getState().score.models;
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readModels } = await import("#actions/readModels");
    const { choice } = this.state;
    const reading = await readModels(signal, choice ?? undefined);
    this.store.desk.tell({ type: "score/models changed", change: { reading } });
  }
}

/** A choice as settings of the action. */
export function modelsSettings({
  models,
  parameters,
}: ModelsChoice): Readonly<Record<string, string>> {
  const { vikorV, indifference, preference } = parameters;
  return {
    models: models.join(","),
    vikorV: String(vikorV),
    indifference: String(indifference),
    preference: String(preference),
  };
}
