import type { ModelCriterion, ModelProject } from "#core/scoring/scoringModel";
import type { Texts } from "../../texts/texts";
import { pastedBlock, scoreEntry } from "./gridEntries";
import type { GridCommand } from "./gridKeys";
import { type GridPlace, typeAhead } from "./gridMoves";
import type { ScoreController } from "./scoreController";
import { typedValue } from "./scoreSentences";
import { scoreKey, type ScoreState } from "./scoreState";
import { isTyped } from "./scoreView";

export interface GridSituation {
  readonly rows: readonly ModelProject[];
  readonly criteria: readonly ModelCriterion[];
  readonly drafts: ScoreState["drafts"];
  readonly at: GridPlace;
  readonly texts: Texts;
  readonly letters: TypeAhead;
}

/** What is done in the score grid as it is shown just now. */
export class ScoreGridActions {
  constructor(
    private readonly controller: ScoreController,
    private readonly grid: GridSituation,
  ) {}

  /** Does what a key or a press asks for; true when a score is being typed afterwards. */
  perform(command: GridCommand): boolean {
    switch (command.kind) {
      case "begin":
        return this.begin(command.text);
      case "move":
        this.lookAt(command.to);
        return false;
      case "clear":
        this.clear();
        return false;
      case "cancel":
        this.cancel();
        return false;
      case "commit":
        this.commit();
        if (command.to !== null) this.lookAt(command.to);
        return false;
      case "find":
        this.find(command.letter);
        return false;
    }
  }

  lookAt({ row, column }: GridPlace): void {
    const project = this.grid.rows[row];
    const criterion = this.grid.criteria[column];
    if (project === undefined || criterion === undefined) return;
    this.controller.moveTo({ project: project.id, criterion: criterion.name });
  }

  /** Writes what has been typed into the cell. */
  commit(): void {
    const cell = this.cell();
    const draft = cell === null ? undefined : this.grid.drafts[cell.key];
    if (cell === null || draft === undefined) return;
    const { column } = this.grid.at;
    const outcome = scoreEntry(cell.project, cell.criterion, column, draft, this.grid.texts);
    if (outcome === "same") this.controller.drop([cell.key]);
    else if (outcome === "refused") this.controller.refuse(cell.key);
    else void this.controller.enter([outcome]);
  }

  /** Begins typing; false where nothing can be typed. null goes on with what stands there. */
  begin(text: string | null): boolean {
    const cell = this.cell();
    if (cell === null || !isTyped(cell.criterion)) return false;
    const shown = this.grid.drafts[cell.key]?.text ?? typedValue(cell.before, this.grid.texts);
    this.controller.type(cell.key, text ?? shown, cell.before);
    return true;
  }

  type(text: string): void {
    const cell = this.cell();
    if (cell !== null) this.controller.type(cell.key, text, cell.before);
  }

  cancel(): void {
    const cell = this.cell();
    if (cell !== null) this.controller.drop([cell.key]);
  }

  /** Empties the cell. */
  clear(): void {
    const cell = this.cell();
    if (cell === null || !isTyped(cell.criterion)) return;
    this.controller.drop([cell.key]);
    if (cell.before === null) return;
    const { project, criterion, before } = cell;
    void this.controller.enter([
      { kind: "score", project: project.id, criterion: criterion.name, value: null, before },
    ]);
  }

  paste(text: string): void {
    const { rows, criteria, at, texts } = this.grid;
    const { entries, notes } = pastedBlock(text, at, rows, criteria, texts);
    this.controller.note(notes);
    if (entries.length > 0) void this.controller.enterBlock(entries, notes);
  }

  /** The cell's content as it is copied. */
  copied(): string | null {
    const cell = this.cell();
    return cell === null ? null : typedValue(cell.before, this.grid.texts);
  }

  private find(letter: string): void {
    const { rows, at, letters } = this.grid;
    const names = rows.map(({ id, name }) => [id, name]);
    const row = typeAhead(names, letters.add(letter, performance.now()), at.row);
    if (row >= 0) this.lookAt({ row, column: at.column });
  }

  private cell(): {
    readonly project: ModelProject;
    readonly criterion: ModelCriterion;
    readonly key: string;
    readonly before: ModelProject["cells"][number];
  } | null {
    const { rows, criteria, at } = this.grid;
    const project = rows[at.row];
    const criterion = criteria[at.column];
    if (project === undefined || criterion === undefined) return null;
    const before = project.cells[at.column] ?? null;
    return { project, criterion, key: scoreKey(project.id, criterion.name), before };
  }
}

/** Where the active cell stands among the rows that are shown; the first cell when it is not among them. */
export function activePlace(
  cell: ScoreState["cell"],
  rows: readonly ModelProject[],
  criteria: readonly ModelCriterion[],
): GridPlace {
  const row = rows.findIndex(({ id }) => id === cell?.project);
  const column = criteria.findIndex(({ name }) => name === cell?.criterion);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

const typeAheadMilliseconds = 900;

/** Letters typed one after the other are one word. */
export class TypeAhead {
  private text = "";
  private at = -Infinity;

  /** The word so far, at a time in milliseconds. */
  add(letter: string, now: number): string {
    this.text = now - this.at < typeAheadMilliseconds ? this.text + letter : letter;
    this.at = now;
    return this.text;
  }
}
