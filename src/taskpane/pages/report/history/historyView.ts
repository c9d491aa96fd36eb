import type { LedgerReading } from "#actions/history/readLedger";
import type { ForecastAccuracy } from "#core/history/forecastAccuracy";
import type { StatusStrip } from "#core/history/statusStrips";
import { keyOf } from "#core/scoring/registerTable";
import type { Say } from "../../../texts/say";
import type { ClosingDraft, HistoryView, LessonDraft } from "../reportState";

/** What has an ID, a title, or both, and a text that is searched. */
export function matches(search: string, texts: readonly string[]): boolean {
  const wanted = keyOf(search);
  return wanted === "" || keyOf(texts.join(" ")).includes(wanted);
}

/** Status strips that a search finds, by project ID. */
export function foundStrips(
  strips: readonly StatusStrip[],
  search: string,
): readonly StatusStrip[] {
  return strips.filter(({ project, title, program }) => matches(search, [project, title, program]));
}

/** Projects whose forecasts can be compared with what came, by project ID. */
export function foundAccuracy(
  accuracy: readonly ForecastAccuracy[],
  search: string,
): readonly ForecastAccuracy[] {
  return accuracy.filter(
    ({ project, title, cost, finish }) =>
      (cost !== null || finish !== null) && matches(search, [project, title]),
  );
}

/** How many rows each view has, for its name in the list of views. */
export function viewCounts(reading: LedgerReading): Readonly<Record<HistoryView, number>> {
  return {
    strips: reading.strips.length,
    accuracy: foundAccuracy(reading.accuracy, "").length,
    optimism: reading.optimism.projects.filter(({ compared }) => compared > 0).length,
    priorities: reading.log.length,
    decisions: reading.decisions.length,
    lessons: reading.lessons.length,
    closing: reading.closable.length + reading.archived.length,
  };
}

export const emptyLesson: LessonDraft = {
  project: "",
  kind: "Avoid",
  category: "",
  lesson: "",
  recommendation: "",
  owner: "",
};

export function closingOf(project: string): ClosingDraft {
  return {
    project,
    benefits: "Realised",
    rationale: "",
    conditions: "",
    exception: "",
    decidedBy: "",
  };
}

/** Settings of an action from what is typed into a form: without blanks around. */
export function trimmed(draft: LessonDraft | ClosingDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(draft).map(([name, value]: [string, string]) => [name, value.trim()]),
  );
}

/** The month of a day in the space of a column: "Jul 26". */
export function monthOf(day: number, { locale }: Pick<Say, "locale">): string {
  const format = new Intl.DateTimeFormat(locale, {
    month: "short",
    year: "2-digit",
    timeZone: "UTC",
  });
  return format.format(new Date((day - 25569) * 86_400_000));
}
