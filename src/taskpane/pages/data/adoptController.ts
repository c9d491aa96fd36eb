import type { ActionContext, ProposedAdoption, SourceFile } from "#actions/action";
import type { SelectedCells } from "#actions/selectedCells";
import { noDecisions, type AdoptDecisions, type CellMap } from "#core/adopt/decisions";
import { shownHeadersId } from "#core/adopt/islandId";
import type { PaneStore } from "../../store";
import { withCell, withForm, withHeaders } from "./adoptDecisions";
import type { AdoptNote, AdoptState, AdoptStep } from "./dataState";

/** Milliseconds without a further decision after which the sheets are looked at again. */
const rest = 400;

/**
 * What can be asked of the part Adopt. What is decided is kept at once and shows at once; the sheets are
 * looked at again with it as soon as nothing further is decided. Nothing is written before Apply.
 */
export class AdoptController {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private changes = 0;

  constructor(private readonly store: PaneStore) {}

  /** The part is on the screen; the result takes it off. */
  open(): () => void {
    const stop = this.store.desk.onChange(() => {
      this.changes += 1;
      if (this.adopt.seen !== null) this.store.desk.tell({ type: "data/changed" });
    });
    return () => {
      stop();
      this.stopTimer();
    };
  }

  /** Looks at the sheets; writes nothing. */
  async look(): Promise<void> {
    this.stopTimer();
    const { decisions, files } = this.adopt;
    const { changes } = this;
    const before = this.adopt.seen;
    const isOpen = this.store.getState().opened === "adopt-sheets";
    await (isOpen ? this.store.preview("adopt-sheets") : this.store.open("adopt-sheets"));
    const now = this.adopt;
    const isUpToDate = now.seen !== before && now.decisions === decisions && now.files === files;
    if (isUpToDate && changes === this.changes) this.store.desk.tell({ type: "data/looked" });
  }

  openStep(step: AdoptStep): void {
    this.store.desk.tell({ type: "data/step opened", step });
  }

  openIsland(island: string): void {
    this.store.desk.tell({ type: "data/island opened", island });
  }

  /** Changes what was decided. */
  decide(change: (decisions: AdoptDecisions) => AdoptDecisions): void {
    this.store.desk.tell({ type: "data/decided", decisions: change(this.decisions) });
    this.lookSoon();
  }

  /** A setting of the action. */
  set(name: string, value: string): void {
    this.store.fill("adopt-sheets", { [name]: value });
    this.lookSoon();
  }

  /** Takes in workbooks that were chosen; one of the same name takes the place of the former. */
  async addFiles(chosen: readonly File[]): Promise<void> {
    const read = await Promise.all(chosen.map(readFile));
    const files = read.filter((file) => file !== null);
    const names = new Set(files.map(({ name }) => name));
    const others = this.adopt.files.filter(({ name }) => !names.has(name));
    this.setFiles([...others, ...files]);
    const failed = chosen.find((_file, i) => read[i] === null);
    if (failed !== undefined) this.note({ code: "file-unreadable", facts: { name: failed.name } });
  }

  removeFile(name: string): void {
    this.setFiles(this.adopt.files.filter((file) => file.name !== name));
  }

  removeFiles(): void {
    this.setFiles([]);
  }

  /** The selected cells are the headers of a table. */
  async useHeaders(): Promise<void> {
    const selected = await this.selected();
    if (selected === null) return;
    const { sheet, area, address } = selected;
    const id = shownHeadersId(sheet, area);
    this.decide((decisions) => withHeaders(decisions, id, area));
    await this.look();
    const islands = this.proposed?.adoption.islands ?? [];
    if (!islands.some((island) => island.id === id))
      this.note({ code: "no-headers", facts: { place: `${sheet}!${address}` } });
  }

  /** The selected cell holds a field of a form; without a form a new one begins with it. */
  async useCell(form: CellMap | null, name: string): Promise<void> {
    const selected = await this.selected();
    if (selected === null) return;
    const { sheet, address, label } = selected;
    const begun = form ?? { name, register: "Projects", sheets: [sheet], cells: [] };
    const [first = address] = address.split(":");
    const sheets = begun.sheets.includes(sheet) ? begun.sheets : [...begun.sheets, sheet];
    const changed = withCell({ ...begun, sheets }, { address: first, field: "", label });
    this.decide((decisions) => withForm(decisions, changed, form));
  }

  /** What the sheets were taken for when they were looked at last. */
  get proposed(): ProposedAdoption | null {
    return this.adopt.seen?.outcome.proposal.adoption ?? null;
  }

  /** Everything that is decided: here, else what the workbook keeps. */
  get decisions(): AdoptDecisions {
    return this.adopt.decisions ?? this.proposed?.decisions ?? noDecisions;
  }

  private get adopt(): AdoptState {
    return this.store.getState().data.adopt;
  }

  private setFiles(files: NonNullable<NonNullable<ActionContext["adoption"]>["files"]>): void {
    this.store.desk.tell({ type: "data/files", files });
    this.lookSoon();
  }

  private note(note: AdoptNote): void {
    this.store.desk.tell({ type: "data/noted", note });
  }

  private lookSoon(): void {
    this.stopTimer();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.look();
    }, rest);
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async selected(): Promise<SelectedCells | null> {
    const found: SelectedCells[] = [];
    await this.store.desk.work(this.store.texts.shell.reading, async () => {
      const { readSelectedCells } = await import("#actions/selectedCells");
      const selected = await readSelectedCells();
      if (selected === null) this.note({ code: "no-selection", facts: {} });
      else found.push(selected);
      return null;
    });
    return found[0] ?? null;
  }
}

/** null when the browser cannot read it any more: it was moved, or is open elsewhere. */
async function readFile(file: File): Promise<SourceFile | null> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return null;
  }
}
