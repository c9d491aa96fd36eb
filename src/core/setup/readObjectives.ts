import { ownValue } from "#core/ownValue";
import { headerKey } from "#core/adopt/headerText";
import { KEY_PATTERN } from "#core/register/keyForm";
import { decimalSign, numberText } from "#core/adopt/values/numberText";
import type { Issue, Outcome } from "#core/issues";
import type { RegisterRows } from "#core/register/rows";
import { pastedLines, pastedText, type PastedLine } from "./pastedLines";

/** A strategic objective as somebody types or pastes it. */
export interface Objective {
  readonly id: string;
  readonly name: string;
  /** 0 or more; shares are computed from the sum. */
  readonly weight: number;
  readonly owner: string;
}

type Field = "id" | "name" | "weight" | "owner";

/** Headers that are understood, in the form of `headerKey`. */
const headers: Readonly<Record<string, Field>> = {
  "objective id": "id",
  id: "id",
  no: "id",
  objective: "name",
  objectives: "name",
  "strategic objective": "name",
  goal: "name",
  ziel: "name",
  objectif: "name",
  title: "name",
  name: "name",
  weight: "weight",
  "weight percent": "weight",
  gewicht: "weight",
  poids: "weight",
  owner: "owner",
  executive: "owner",
};

/** An identifier with a digit: "O-1", "SO2", "4". A name of one word without digits is a name. */
const looksLikeId = (text: string): boolean => KEY_PATTERN.test(text) && /\d/.test(text);

/**
 * Reads objectives from typed or pasted lines: name and weight, with an identifier before and an owner
 * behind where they are given; a line of headers puts the columns in any order.
 *
 * Weights are numbers of 0 or more and count by their share of the sum. Where no line has one, all
 * weigh the same. Objectives without identifier get O-1, O-2 and so on. What cannot be read is an
 * issue with its line; the value holds the lines that can.
 * @example readObjectives("Grow safely = 60; Cut cost = 40").value[1]; // => { id: "O-2", name: "Cut cost", weight: 40, owner: "" }
 */
export function readObjectives(text: string): Outcome<readonly Objective[]> {
  const lines = pastedLines(text);
  const head = lines[0] === undefined ? null : headerFields(lines[0]);
  const body = head === null ? lines : lines.slice(1);
  const order = head ?? assumedOrder(body);
  return objectivesOf(body.map((line) => ({ line: line.line, ...fieldsOf(line, order) })));
}

/** A line whose fields are known, as typed. */
export interface TypedObjective {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly owner: string;
}

/** Objectives from lines whose fields are known, by the rules of `readObjectives`. */
export function objectivesOf(raw: readonly TypedObjective[]): Outcome<readonly Objective[]> {
  const sign = decimalSign(raw.map(({ weight }) => weight));
  const isEven = raw.every(({ weight }) => weight === "");
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const names = new Set<string>();
  const given = new Set(raw.map(({ id }) => id.toLowerCase()).filter((id) => id !== ""));
  const value: Objective[] = [];
  for (const { line, id, name, weight, owner } of raw) {
    const found = issuesOf({ line, id, name }, ids, names);
    const number = isEven ? 1 : (numberText(weight, sign)?.amount ?? null);
    if (number === null || number < 0) found.push(issueAt("objective-weight-unread", line, weight));
    issues.push(...found);
    if (found.length > 0 || number === null) continue;
    const key = id === "" ? nextId(given) : id;
    given.add(key.toLowerCase());
    value.push({ id: key, name, weight: number, owner });
  }
  return { value, issues: [...issues, ...sumIssues(value, issues.length > 0)] };
}

/** Objectives as the text that `readObjectives` reads. */
export function objectivesText(rows: readonly Omit<TypedObjective, "line">[]): string {
  if (rows.length === 0) return "";
  const head = ["Objective ID", "Objective", "Weight", "Owner"];
  return pastedText([
    head,
    ...rows.map(({ id, name, weight, owner }) => [id, name, weight, owner]),
  ]);
}

/** Objectives as rows of their register. */
export function objectiveRows(objectives: readonly Objective[]): RegisterRows {
  return {
    register: "Objectives",
    columns: ["Objective ID", "Objective", "Weight", "Owner"],
    extras: [],
    rows: objectives.map(({ id, name, weight, owner }) => [
      id,
      name,
      weight,
      owner === "" ? null : owner,
    ]),
  };
}

function headerFields({ fields }: PastedLine): readonly (Field | null)[] | null {
  const found = fields.map((field) => ownValue(headers, headerKey(field)) ?? null);
  const known = found.filter((field) => field !== null);
  return known.includes("name") && (known.length > 1 || fields.length === 1) ? found : null;
}

function assumedOrder(lines: readonly PastedLine[]): readonly Field[] {
  const hasIds =
    lines.length > 0 &&
    lines.every(({ fields: [id = "", name = ""] }) => {
      return looksLikeId(id) && name !== "" && numberText(name, "unknown") === null;
    });
  return hasIds ? ["id", "name", "weight", "owner"] : ["name", "weight", "owner"];
}

function fieldsOf(
  { fields }: PastedLine,
  order: readonly (Field | null)[],
): Readonly<Record<Field, string>> {
  const of = (field: Field): string => fields[order.indexOf(field)] ?? "";
  return { id: of("id"), name: of("name"), weight: of("weight"), owner: of("owner") };
}

function issuesOf(
  { line, id, name }: { readonly line: number; readonly id: string; readonly name: string },
  ids: Set<string>,
  names: Set<string>,
): Issue[] {
  const issues: Issue[] = [];
  if (name === "") issues.push(issueAt("objective-not-named", line, id));
  else if (names.has(name.toLowerCase())) issues.push(issueAt("objective-repeated", line, name));
  if (id !== "" && !KEY_PATTERN.test(id)) issues.push(issueAt("objective-key-unread", line, id));
  else if (id !== "" && ids.has(id.toLowerCase())) {
    issues.push(issueAt("objective-repeated", line, id));
  }
  ids.add(id.toLowerCase());
  names.add(name.toLowerCase());
  return issues;
}

function issueAt(
  code:
    | "objective-not-named"
    | "objective-repeated"
    | "objective-key-unread"
    | "objective-weight-unread",
  line: number,
  found: string,
): Issue {
  return {
    code,
    severity: "blocking",
    place: { register: "Objectives" },
    found,
    facts: { line },
  };
}

function nextId(given: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = `O-${n}`;
    if (!given.has(id.toLowerCase())) return id;
  }
}

/** Weights near a hundred are meant as percentages: a sum of 95 is worth a word, 7 is not. */
const MEANT_AS_PERCENTAGES = { from: 80, to: 120 };

function sumIssues(objectives: readonly Objective[], isPartial: boolean): Issue[] {
  if (objectives.length === 0 || isPartial) return [];
  const sum = weightSum(objectives);
  const place = { register: "Objectives", field: "Weight" };
  if (sum === 0) return [{ code: "objective-weights-zero", severity: "blocking", place }];
  const { from, to } = MEANT_AS_PERCENTAGES;
  if (sum === 100 || sum < from || sum > to) return [];
  return [{ code: "objective-weights-sum", severity: "hint", place, facts: { sum } }];
}

/** Sum of the weights, without the dust of binary fractions. */
export function weightSum(objectives: readonly Pick<Objective, "weight">[]): number {
  const sum = objectives.reduce((total, { weight }) => total + weight, 0);
  return Math.round(sum * 1e9) / 1e9;
}
