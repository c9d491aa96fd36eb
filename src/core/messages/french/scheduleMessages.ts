import { roundTo } from "#core/numeric/rounding";
import type { Speech } from "../speech";
import type { IssueSentence, ScheduleMessageTable } from "../words";

/** "P-003 +60 jours ; P-012 abandonné". */
function moved(shifts: string, cuts: string): string {
  const days = shifts === "" ? [] : [`${shifts} jours`];
  return [...days, ...(cuts === "" ? [] : [`${cuts} abandonné`])].join(" ; ");
}

function signed(value: number, speech: Speech): string {
  return `${value > 0 ? "+" : ""}${speech.number(roundTo(value, 1))}`;
}

/** Ce que déplacer des projets ferait ou a fait. */
export const scheduleMessages: ScheduleMessageTable = {
  "moves-projects": ({ shifts, cuts, pushed, hard, soft, npv, unit }, { speech }) => {
    const value = npv === null ? "" : ` ; VAN ${signed(npv, speech)} ${unit}`.trimEnd();
    return `Déplace des projets (${moved(shifts, cuts)}) : ${speech.counted(pushed, "autre projet cède", "autres projets cèdent")} ; conflits durs ${signed(hard, speech)}, conflits souples ${signed(soft, speech)}${value}.`;
  },
  "moves-nothing": () => "Rien n'est déplacé.",
  "moved-projects": ({ shifts, cuts }) => `Projets déplacés (${moved(shifts, cuts)})`,
  "moved-nothing": () => "Rien de déplacé",
};

/** Phrases sur les déplacements impossibles. */
export const scheduleIssues = {
  "move-unread": ({ found }) =>
    `${found} n'est pas un déplacement. Écrivez un projet et des jours (P-003:60), ou un projet et cut (P-003:cut).`,
  "project-not-moved": ({ record, fact }) =>
    fact("reason") === "over"
      ? `${record} est clos ou abandonné : il ne peut être déplacé.`
      : fact("reason") === "undated"
        ? `${record} n'a pas de début ou pas de fin : il ne peut être déplacé.`
        : `${record} finit avant de commencer : corrigez d'abord ses dates.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
