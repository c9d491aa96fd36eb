import { roundTo } from "#core/numeric/rounding";
import type { Speech } from "../speech";
import type { IssueSentence, ScheduleMessageTable } from "../words";

/** "P-003 +60 Tage; P-012 abgebrochen". */
function moved(shifts: string, cuts: string): string {
  const days = shifts === "" ? [] : [`${shifts} Tage`];
  return [...days, ...(cuts === "" ? [] : [`${cuts} abgebrochen`])].join("; ");
}

function signed(value: number, speech: Speech): string {
  return `${value > 0 ? "+" : ""}${speech.number(roundTo(value, 1))}`;
}

/** Was das Verschieben von Projekten tun würde oder getan hat. */
export const scheduleMessages: ScheduleMessageTable = {
  "moves-projects": ({ shifts, cuts, pushed, hard, soft, npv, unit }, { speech }) => {
    const value = npv === null ? "" : `; Kapitalwert ${signed(npv, speech)} ${unit}`.trimEnd();
    return `Verschiebt Projekte (${moved(shifts, cuts)}): ${speech.counted(pushed, "weiteres Projekt weicht", "weitere Projekte weichen")} aus; harte Konflikte ${signed(hard, speech)}, weiche Konflikte ${signed(soft, speech)}${value}.`;
  },
  "moves-nothing": () => "Es wird nichts verschoben.",
  "moved-projects": ({ shifts, cuts }) => `Projekte verschoben (${moved(shifts, cuts)})`,
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
