import type { Issue } from "#core/issues";
import type { FieldValue } from "#core/register/rows";
import { agree, disagree } from "./collect/disagree";
import { headerKey } from "./headerText";
import type { CriterionColumn } from "./findCriteria";
import type { Draft, Records } from "./records";
import { draftOf, makeRoom } from "./records";
import type { Source } from "./source";
import { headerPlace } from "./source";

/** Criterion scores of one source and the project record that each of its rows scores (null = none). */
export interface ScoredSource {
  readonly source: Source;
  readonly projects: readonly (number | null)[];
}

/**
 * Makes Criteria and Scores: from the criterion columns of the sheets, or, where there are none,
 * a model to start from that is fed by register columns. Weights are those of a row "Weight"
 * above the headers or of a list of criteria; without either all are equal.
 *
 * Returns true when it is a model to start from.
 */
export function makeScoringModel(records: Records, scored: readonly ScoredSource[]): boolean {
  const projects = records.drafts.get("Projects");
  if (projects === undefined || projects.builder.rows === 0) return false;
  const scores = draftOf(records, "Scores");
  makeRoom(scores, projects.builder.rows);
  for (let row = 0; row < projects.builder.rows; row += 1) {
    scores.builder.set(row, "Project ID", projects.builder.get(row, "Project ID"));
  }
  const listed = records.drafts.get("Criteria");
  const known = listed === undefined ? [] : listedNames(listed);
  const names = new Set<string>();
  for (const block of scored) {
    for (const criterion of block.source.criteria) {
      addScores(records, scores, block, criterion);
      if (!names.has(criterion.name)) addCriterion(records, criterion, known);
      names.add(criterion.name);
    }
    records.issues.push(...criteriaIssue(block.source));
  }
  switchOffUnscored(records, scores, names);
  const isStarter = names.size === 0;
  if (isStarter) addStarterCriteria(records, projects, scores);
  return isStarter;
}

function listedNames(criteria: Draft): readonly string[] {
  return Array.from({ length: criteria.builder.rows }, (_, row) =>
    headerKey(String(criteria.builder.get(row, "Criterion") ?? "")),
  );
}

/** Puts the scores of one column into Scores; where an earlier sheet has scored the project already, its score stays. */
function addScores(
  records: Records,
  scores: Draft,
  { source, projects }: ScoredSource,
  criterion: CriterionColumn,
): void {
  const field = criterion.name;
  const listed = draftOf(records, "Projects");
  projects.forEach((project, bodyRow) => {
    const reading = criterion.readings[bodyRow];
    if (project === null || reading?.kind !== "value") return;
    const known = scores.builder.get(project, field);
    if (known === null) scores.builder.set(project, field, reading.value);
    else if (!agree(known, reading.value))
      disagree(records, listed, { row: project, field }, reading.value, { source, bodyRow }, known);
  });
  if (!scores.builder.has(field)) scores.builder.set(0, field, null);
}

/** Sets what a criterion's row lacks; a row of the office's own list keeps its weight and scale. */
function addCriterion(
  records: Records,
  criterion: CriterionColumn,
  listed: readonly string[],
): void {
  const draft = draftOf(records, "Criteria");
  const { builder } = draft;
  const at = listed.findIndex(
    (name) => criterion.header.keys.includes(name) || name === headerKey(criterion.name),
  );
  const row = at >= 0 ? at : makeRoom(draft, 1);
  const fill = (field: string, value: FieldValue): void => {
    if (builder.get(row, field) === null) builder.set(row, field, value);
  };
  builder.set(row, "Criterion", criterion.name);
  // Missing in the office's own list: weight 0; without a list all weigh the same.
  fill("Weight", criterion.weight ?? (listed.length > 0 ? 0 : 1));
  fill("Group", criterion.kind.group);
  fill("Direction", criterion.kind.direction);
  fill("Normalise by", "Scale");
  fill("Scale low", criterion.low);
  fill("Scale high", criterion.high);
  fill("Feeds from", "Typed");
}

/** Which columns were taken as criteria, with scale, direction and weight. */
function criteriaIssue(source: Source): readonly Issue[] {
  const [first] = source.criteria;
  if (first === undefined) return [];
  const criteria = source.criteria.map(({ name, low, high, kind, weight }) => ({
    name,
    low,
    high,
    direction: kind.direction,
    weight,
  }));
  const place = headerPlace(source, first.at, first.name);
  const facts = { count: criteria.length, criteria };
  return [{ code: "criteria-found", severity: "hint", place, facts }];
}

/** Criteria of the office's list that no column scores stay listed with weight 0, their weight kept beside. */
function switchOffUnscored(records: Records, scores: Draft, scored: ReadonlySet<string>): void {
  const criteria = records.drafts.get("Criteria");
  if (criteria === undefined) return;
  const { builder } = criteria;
  const rows = Array.from({ length: builder.rows }, (_, row) => row);
  const unscored = rows.filter((row) => !scored.has(String(builder.get(row, "Criterion") ?? "")));
  if (unscored.length === 0) return;
  const kept = builder.openExtra("Weight as found", "General", builder.extraNames());
  for (const row of rows) builder.setExtra(row, kept, builder.get(row, "Weight"));
  for (const row of unscored) {
    const name = String(builder.get(row, "Criterion") ?? "");
    builder.set(row, "Weight", 0);
    builder.set(row, "Feeds from", "Typed");
    if (name !== "" && !scores.builder.has(name)) scores.builder.set(0, name, null);
    const place = { register: "Criteria", record: name };
    records.issues.push({
      code: "criterion-without-column",
      severity: "warning",
      place,
      found: name,
      facts: { adopted: 1 },
    });
  }
}

interface Starter {
  readonly name: string;
  readonly feed: string;
  readonly group: string;
  readonly direction: string;
  readonly normalise: string;
  readonly definition: string;
  readonly isFed: (records: Records, projects: Draft) => boolean;
}

const hasRows = (records: Records, register: string, field: string): boolean =>
  records.drafts.get(register)?.builder.hasValues(field) ?? false;

/** Criteria that registers can feed without anybody scoring, in the order in which they are offered. */
const starters: readonly Starter[] = [
  {
    name: "Delivery confidence",
    feed: "Reported RAG",
    group: "Achievability",
    direction: "Benefit",
    normalise: "Scale",
    definition: "Green 5, Amber 3, Red 1: the rating that the project reports",
    isFed: (_, projects) => projects.builder.hasValues("Reported RAG"),
  },
  {
    name: "Financial value",
    feed: "NPV",
    group: "Attractiveness",
    direction: "Benefit",
    normalise: "Min-max",
    definition: "Net present value of the project's benefits less its cost",
    isFed: (records) =>
      hasRows(records, "BenefitPeriods", "Planned") ||
      hasRows(records, "BenefitPeriods", "Forecast"),
  },
  {
    name: "Budget",
    feed: "Budget",
    group: "Achievability",
    direction: "Cost",
    normalise: "Min-max",
    definition: "A smaller budget is easier to fund",
    isFed: (_, projects) => projects.builder.hasValues("Budget"),
  },
  {
    name: "Exposure share",
    feed: "Exposure %",
    group: "Achievability",
    direction: "Cost",
    normalise: "Min-max",
    definition: "Expected cost of the open risks as a share of the budget",
    isFed: (records, projects) =>
      hasRows(records, "Risks", "Cost impact") && projects.builder.hasValues("Budget"),
  },
];

function addStarterCriteria(records: Records, projects: Draft, scores: Draft): void {
  const fed = starters.filter((starter) => starter.isFed(records, projects));
  if (fed.length === 0) {
    records.issues.push({
      code: "nothing-to-rank",
      severity: "warning",
      place: { register: "Scores" },
    });
    return;
  }
  const draft = draftOf(records, "Criteria");
  const { builder } = draft;
  for (const starter of fed) {
    if (scores.builder.has(starter.name)) continue;
    const row = makeRoom(draft, 1);
    builder.set(row, "Criterion", starter.name);
    builder.set(row, "Group", starter.group);
    builder.set(row, "Direction", starter.direction);
    builder.set(row, "Weight", 1);
    builder.set(row, "Normalise by", starter.normalise);
    if (starter.normalise === "Scale") {
      builder.set(row, "Scale low", 1);
      builder.set(row, "Scale high", 5);
    }
    builder.set(row, "Feeds from", starter.feed);
    builder.set(row, "Definition", starter.definition);
    scores.builder.set(0, starter.name, null);
  }
  const facts = { count: fed.length };
  const found = fed.map((starter) => starter.name).join(", ");
  records.issues.push({
    code: "starter-model",
    severity: "hint",
    place: { register: "Criteria" },
    found,
    facts,
  });
}
