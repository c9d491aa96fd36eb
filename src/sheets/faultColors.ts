import { columnLetters } from "#core/register/cellAddress";
import { registerOf } from "#core/register/schema";
import { columnRuns } from "./columnRuns";
import { colors } from "./houseStyle";
import type { LaidOutColumn } from "./layOutRegister";
import type { Block, Edit } from "./plan";
import { sameText } from "./sameText";

/** A finish, and the start that it must not come before. */
const starts: Readonly<Record<string, string>> = {
  "Baseline finish": "Start",
  "Forecast finish": "Start",
  "Ends on": "Starts on",
};

/** A table body and the columns in it; looks are given to the columns from `first` on. */
export interface FaultyBody {
  readonly register: string;
  readonly columns: readonly LaidOutColumn[];
  readonly first: number;
  /** Cells of all columns. */
  readonly body: Block;
}

/**
 * Colours for what a validation cannot refuse, because it was pasted: texts in columns of numbers and
 * dates, a finish before its start, a key that stands there twice. They work without the add-in.
 */
export function faultColorEdits(request: FaultyBody): readonly Edit[] {
  return [...textColors(request), ...orderColors(request), ...repeatedKeyColors(request)];
}

const counted: ReadonlySet<string> = new Set(["date", "integer", "number", "percent", "money"]);

/** Columns of criteria come and go: Excel would not give their rules back when that is undone. */
function textColors({ columns, first, body }: FaultyBody): readonly Edit[] {
  const isCounted = ({ role, type }: LaidOutColumn, index: number): true | null =>
    index >= first && role === "input" && counted.has(type) ? true : null;
  return columnRuns(columns, isCounted).map((run) => {
    const at = { ...body, column: body.column + run.from, columns: run.count };
    return colored(at, `=ISTEXT(${cell(at.column, at.row)})`, "amber");
  });
}

function orderColors({ columns, first, body }: FaultyBody): readonly Edit[] {
  return columns.flatMap(({ header }, index): readonly Edit[] => {
    const start = columns.findIndex((column) => column.header === starts[header]);
    if (index < first || start < 0) return [];
    const at = { ...body, column: body.column + index, columns: 1 };
    const [from, to] = [cell(body.column + start, body.row), cell(at.column, at.row)];
    return [colored(at, `=AND(ISNUMBER(${from}),ISNUMBER(${to}),${to}<${from})`, "amber")];
  });
}

/** Only registers with a key of one column that people type. */
function repeatedKeyColors({ register, columns, first, body }: FaultyBody): readonly Edit[] {
  const [key, ...more] = registerOf(register).key;
  const index = columns.findIndex(({ header }) => header === key);
  if (more.length > 0 || index < first || columns[index]?.role !== "input") return [];
  const at = { ...body, column: body.column + index, columns: 1 };
  const letters = columnLetters(at.column);
  const all = `$${letters}$${at.row + 1}:$${letters}$${at.row + at.rows}`;
  const own = cell(at.column, at.row);
  return [colored(at, `=AND(${own}<>"",COUNTIF(${all},${sameText(own)})>1)`, "red")];
}

function colored(at: Block, formula: string, tone: "amber" | "red"): Edit {
  const { fill, font } = colors[tone];
  return {
    kind: "addConditionalFormat",
    at,
    rule: { kind: "formula", formula, format: { fill, fontColor: font } },
  };
}

/** The first cell of a rule: Excel moves the reference along with the cell that it looks at. */
function cell(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
