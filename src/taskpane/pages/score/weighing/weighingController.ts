import { weigh } from "#core/scoring/weighing/weigh";
import type { Weighing, WeighingMethod } from "#core/scoring/weighing/weighing";
import { answersText } from "#core/scoring/weighing/weighingText";
import { PageReader } from "../../../pageReader";
import type { PaneStore } from "../../../store";
import { localeDecimal } from "#core/text/typedNumber";
import { pasteJudges } from "./pasteJudges";
import {
  firstWeighing,
  fitting,
  isRated,
  withJudgement,
  withLevels,
  withMethod,
  withName,
  withoutPerson,
  withPerson,
  withRating,
  type PresentWeights,
} from "./weighingDraft";
import { initialWeighing, type WeighingState, type WeighingView } from "./weighingState";

/** What can be asked of the part Weights. Nothing is written before it is applied. */
export class WeighingController {
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

  view(view: Partial<WeighingView>): void {
    this.store.desk.tell({ type: "score/weighing viewed", view });
  }

  setMethod(method: WeighingMethod): void {
    this.change((weighing, { criteria, weights }) =>
      withMethod(weighing, method, criteria, weights),
    );
    this.view({ isInterview: false });
  }

  /** Groups first, then the criteria in each, or all criteria at once. */
  setByGroup(byGroup: boolean): void {
    this.change((weighing, { criteria, weights }) =>
      withLevels(weighing, byGroup, criteria, weights),
    );
    this.view({ level: byGroup ? "groups" : "", isInterview: false });
  }

  setRandomIndex(randomIndex: Weighing["randomIndex"]): void {
    this.change((weighing) => ({ ...weighing, randomIndex }));
  }

  rate(item: string, value: number | null): void {
    this.change((weighing) => withRating(weighing, this.judgeAt, item, value));
  }

  /** `ratio` null takes a judgement back. */
  judge(pair: readonly [string, string], ratio: number | null): void {
    this.change((weighing) => withJudgement(weighing, this.judgeAt, pair, ratio));
  }

  addPerson(): void {
    this.change((weighing) => withPerson(weighing));
    this.view({ judge: this.weighing.judges.length - 1, isInterview: false });
  }

  removePerson(): void {
    const position = this.judgeAt;
    this.view({ judge: 0, isInterview: false });
    this.change((weighing) => withoutPerson(weighing, position));
  }

  namePerson(name: string): void {
    this.change((weighing) => withName(weighing, this.judgeAt, name));
  }

  /** Takes the place of everybody's answers with weights from a block of cells. */
  paste(text: string): void {
    const { reading } = this.state;
    if (reading === null) return;
    const names = reading.subject.criteria.map(({ name }) => name);
    const pasted = pasteJudges(text, names, localeDecimal(this.store.texts.say.locale));
    if (pasted.kind === "trouble") {
      this.view({ note: { code: pasted.reason } });
      return;
    }
    const { judges, left } = pasted;
    this.change((weighing) => ({ ...weighing, method: "direct", byGroup: false, judges }));
    this.view({
      judge: 0,
      level: "",
      isInterview: false,
      note: { code: "pasted", people: judges.length, left },
    });
  }

  /** Back to what the workbook keeps. */
  discard(): void {
    this.store.desk.tell({ type: "score/weighing drafted", draft: null });
    this.view({ ...initialWeighing.view });
  }

  /** Writes the weights into Criteria and keeps the answers in the workbook; "no" only keeps them. */
  async apply(write: "yes" | "no"): Promise<void> {
    const keep = this.state.view.keepsInconsistent ? "yes" : "no";
    const settings = { ...weighingSettings(this.weighing), keep, write };
    await this.store.applyNow("weigh-criteria", settings);
    if (this.store.getState().work.status === "failed") return;
    await this.refresh();
    this.store.desk.tell({ type: "score/weighing drafted", draft: null });
  }

  /** What is answered in the pane, otherwise what the workbook keeps. */
  get weighing(): Weighing {
    const { draft, reading } = this.state;
    if (draft !== null) return draft;
    const criteria = reading?.subject.criteria ?? [];
    const kept = reading?.kept ?? null;
    return kept === null
      ? firstWeighing(criteria, reading?.current ?? null)
      : fitting(kept, criteria);
  }

  private get state(): WeighingState {
    return this.store.getState().score.weighing;
  }

  /** The person whose answers are shown; somebody else's edit may have left fewer. */
  private get judgeAt(): number {
    return Math.min(this.state.view.judge, this.weighing.judges.length - 1);
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readWeighting } = await import("#actions/readWeighting");
    this.store.desk.tell({ type: "score/weighing read", reading: await readWeighting(signal) });
  }

  private change(
    how: (
      weighing: Weighing,
      known: {
        readonly criteria: readonly { readonly name: string; readonly group: string }[];
        readonly weights: readonly PresentWeights[];
      },
    ) => Weighing,
  ): void {
    const { reading } = this.state;
    if (reading === null) return;
    const { weighing } = this;
    const { subject, current } = reading;
    const result = weigh(weighing, subject);
    const weights = weighing.judges.map(
      (_, position) =>
        result.judges[position]?.weights ??
        (weighing.judges.length === 1 ? (result.weights ?? current) : null),
    );
    const draft = how(weighing, { criteria: subject.criteria, weights });
    this.store.desk.tell({ type: "score/weighing drafted", draft });
  }
}

/** A weighing as settings of the action: only what its method takes. */
export function weighingSettings(weighing: Weighing): Readonly<Record<string, string>> {
  const { method, judges, byGroup, randomIndex } = weighing;
  const answers = judges.map(({ judge, ratings, judgements }) => ({
    judge,
    ratings: isRated(method) ? ratings : [],
    judgements: method === "pairwise" ? judgements : [],
  }));
  return {
    method,
    answers: method === "entropy" ? "" : answersText(answers),
    levels: byGroup ? "groups" : "flat",
    randomIndex,
  };
}
