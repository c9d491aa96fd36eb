import { noFte } from "#core/capacity/load";
import type { Schedule } from "../schedule";
import type { CapacityChange, Change, WhatIf, WhatIfLine, WhatIfMeasure } from "../whatIf";
import type { PeopleEffects } from "./peopleEffects";

type Parts = Omit<WhatIf, "lines" | "notes">;

/** Unit and rule of each measure; the rules are in docs/schedule.md. */
const measures: Readonly<Record<WhatIfMeasure, Pick<WhatIfLine, "unit" | "rule">>> = {
  "last-finish": { unit: "date", rule: "D-05" },
  "hard-conflicts": { unit: "count", rule: "D-03" },
  "soft-conflicts": { unit: "count", rule: "D-03" },
  "broken-dependencies": { unit: "count", rule: "W-05" },
  "short-promised": { unit: "count", rule: "C-02" },
  "short-live": { unit: "count", rule: "C-02" },
  "cost-pv": { unit: "money", rule: "W-02" },
  "benefit-pv": { unit: "money", rule: "W-04" },
  npv: { unit: "money", rule: "B-02" },
  "risk-adjusted-npv": { unit: "money", rule: "R-10" },
  exposure: { unit: "money", rule: "R-04" },
  "objective-projects": { unit: "count", rule: "B-11" },
  "objective-benefits": { unit: "money", rule: "B-11" },
  start: { unit: "date", rule: "D-04" },
  finish: { unit: "date", rule: "D-04" },
  float: { unit: "days", rule: "D-03" },
  milestone: { unit: "date", rule: "W-01" },
  "gap-promised": { unit: "FTE", rule: "W-03" },
  "gap-live": { unit: "FTE", rule: "W-03" },
  "benefit-start": { unit: "date", rule: "W-04" },
};

/** Everything that a what-if question answers, as one table: totals first, then what changes in them. */
export function whatIfLines(
  before: Schedule,
  parts: Parts,
  short: PeopleEffects["short"],
): readonly WhatIfLine[] {
  return [...totals(before, parts, short), ...details(parts)];
}

function line(measure: WhatIfMeasure, subject: string, name: string, change: Change): WhatIfLine {
  const { before, after } = change;
  const difference = before === null || after === null ? null : after - before;
  return { measure, subject, name, ...measures[measure], before, after, difference };
}

function totals(
  was: Schedule,
  { schedule: is, dependencies, values, objectives }: Parts,
  short: PeopleEffects["short"],
): readonly WhatIfLine[] {
  const conflicts = (strength: "Hard" | "Soft"): Change => ({
    before: countOf(was, strength),
    after: countOf(is, strength),
  });
  const broken = dependencies.filter(({ change }) => change === "broken").length;
  const [whole] = values;
  return [
    line("last-finish", "", "", { before: lastFinish(was), after: lastFinish(is) }),
    line("hard-conflicts", "", "", conflicts("Hard")),
    line("soft-conflicts", "", "", conflicts("Soft")),
    line("broken-dependencies", "", "", { before: 0, after: broken }),
    ...(short === null
      ? []
      : [line("short-promised", "", "", short.promised), line("short-live", "", "", short.live)]),
    ...(whole === undefined
      ? []
      : [
          line("cost-pv", "", "", whole.costPv),
          line("benefit-pv", "", "", whole.benefitPv),
          line("npv", "", "", whole.npv),
          line("risk-adjusted-npv", "", "", whole.riskAdjustedNpv),
          line("exposure", "", "", whole.exposure),
        ]),
    ...objectives.flatMap(({ id, name, projects, benefitPv }) => [
      ...(projects.before === projects.after
        ? []
        : [line("objective-projects", id, name, projects)]),
      ...(isSame(benefitPv) ? [] : [line("objective-benefits", id, name, benefitPv)]),
    ]),
  ];
}

function countOf({ dependencies }: Schedule, strength: "Hard" | "Soft"): number {
  return dependencies.filter((each) => each.isConflict && each.strength === strength).length;
}

function lastFinish({ projects }: Schedule): number | null {
  const finishes = projects.flatMap(({ isLive, finish }) => (isLive ? (finish ?? []) : []));
  return finishes.reduce<number | null>((last, day) => Math.max(last ?? day, day), null);
}

function isSame({ before, after }: Change): boolean {
  return Math.abs((after ?? 0) - (before ?? 0)) <= noFte;
}

function details(parts: Parts): readonly WhatIfLine[] {
  return [
    ...parts.projects.flatMap(({ id, name, start, finish }) => [
      ...(start.before === start.after ? [] : [line("start", id, name, start)]),
      ...(finish.before === finish.after ? [] : [line("finish", id, name, finish)]),
    ]),
    ...parts.dependencies.map(({ id, from, to, float }) =>
      line("float", id, `${from} → ${to}`, float),
    ),
    ...parts.milestones.map(({ id, name, date }) => line("milestone", id, name, date)),
    ...parts.capacity
      .filter(isShort)
      .map(({ role, period, basis, gap }) =>
        line(basis === "promised" ? "gap-promised" : "gap-live", `${role} ${period}`, "", gap),
      ),
    ...parts.benefits.map(({ id, name, start }) => line("benefit-start", id, name, start)),
    ...parts.values
      .slice(1)
      .flatMap(({ id, npv, riskAdjustedNpv }) => [
        line("npv", id, "", npv),
        line("risk-adjusted-npv", id, "", riskAdjustedNpv),
      ]),
  ];
}

/** What is short neither before nor after is no line of the table. */
function isShort({ gap }: CapacityChange): boolean {
  return Math.min(gap.before ?? 0, gap.after ?? 0) < -noFte;
}
