import { criterionKind } from "../criterionNames";
import { telling } from "../recordNames";
import { assign } from "./assign";
import type { Candidate, ColumnView } from "./candidates";
import { candidatesFor } from "./candidates";
import { PERIODS, registerShapes } from "./registerShapes";

/** How much speaks for an island being a register. */
export interface RegisterScore {
  readonly register: string;
  /** 0 = nothing; about 1 a column that only this register has. */
  readonly score: number;
  /** Field by column, as they would be given. */
  readonly fields: ReadonlyMap<number, Candidate>;
  /** How much each column says about this register and no other. */
  readonly telling: ReadonlyMap<number, number>;
  /** Groups of fields of which it has none. */
  readonly lacks: readonly string[];
  /** Columns that score projects. */
  readonly criteria: readonly number[];
}

/** Cells read for a try: enough to see what a column is. */
const SAMPLE = 60;
/** What a header must say by itself to tell a register. */
const NAMED = 0.65;
const LACKS_NEED = 0.25;
const LACKS_NAME = 0.2;
/** What a column of criterion scores adds to a list of projects. */
const CRITERION = 0.5;

interface Facts {
  readonly views: readonly ColumnView[];
  /** Columns headed by periods. */
  readonly periods: ReadonlySet<number>;
}

/** Scores of all registers, the highest first. */
export function registerScores(facts: Facts): readonly RegisterScore[] {
  const views = facts.views.filter((view) => !facts.periods.has(view.at));
  const mapped = Object.keys(registerShapes).map((register) => {
    const candidates = views.map((view) =>
      candidatesFor(register, view, { dateOrder: null, fiveStepRag: "outer", sample: SAMPLE }),
    );
    return { register, fields: assign(candidates, telling(register)).winners };
  });
  return mapped
    .map(({ register, fields }) => scored(register, fields, mapped, facts))
    .sort((a, b) => b.score - a.score || (a.register < b.register ? -1 : 1));
}

interface Mapped {
  readonly register: string;
  readonly fields: ReadonlyMap<number, Candidate>;
}

/** A column says the more about a register the fewer others have a field for it. */
function scored(
  register: string,
  fields: ReadonlyMap<number, Candidate>,
  all: readonly Mapped[],
  facts: Facts,
): RegisterScore {
  const telling = new Map<number, number>();
  for (const [at, { score }] of fields) {
    const others = all
      .filter((other) => other.register !== register)
      .map((other) => Math.max(0, (other.fields.get(at)?.score ?? 0) - 0.3));
    const shared = others.reduce((sum, each) => sum + each, 0);
    telling.set(at, (score * score) / (1 + shared * 1.2));
  }
  const criteria = register === "Projects" ? criteriaOf(facts.views, fields) : [];
  const sum = [...telling.values()].reduce(
    (total, each) => total + each,
    criteria.length * CRITERION,
  );
  const lacks = lackingIn(register, fields, facts);
  const named = isNamed(register, fields, facts);
  const factor = LACKS_NEED ** lacks.length * (named ? 1 : LACKS_NAME);
  return { register, score: sum * factor, fields, telling, lacks, criteria };
}

function criteriaOf(
  views: readonly ColumnView[],
  fields: ReadonlyMap<number, Candidate>,
): readonly number[] {
  return views
    .filter((view) => !fields.has(view.at))
    .filter((view) => view.header.text.keys.some((key) => criterionKind(key) !== null))
    .filter(({ profile }) => profile.filled === 0 || profile.numbers > 0.5 || profile.levels > 0.5)
    .map(({ at }) => at);
}

function lackingIn(
  register: string,
  fields: ReadonlyMap<number, Candidate>,
  facts: Facts,
): readonly string[] {
  const there = new Set([...fields.values()].map(({ match }) => match.field));
  const has = (field: string): boolean =>
    field === PERIODS ? facts.periods.size > 1 : there.has(field);
  return (registerShapes[register]?.needs ?? []).flatMap((group) =>
    group.some(has) ? [] : [group[0] ?? ""],
  );
}

function isNamed(register: string, fields: ReadonlyMap<number, Candidate>, facts: Facts): boolean {
  const named = new Set(
    [...fields.values()]
      .filter(({ match }) => match.strength >= NAMED)
      .map(({ match }) => match.field),
  );
  const has = (field: string): boolean =>
    field === PERIODS ? facts.periods.size > 1 : named.has(field);
  return (registerShapes[register]?.tells ?? []).some((set) => set.every(has));
}
