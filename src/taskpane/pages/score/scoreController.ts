import type { Entry, EntryOutcome } from "#actions/enterCells";
import type { CellValue } from "#core/register/content";
import type { Issue } from "#core/issues";
import type { MissingPolicy } from "#core/scoring/weightedScore";
import type { PaneDesk } from "../../desk";
import { lostSentences } from "./scoreSentences";
import { entryKey, type GridCell, type ScorePart, type ScoreState } from "./scoreState";

/** Entries that follow within this time are undone together. */
const burstMilliseconds = 10_000;

interface Burst {
  readonly journal: NonNullable<EntryOutcome["journal"]>;
  readonly written: EntryOutcome["written"];
  readonly at: number;
}

/** Scores and criteria are undone apart: their titles tell what is taken back. */
function isOneBurst(burst: Burst, entries: readonly Entry[], now: number): boolean {
  const kind = entries[0]?.kind;
  const all = [...burst.written.map(({ entry }) => entry), ...entries];
  return now - burst.at < burstMilliseconds && all.every((entry) => entry.kind === kind);
}

/**
 * What can be asked of the page Score. What is typed is written to its cell of the sheet at once, one
 * writing after the other; the ranking is read again when there is time.
 */
export class ScoreController {
  private readonly waiting = new Map<string, Entry>();
  private insists = false;
  private isWriting = false;
  private burst: Burst | null = null;
  private isReadAgain = false;
  private stopSelection: (() => Promise<void>) | null = null;
  private isOpen = false;
  private isOwnOverview = false;

  constructor(private readonly desk: PaneDesk) {}

  /** The page is on the screen; the result takes it off. */
  open(): () => void {
    this.isOpen = true;
    void this.followSelection();
    return () => {
      this.isOpen = false;
      void this.stopSelection?.();
      this.stopSelection = null;
    };
  }

  /** The workbook is not as it was read. */
  async refresh(): Promise<void> {
    if (this.state.reading === null) {
      await this.desk.work(this.texts.score.reading, async ({ signal }) => {
        await this.read(signal);
        return null;
      });
      return;
    }
    this.isReadAgain = true;
    await this.readQuietly();
  }

  openPart(part: ScorePart): void {
    this.desk.tell({ type: "score/part opened", part });
  }

  search(search: string): void {
    this.desk.tell({ type: "score/searched", search });
  }

  /** Projects that are complete later stay in the list until the filter is set anew. */
  showMissingOnly(ids: readonly string[] | null): void {
    this.desk.tell({ type: "score/missing", missingOnly: ids });
  }

  moveTo(cell: GridCell | null): void {
    this.desk.tell({ type: "score/cell", cell });
  }

  unfold(criterion: string | null): void {
    this.desk.tell({ type: "score/unfolded", criterion });
  }

  setAdding(isAdding: boolean): void {
    this.desk.tell({ type: "score/adding", isAdding });
  }

  /** Keeps what is being typed; nothing is written yet. */
  type(key: string, text: string, before: CellValue): void {
    this.desk.tell({ type: "score/typed", key, text, before });
  }

  drop(keys: readonly string[]): void {
    for (const key of keys) this.waiting.delete(key);
    this.desk.tell({ type: "score/dropped", keys });
  }

  /** What was typed is no value for the cell. */
  refuse(key: string): void {
    this.desk.tell({ type: "score/drafts", keys: [key], status: "refused" });
  }

  /** Writes values into their cells. */
  async enter(entries: readonly Entry[], insists = false): Promise<void> {
    for (const entry of entries) this.waiting.set(entryKey(entry), entry);
    this.insists ||= insists;
    const keys = entries.map(entryKey);
    this.desk.tell({ type: "score/drafts", keys, status: "writing" });
    if (this.isWriting) return;
    this.isWriting = true;
    while (this.waiting.size > 0) await this.writeWaiting();
    this.isWriting = false;
    this.isReadAgain = true;
    await this.readQuietly();
    await this.desk.quietly(async (signal, tell) => {
      this.isOwnOverview = true;
      await this.desk.readOverview(tell, signal);
    });
  }

  /** The overview was read again: somebody has changed the workbook, or an action has. */
  async overviewRead(): Promise<void> {
    if (this.isOwnOverview) this.isOwnOverview = false;
    else await this.refresh();
  }

  /** Writes a pasted block; what of it was left out stays said. */
  async enterBlock(entries: readonly Entry[], notes: readonly string[]): Promise<void> {
    await this.enter(entries);
    if (notes.length > 0) this.note(notes);
  }

  note(notes: readonly string[]): void {
    this.desk.tell({ type: "score/noted", notes });
  }

  async setPolicy(policy: MissingPolicy): Promise<void> {
    await this.write(async (signal) => {
      const { enterPolicy } = await import("#actions/enterCells");
      await enterPolicy(policy, signal);
    });
  }

  /** A column of Scores takes the name of the criterion that it was probably meant for. */
  async renameColumn(from: string, to: string): Promise<void> {
    await this.write(async (signal) => {
      const { enterHeader } = await import("#actions/enterCells");
      await enterHeader(from, to, signal);
    });
  }

  /** Shows what a project is made of, and selects its row in the register. */
  async showProject(id: string): Promise<void> {
    this.desk.tell({ type: "score/project", project: id });
    const { score, say } = this.texts;
    await this.desk.work(say.fill(score.selecting, { id }), async () => {
      const { showRecord } = await import("#actions/selection");
      return (await showRecord("Projects", "Project ID", id))
        ? null
        : say.fill(score.notFound, { id });
    });
  }

  /** Sentences of findings in the language of the pane. */
  async sentences(issues: readonly Issue[]): Promise<readonly string[]> {
    const [{ loadWords }, { issueSentence }] = await Promise.all([
      import("#core/messages/loadWords"),
      import("#core/messages/sentences"),
    ]);
    const words = await loadWords(this.texts.language);
    return issues.map((issue) => issueSentence(issue, words));
  }

  private get state(): ScoreState {
    return this.desk.getState().score;
  }

  private get texts(): ReturnType<PaneDesk["texts"]> {
    return this.desk.texts();
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readScoring } = await import("#actions/readScoring");
    this.desk.tell({ type: "score/read", reading: await readScoring(signal) });
  }

  /** Reads until nothing has changed meanwhile; writing goes first, and reads when it is done. */
  private async readQuietly(): Promise<void> {
    while (this.isReadAgain && !this.isWriting) {
      this.isReadAgain = false;
      const outcome = await this.desk.quietly(async (signal) => {
        await this.read(signal);
      });
      if (outcome === "overtaken") this.isReadAgain = true;
      if (outcome !== "done") break;
    }
  }

  /** One writing for all that has been typed until now. */
  private async writeWaiting(): Promise<void> {
    const entries = [...this.waiting.values()];
    const insists = this.insists;
    this.waiting.clear();
    this.insists = false;
    const now = performance.now();
    const burst = this.burst !== null && isOneBurst(this.burst, entries, now) ? this.burst : null;
    const keys = entries.map(entryKey);
    await this.desk.work(
      this.texts.score.writing,
      async ({ signal }) => {
        try {
          const { enterCells } = await import("#actions/enterCells");
          const continues =
            burst === null ? null : { journal: burst.journal, cells: burst.written.length };
          this.tellWritten(await enterCells(entries, { continues, insists, signal }), burst);
          return null;
        } catch (error) {
          // The message says what Excel refused; what was typed stays where it was typed.
          this.desk.tell({ type: "score/drafts", keys, status: "refused" });
          throw error;
        }
      },
      { writes: true },
    );
  }

  private tellWritten(outcome: EntryOutcome, burst: Burst | null): void {
    const { journal, written, conflicts, lost } = outcome;
    if (journal !== null) {
      // Another action in between ends the burst, and the journal then holds these entries only.
      const goesOn = burst !== null && (journal.own ?? 0) < journal.steps.length;
      const all = goesOn ? [...burst.written, ...written] : written;
      this.burst = { journal, written: all, at: performance.now() };
    }
    this.desk.tell({
      type: "score/written",
      last: { written, together: this.burst?.written.length ?? written.length },
      conflicts: conflicts.map(({ entry, found }) => ({ key: entryKey(entry), found })),
      notes: lostSentences(lost, this.texts),
    });
  }

  private async write(task: (signal: AbortSignal | undefined) => Promise<void>): Promise<void> {
    await this.desk.work(
      this.texts.score.writing,
      async ({ signal }, tell) => {
        await task(signal);
        await this.read(signal);
        await this.desk.readOverview(tell, signal);
        return null;
      },
      { writes: true },
    );
  }

  /** Whoever selects a project's row in a sheet finds it here, too. */
  private async followSelection(): Promise<void> {
    const { watchRecords } = await import("#actions/selection");
    const stop = await watchRecords(
      () => this.state.reading?.places ?? [],
      (project) => {
        if (this.isOpen) this.desk.tell({ type: "score/project", project });
      },
    );
    if (this.isOpen) this.stopSelection = stop;
    else await stop?.();
  }
}
