import { cellAddress } from "#core/register/cellAddress";
import { InvariantError } from "#core/invariant";
import { portfolioId } from "#core/register/relatesTo";
import type { RegisterColumn } from "#core/register/schema";
import type { Criterion } from "./criteria";
import type { LaidOutColumn } from "./layOutRegister";
import { listNameFor } from "./listNames";
import type { AddValidation, Block, ValidationRule } from "./plan";

/** Longest list that Excel takes inside a validation. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_PROMPT_TITLE = 32;

type AlertStyle = "Stop" | "Warning" | "Information";

interface Rule {
  readonly rule: ValidationRule;
  /** What is right, as it completes "Expected: ...". */
  readonly expected: string;
  readonly style: AlertStyle;
}

export interface ValidationContext {
  readonly register: string;
  /** Body cells of the column. */
  readonly at: Block;
  /** Columns of the same register, to point at a neighbour. */
  readonly columns: readonly LaidOutColumn[];
  /** Sheet column of `columns[0]`. */
  readonly firstColumn: number;
  /** Workbook name in this workbook by its standard name; absent = not there. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The validation of a typed column: a drop-down, a range of numbers or dates, a length, and the meaning
 * as an input prompt. null for calculated, written and extra columns.
 */
export function planValidation(
  column: LaidOutColumn,
  context: ValidationContext,
): AddValidation | null {
  if (column.formula !== null) return null;
  if (column.criterion !== null) return criterionValidation(column.criterion, context.at);
  if (column.schema?.kind !== "input") return null;
  const found = ruleOf(column.schema, context);
  if (found === null && column.schema.meaning === "") return null;
  const rule = found ?? {
    rule: { kind: "textLength", maximum: 32767 },
    expected: "a text",
    style: "Information",
  };
  return {
    kind: "addValidation",
    at: context.at,
    rule: rule.rule,
    ...promptOf(column.header, promptText(column.schema.meaning, rule)),
    error: {
      title: column.header.slice(0, LONGEST_PROMPT_TITLE),
      message: `Expected: ${rule.expected}.`.slice(0, LONGEST_PROMPT),
      style: rule.style,
    },
  };
}

function criterionValidation(criterion: Criterion, at: Block): AddValidation {
  const { low, high } = criterion;
  const ends = low === null || high === null ? null : [Math.min(low, high), Math.max(low, high)];
  const [minimum, maximum] = ends ?? [-1e12, 1e12];
  return {
    kind: "addValidation",
    at,
    rule: { kind: "number", whole: false, minimum: minimum ?? 0, maximum: maximum ?? 0 },
    ...promptOf(criterion.header, criterion.definition),
    error: {
      title: criterion.header.slice(0, LONGEST_PROMPT_TITLE),
      message:
        ends === null
          ? "Expected: a number, or nothing where there is no score."
          : `Expected: a number from ${ends[0] ?? ""} to ${ends[1] ?? ""}, or nothing where there is no score.`,
      style: "Warning",
    },
  };
}

/** The meaning and, where no drop-down shows it, what is expected. */
function promptText(meaning: string, { rule, expected }: Rule): string {
  const isPlain = rule.kind === "list" || rule.kind === "textLength";
  if (isPlain) return meaning;
  const wanted = `Expected: ${expected}.`;
  return meaning === "" ? wanted : `${meaning}. ${wanted}`;
}

function promptOf(header: string, meaning: string): Pick<AddValidation, "prompt"> {
  if (meaning === "") return {};
  return {
    prompt: {
      title: header.slice(0, LONGEST_PROMPT_TITLE),
      message: meaning.slice(0, LONGEST_PROMPT),
    },
  };
}

function ruleOf(column: RegisterColumn, context: ValidationContext): Rule | null {
  return (
    listRule(column, context) ??
    keyRule(column, context) ??
    relatesToRule(column, context) ??
    (column.type === "date" ? dateRule(column, context) : null) ??
    numberRule(column) ??
    lengthRule(column)
  );
}

function listRule(column: RegisterColumn, context: ValidationContext): Rule | null {
  const { allowed, header } = column;
  const list = listNameFor(context.register, header, allowed.kind === "key" ? allowed : null);
  const name = list === null ? undefined : context.names[list];
  if (name !== undefined && !isOwnList(list, context.register)) {
    return {
      rule: { kind: "list", source: `=${name}` },
      expected: "an entry of the list",
      style: list === "pmo_ListRiskCategories" ? "Warning" : "Stop",
    };
  }
  if (allowed.kind !== "words" && allowed.kind !== "numbers") return null;
  const words = allowed.kind === "words" ? allowed.words : allowed.numbers.map(String);
  const source = words.join(",");
  if (words.some((word) => word.includes(","))) {
    throw new InvariantError(`A word of ${context.register}[${header}] has a comma.`);
  }
  // Excel takes no longer list; the checks of the register still name a word that is not in it.
  if (source.length > LONGEST_LIST) return null;
  return {
    rule: { kind: "list", source },
    expected: words.join(", "),
    style: column.rule.includes("editable") ? "Warning" : "Stop",
  };
}

/** A list that points at the register's own key would forbid new keys. */
function isOwnList(list: string | null, register: string): boolean {
  return list === "pmo_ListRiskCategories" && register === "Appetite";
}

/** A key that has to be unique: counted over the whole column of the table. */
function keyRule(column: RegisterColumn, context: ValidationContext): Rule | null {
  if (!column.rule.startsWith("unique")) return null;
  const list = listNameFor(context.register, column.header, {
    register: context.register,
    header: column.header,
  });
  const name = list === null ? undefined : context.names[list];
  if (name === undefined) return null;
  const cell = cellAddress(context.at.row, context.at.column);
  return {
    rule: { kind: "custom", formula: `=SUMPRODUCT(1*(${name}=${cell}))<=1` },
    expected: "an entry that no other row has",
    style: "Stop",
  };
}

function relatesToRule(column: RegisterColumn, context: ValidationContext): Rule | null {
  if (column.allowed.kind !== "relatesTo") return null;
  const cell = cellAddress(context.at.row, context.at.column);
  const lists = [context.names["pmo_ListProjects"], context.names["pmo_ListPrograms"]];
  const known = lists.flatMap((name) => (name === undefined ? [] : [`COUNTIF(${name},${cell})>0`]));
  if (known.length < lists.length) return null;
  const portfolio = column.allowed.portfolio ? [`${cell}="${portfolioId}"`] : [];
  return {
    rule: { kind: "custom", formula: `=OR(${[...known, ...portfolio].join(",")})` },
    expected: column.allowed.portfolio
      ? "a Project ID, a Program ID or PORTFOLIO"
      : "a Project ID or a Program ID",
    style: "Stop",
  };
}

function dateRule(column: RegisterColumn, context: ValidationContext): Rule {
  const status = context.names["pmo_StatusDate"];
  if (column.rule.startsWith("<= status date") && status !== undefined) {
    return {
      rule: { kind: "date", from: 1, to: `=${status}` },
      expected: "a date not after the status date",
      style: "Warning",
    };
  }
  const start = /^>= (Start|Starts on)\b/.exec(column.rule)?.[1];
  const index = context.columns.findIndex((each) => each.header === start);
  if (index >= 0) {
    const cell = cellAddress(context.at.row, context.firstColumn + index);
    return {
      rule: { kind: "date", from: `=${cell}` },
      expected: `a date not before ${start ?? ""}`,
      style: "Warning",
    };
  }
  return { rule: { kind: "date", from: 1 }, expected: "a date", style: "Stop" };
}

function numberRule(column: RegisterColumn): Rule | null {
  if (column.type === "text" || column.type === "list") return null;
  const range = column.allowed.kind === "range" ? column.allowed : null;
  const minimum = range?.minimum ?? (range === null ? /^>=?0/.exec(column.rule) && 0 : null);
  const maximum = range?.maximum ?? null;
  const whole = column.type === "integer";
  const noun = whole ? "a whole number" : "a number";
  const expected =
    minimum === null
      ? noun
      : maximum === null
        ? `${noun}, ${minimum} or more`
        : `${noun} from ${minimum} to ${maximum}`;
  return {
    rule: {
      kind: "number",
      whole,
      minimum: minimum ?? -1e12,
      ...(maximum === null ? {} : { maximum }),
    },
    expected,
    style: "Stop",
  };
}

function lengthRule(column: RegisterColumn): Rule | null {
  const between = /^(\d+)-(\d+) chars/.exec(column.rule);
  const atMost = /^<= (\d+) chars/.exec(column.rule);
  const maximum = Number(between?.[2] ?? atMost?.[1] ?? Number.NaN);
  if (Number.isNaN(maximum)) return null;
  const minimum = between === null ? null : Number(between[1]);
  return {
    rule: { kind: "textLength", maximum, ...(minimum === null ? {} : { minimum }) },
    expected:
      minimum === null
        ? `at most ${maximum} characters`
        : `a text of ${minimum} to ${maximum} characters`,
    style: "Warning",
  };
}
