import { roundTo } from "#core/numeric/rounding";
import type { Speech } from "../speech";
import type { IssueSentence, ScheduleMessageTable } from "../words";

/** "P-003 +60 days; P-012 cancelled". */
function moved(shifts: string, cuts: string): string {
  const days = shifts === "" ? [] : [`${shifts} days`];
  return [...days, ...(cuts === "" ? [] : [`${cuts} cancelled`])].join("; ");
}

function signed(value: number, speech: Speech): string {
  return `${value > 0 ? "+" : ""}${speech.number(roundTo(value, 1))}`;
}

/** What moving projects would do or has done. */
export const scheduleMessages: ScheduleMessageTable = {
  "moves-projects": ({ shifts, cuts, pushed, hard, soft, npv, unit }, { speech }) => {
    const value = npv === null ? "" : `; NPV ${signed(npv, speech)} ${unit}`.trimEnd();
    return `Moves projects (${moved(shifts, cuts)}): ${speech.counted(pushed, "other project makes", "other projects make")} way; hard conflicts ${signed(hard, speech)}, soft conflicts ${signed(soft, speech)}${value}.`;
  },
  "moves-nothing": () => "Nothing is moved.",
  "moved-projects": ({ shifts, cuts }) => `Moved projects (${moved(shifts, cuts)})`,
  "moved-nothing": () => "Moved nothing",
};

/** Sentences about moves that cannot be made. */
export const scheduleIssues = {
  "move-unread": ({ found }) =>
    `${found} is no move. Write a project and days (P-003:60), or a project and cut (P-003:cut).`,
  "project-not-moved": ({ record, fact }) =>
    fact("reason") === "over"
      ? `${record} is closed or cancelled: it cannot be moved.`
      : fact("reason") === "undated"
        ? `${record} has no start or no finish: it cannot be moved.`
        : `${record} finishes before it starts: mend its dates first.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
