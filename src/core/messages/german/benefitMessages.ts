import { roundTo } from "#core/numeric/rounding";
import type { BenefitMessageTable } from "../words";

/** Was mit Nutzen und ihren Werten nach Perioden geschieht. */
export const benefitMessages: BenefitMessageTable = {
  "adds-benefit": ({ benefit, relatesTo, periods }, { speech }) =>
    `Fügt Nutzen ${benefit} von ${relatesTo} hinzu, geplant in ${speech.counted(periods, "Periode", "Perioden")}.`,
  "phases-benefit": ({ benefit, periods, before, after, unit }, { speech }) =>
    `Plant ${benefit} neu in ${speech.counted(periods, "Periode", "Perioden")}: ${speech.number(roundTo(after, 2))} ${unit} statt ${speech.number(roundTo(before, 2))}.`,
  "moves-benefit": ({ benefit, days, before, after }, { speech }) =>
    `Verschiebt die Prognose von ${benefit} um ${speech.counted(days, "Tag", "Tage")}: von ${before === "" ? "keiner Periode" : before} nach ${after === "" ? "keiner Periode" : after}.`,
  "enters-benefit-values": ({ cells, benefits }, { speech }) =>
    `Schreibt ${speech.counted(cells, "Wert", "Werte")} von ${speech.number(benefits)} Nutzen in BenefitPeriods.`,
  "shares-benefit": ({ benefit, objectives }, { speech }) =>
    `Teilt ${benefit} auf ${speech.counted(objectives, "Ziel", "Ziele")} auf.`,
  "unshares-benefit": ({ benefit }) => `${benefit} zählt nur für sein eigenes Ziel.`,
  "sets-cost-basis": ({ basis }) => `Bewertet Projekte auf der Kostenbasis ${basis}.`,
  "changes-no-benefit": () => "Es wird kein Nutzen geändert.",

  "added-benefit": ({ benefit }) => `Nutzen ${benefit} hinzugefügt`,
  "phased-benefit": ({ benefit }) => `${benefit} neu geplant`,
  "moved-benefit": ({ benefit, days }, { speech }) =>
    `${benefit} um ${speech.counted(days, "Tag", "Tage")} verschoben`,
  "entered-benefit-values": ({ cells }, { speech }) =>
    `${speech.counted(cells, "Wert", "Werte")} von Nutzen eingetragen`,
  "shared-benefit": ({ benefit }) => `${benefit} auf Ziele aufgeteilt`,
  "set-cost-basis": ({ basis }) => `Kostenbasis auf ${basis} gesetzt`,
  "changed-no-benefit": () => "Keinen Nutzen geändert",
};
