import { criterionKind } from "../criterionNames";
import { keyField, telling } from "../recordNames";
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
  /** 0..1: how much of what the register must have is there. */
  readonly factor: number;
  /** Groups of fields of which it has none. */
  readonly lacks: readonly string[];
  /** Columns that score projects. */
  readonly criteria: readonly number[];
}

/** Enough cells to see what a column is; four more of which nothing is known, so that two odd ones decide nothing. */
const TRIAL = { dateOrder: null, fiveStepRag: "outer", sample: 60, unseen: 4 } as const;
/** What a header must say by itself to tell a register. */
const NAMED = 0.65;
const LACKS_NEED = 0.25;
const LACKS_NAME = 0.2;
/** What a column of criterion scores adds to a list of projects. */
const CRITERION = 0.5;
const EXCLUDED = 0.4;
/** Below this share of different names a column names no records of its own. */
const REPEATED = 0.6;
const FEW = 2;
const OTHER_TITLE = 0.65;
/** How much less a column says that another register has a field for too. */
const SHARING = 1.2;

interface Facts {
  readonly views: readonly ColumnView[];
  /** Columns headed by periods. */
  readonly periods: ReadonlySet<number>;
}

/** Scores of all registers, the highest first. */
export function registerScores(facts: Facts): readonly RegisterScore[] {
  const views = facts.views.filter((view) => !facts.periods.has(view.at));
  const mapped = Object.keys(registerShapes).map((register): Mapped => {
    const candidates = views.map((view) => candidatesFor(register, view, TRIAL));
    const fields = assign(candidates, telling(register)).winners;
    const lacks = lackingIn(register, fields, facts);
    const named = isNamed(register, fields, facts);
    const factor = LACKS_NEED ** lacks.length * (named ? 1 : LACKS_NAME);
    return { register, fields, lacks, factor };
  });
  return mapped
    .map((own) => scored(own, mapped, facts))
    .sort((a, b) => b.score - a.score || (a.register < b.register ? -1 : 1));
}

interface Mapped {
  readonly register: string;
  readonly fields: ReadonlyMap<number, Candidate>;
  readonly lacks: readonly string[];
  /** 0..1: how much of what the register must have is there. */
  readonly factor: number;
}

/** A column says the more about a register the fewer others, as far as they are possible, have a field for it. */
function scored(own: Mapped, all: readonly Mapped[], facts: Facts): RegisterScore {
  const { register, fields, lacks, factor } = own;
  const tells = new Map<number, number>();
  for (const [at, { score }] of fields) {
    const shared = all
      .filter((other) => other !== own)
      .map((other) => Math.max(0, (other.fields.get(at)?.score ?? 0) - 0.3) * other.factor)
      .reduce((sum, each) => sum + each, 0);
    tells.set(at, (score * score) / (1 + shared * SHARING));
  }
  const criteria = register === "Projects" ? criteriaOf(facts.views, fields) : [];
  const sum = [...tells.values()].reduce((total, each) => total + each, 0);
  const covered =
    (small.has(register) ? coverageOf(facts, fields) : 1) *
    (isExcluded(register, facts) ? EXCLUDED : 1) *
    (namesOthers(own, all) ? OTHER_TITLE : 1) *
    (register === "Projects" && repeats(own, facts) ? EXCLUDED : 1);
  const score = (sum + criteria.length * CRITERION) * factor * covered;
  return { register, score, fields, telling: tells, factor: factor * covered, lacks, criteria };
}

function isExcluded(register: string, facts: Facts): boolean {
  const excludes = registerShapes[register]?.excludes ?? [];
  return facts.views.some(({ header }) =>
    excludes.some((concept) => header.bare.concepts.includes(concept)),
  );
}

/** The same projects again and again: the table lists something of theirs, such as their money by period. */
function repeats({ fields }: Mapped, { views }: Facts): boolean {
  const periodic = views.some(
    ({ header: { bare }, profile }) =>
      bare.concepts.length === 1 && bare.concepts[0] === "period" && profile.distinct > 1,
  );
  const named = views.filter(({ at }) => {
    const field = fields.get(at)?.match.field;
    return field === "Project ID" || field === "Project";
  });
  const isNamed = [...fields.values()].some(({ match }) => match.field === "Project");
  if (periodic && !isNamed) return true;
  const most = periodic ? 1 : REPEATED;
  return (
    named.length > 0 &&
    named.every(({ profile: { filled, distinct } }) => filled >= FEW && distinct < filled * most)
  );
}

/** A column that this register has no field for is what the records of another one are called by. */
function namesOthers(own: Mapped, all: readonly Mapped[]): boolean {
  return all.some((other) => {
    const title = telling(other.register);
    if (other === own || title === null || other.factor < 1) return false;
    return [...other.fields].some(
      ([at, { match, fit, score }]) =>
        match.field === title && score >= 0.8 && fit >= 0.75 && !own.fields.has(at),
    );
  });
}

/** Registers of a few columns: most columns of such a table are among them. */
const small: ReadonlySet<string> = new Set([
  "Objectives",
  "Programs",
  "Criteria",
  "Roles",
  "Capacity",
  "Demand",
  "BenefitPeriods",
  "Decisions",
  "Dependencies",
]);

function coverageOf(facts: Facts, fields: ReadonlyMap<number, Candidate>): number {
  const named = facts.views.filter(
    ({ header, profile }) => header.text.shown !== "" || profile.filled > 0,
  );
  const covered = named.filter(({ at }) => fields.has(at) || facts.periods.has(at)).length;
  return Math.min(1, (named.length === 0 ? 1 : covered / named.length) * 1.6);
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
  const there = new Set(
    [...fields.values()].flatMap(({ match: { field, strength } }) =>
      strength >= NAMED ? [field, `${field}!`] : [field],
    ),
  );
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
  if ((registerShapes[register]?.tells ?? []).some((set) => set.every(has))) return true;
  return isToldByValues(register, fields, facts.views);
}

/** Identifiers such as RSK-01 under "ID" name a register, texts of what may happen a log of risks. */
function isToldByValues(
  register: string,
  fields: ReadonlyMap<number, Candidate>,
  views: readonly ColumnView[],
): boolean {
  const title = telling(register);
  const key = keyField(register);
  return views.some(({ at, profile }) => {
    const field = fields.get(at)?.match.field;
    if (field === undefined) return false;
    if (field === title && register === "Risks") return profile.uncertain >= 0.5;
    const own = registerShapes[register]?.prefixes.includes(profile.prefix) ?? false;
    return field === key && own && profile.prefix.length > 1 && profile.ids > 0.7;
  });
}
