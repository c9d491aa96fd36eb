import type { CellValue } from "#core/register/content";
import type { Texts } from "../../texts/texts";
import { type CellAt, pastedBlock, type TypingCell, typedEntry } from "./gridEntries";
import type { GridCommand } from "./gridKeys";
import { type GridPlace, typeAhead } from "./gridMoves";
import { typedValue } from "./scoreSentences";

/** Something typed into a cell and not yet written. */
export interface GridDraft {
  readonly text: string;
  readonly before: CellValue;
}

/** Where what is typed goes. */
export interface GridWriter<Entry> {
  /** Keeps what is being typed; nothing is written yet. */
  type(key: string, text: string, before: CellValue): void;
  drop(keys: readonly string[]): void;
  /** What was typed is no value for the cell. */
  refuse(key: string): void;
  note(notes: readonly string[]): void;
  enter(entries: readonly Entry[]): Promise<void>;
  /** Writes a pasted block; what of it was left out stays said. */
  enterBlock(entries: readonly Entry[], notes: readonly string[]): Promise<void>;
}

/** A grid as it is shown just now. */
export interface GridSituation<Entry> {
  readonly cellAt: CellAt<Entry>;
  /** What each row is called: letters that are typed look for it. */
  readonly names: readonly (readonly string[])[];
  readonly drafts: Readonly<Record<string, GridDraft>>;
  readonly at: GridPlace;
  readonly texts: Texts;
  readonly letters: TypeAhead;
  readonly lookAt: (place: GridPlace) => void;
}

/** What is done in a grid as it is shown just now. */
export class GridActions<Entry> {
  constructor(
    private readonly writer: GridWriter<Entry>,
    private readonly grid: GridSituation<Entry>,
  ) {}

  /** Does what a key or a press asks for; true when something is being typed afterwards. */
  perform(command: GridCommand): boolean {
    switch (command.kind) {
      case "begin":
        return this.begin(command.text);
      case "move":
        this.grid.lookAt(command.to);
        return false;
      case "clear":
        this.clear();
        return false;
      case "cancel":
        this.cancel();
        return false;
      case "commit":
        this.commit();
        if (command.to !== null) this.grid.lookAt(command.to);
        return false;
      case "find":
        this.find(command.letter);
        return false;
    }
  }

  type(text: string): void {
    const cell = this.cell();
    if (cell !== null) this.writer.type(cell.key, text, cell.value);
  }

  paste(text: string): void {
    const { at, cellAt, texts } = this.grid;
    const { entries, notes } = pastedBlock(text, at, cellAt, texts);
    this.writer.note(notes);
    if (entries.length > 0) void this.writer.enterBlock(entries, notes);
  }

  /** The cell's content as it is copied. */
  copied(): string | null {
    const cell = this.cell();
    return cell === null ? null : typedValue(cell.value, this.grid.texts);
  }

  /** Writes what has been typed into the cell. */
  private commit(): void {
    const cell = this.cell();
    const draft = cell === null ? undefined : this.grid.drafts[cell.key];
    if (cell === null || draft === undefined) return;
    const outcome = typedEntry(cell, draft, this.grid.texts);
    if (outcome === "same") this.writer.drop([cell.key]);
    else if (outcome === "refused") this.writer.refuse(cell.key);
    else void this.writer.enter([outcome.entry]);
  }

  /** Begins typing; false where nothing can be typed. null goes on with what stands there. */
  private begin(text: string | null): boolean {
    const cell = this.cell();
    if (cell?.isTyped !== true) return false;
    const shown = this.grid.drafts[cell.key]?.text ?? typedValue(cell.value, this.grid.texts);
    this.writer.type(cell.key, text ?? shown, cell.value);
    return true;
  }

  private cancel(): void {
    const cell = this.cell();
    if (cell !== null) this.writer.drop([cell.key]);
  }

  /** Empties the cell. */
  private clear(): void {
    const cell = this.cell();
    if (cell?.isTyped !== true) return;
    this.writer.drop([cell.key]);
    if (cell.value !== null) void this.writer.enter([cell.entry(null, cell.value)]);
  }

  private find(letter: string): void {
    const { names, at, letters, lookAt } = this.grid;
    const row = typeAhead(names, letters.add(letter, performance.now()), at.row);
    if (row >= 0) lookAt({ row, column: at.column });
  }

  private cell(): TypingCell<Entry> | null {
    return this.grid.cellAt(this.grid.at);
  }
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
