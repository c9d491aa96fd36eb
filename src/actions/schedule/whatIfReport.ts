import { english } from "#core/messages/english/english";
import { noteSentence } from "#core/messages/scheduleSentences";
import type { WhatIf, WhatIfLine } from "#core/schedule/whatIf";
import { isoDate } from "#core/time/serialDate";
import type { WhatIfLineReport, WhatIfReport } from "../report/changesReport";

/** A what-if question as report.json has it. */
export function whatIfReport(answer: WhatIf): WhatIfReport {
  const { moves, projects, dependencies, lines, notes } = answer;
  return {
    moves: moves.map((move) => `${move.project}:${move.kind === "cut" ? "cut" : move.days}`),
    projects: projects.map(({ id, cause, days, by }) => ({ id, cause, days, by })),
    dependencies: dependencies.map(({ id, strength, change }) => ({ id, strength, change })),
    lines: lines.map(lineReport),
    notes: notes.map((note) => noteSentence(note, english)),
  };
}

function lineReport(line: WhatIfLine): WhatIfLineReport {
  const shown = (value: number | null): string | number | null =>
    value !== null && line.unit === "date" ? isoDate(value) : value;
  return { ...line, before: shown(line.before), after: shown(line.after) };
}
