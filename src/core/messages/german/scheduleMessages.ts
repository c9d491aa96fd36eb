import { roundTo } from "#core/numeric/rounding";
import type { MovedFacts } from "../scheduleFacts";
import type { Speech } from "../speech";
import type { IssueSentence, ScheduleMessageTable } from "../words";

/** "P-003 um +60 Tage, P-012 abgebrochen". */
function moved({ shifts, cuts }: MovedFacts, speech: Speech): string {
  const all = [
    ...shifts.map(({ project, days }) => `${project} um ${signed(days, speech)} Tage`),
    ...cuts.map((project) => `${project} abgebrochen`),
  ];
  const rest = all.length - 4;
  return rest > 0 ? `${all.slice(0, 4).join(", ")} und ${rest} weitere` : all.join(", ");
}

function signed(value: number, speech: Speech): string {
  return `${value > 0 ? "+" : ""}${speech.number(roundTo(value, 1))}`;
}

/** Was das Verschieben von Projekten tun würde oder getan hat. */
export const scheduleMessages: ScheduleMessageTable = {
  "moves-projects": ({ pushed, hard, soft, npv, unit, ...facts }, { speech }) => {
    const value = npv === null ? "" : `; Kapitalwert ${signed(npv, speech)} ${unit}`.trimEnd();
    return `Verschiebt Projekte (${moved(facts, speech)}): ${speech.counted(pushed, "weiteres Projekt weicht", "weitere Projekte weichen")} aus; harte Konflikte ${signed(hard, speech)}, weiche Konflikte ${signed(soft, speech)}${value}.`;
  },
  "moves-nothing": () => "Es wird nichts verschoben.",
  "moved-projects": (facts, { speech }) => `Projekte verschoben (${moved(facts, speech)})`,
  "moved-nothing": () => "Nichts verschoben",
};

/** Sätze über Verschiebungen, die nicht gehen. */
export const scheduleIssues = {
  "move-unread": ({ found }) =>
    `${found} ist keine Verschiebung. Schreiben Sie ein Projekt und Tage (P-003:60) oder ein Projekt und cut (P-003:cut).`,
  "project-not-moved": ({ record, fact }) =>
    fact("reason") === "over"
      ? `${record} ist abgeschlossen oder abgebrochen: es lässt sich nicht verschieben.`
      : fact("reason") === "undated"
        ? `${record} hat keinen Beginn oder kein Ende: es lässt sich nicht verschieben.`
        : `${record} endet vor dem Beginn: bitte zuerst die Daten berichtigen.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
