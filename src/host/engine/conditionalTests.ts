import { intersect } from "./address";
import type { Calculation } from "./calculate";
import type { ConditionalFormat, ConditionalRule, PresetRule } from "./features";
import { compareScalars } from "./formula/coerce";
import { Grid, isScalar, Reference, type Operand } from "./formula/operand";
import type { Sheet } from "./sheet";
import { displayText } from "./text";
import { CellError, type Scalar } from "./values";

/** Whether a rule applies to a cell. */
export type CellTest = (row: number, column: number) => boolean;

const never: CellTest = () => false;

/** The condition of a rule that paints a style. */
export function testOf(
  sheet: Sheet,
  format: ConditionalFormat,
  calculation: Calculation,
): CellTest {
  const { rule } = format;
  switch (rule.kind) {
    case "cellValue":
      return valueTest(sheet, format, rule, calculation);
    case "custom": {
      const formula = formulaAt(sheet, format, rule.formula, calculation);
      return (row, column) => isTrue(scalarOf(formula(row, column)));
    }
    case "containsText":
      return textTest(sheet, rule);
    case "other":
      return rule.preset ? presetTest(sheet, format, rule.preset, calculation) : never;
    case "colorScale":
    case "dataBar":
    case "iconSet":
      return never;
  }
}

/** A formula of a rule, which is written for the first cell of its first area. */
export function formulaAt(
  sheet: Sheet,
  format: ConditionalFormat,
  text: string,
  calculation: Calculation,
): (row: number, column: number) => Operand | undefined {
  const [first] = format.areas;
  return calculation.formulaFor(text, sheet, first?.top ?? 0, first?.left ?? 0);
}

export function scalarOf(operand: Operand | undefined): Scalar | undefined {
  if (operand === undefined) return undefined;
  if (operand instanceof Grid) return operand.at(0, 0);
  if (operand instanceof Reference) {
    return operand.sheet.valueAt(operand.area.top, operand.area.left);
  }
  return isScalar(operand) ? operand : undefined;
}

function isTrue(value: Scalar | undefined): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function valueTest(
  sheet: Sheet,
  format: ConditionalFormat,
  rule: Extract<ConditionalRule, { kind: "cellValue" }>,
  calculation: Calculation,
): CellTest {
  const first = formulaAt(sheet, format, rule.formula1, calculation);
  const second = rule.formula2 === "" ? null : formulaAt(sheet, format, rule.formula2, calculation);
  return (row, column) => {
    const value = sheet.valueAt(row, column);
    const low = scalarOf(first(row, column));
    const high = second ? scalarOf(second(row, column)) : low;
    if (low === undefined || high === undefined) return false;
    if ([value, low, high].some((v) => v instanceof CellError)) return false;
    return satisfies(rule.operator, value, low, high);
  };
}

function satisfies(operator: string, value: Scalar, first: Scalar, second: Scalar): boolean {
  const order = compareScalars(value, first);
  switch (operator) {
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "lessThan":
      return order < 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThanOrEqual":
      return order <= 0;
    case "between":
    case "notBetween": {
      const [low, high] = compareScalars(first, second) <= 0 ? [first, second] : [second, first];
      const inside = compareScalars(value, low) >= 0 && compareScalars(value, high) <= 0;
      return inside === (operator === "between");
    }
    default:
      return false;
  }
}

function textTest(
  sheet: Sheet,
  { operator, text }: Extract<ConditionalRule, { kind: "containsText" }>,
): CellTest {
  const wanted = text.toLowerCase();
  return (row, column) => {
    const value = sheet.valueAt(row, column);
    if (value instanceof CellError) return operator === "notContains";
    const shown = displayText(value, "General", sheet.workbook).toLowerCase();
    switch (operator) {
      case "containsText":
        return shown.includes(wanted);
      case "notContains":
        return !shown.includes(wanted);
      case "beginsWith":
        return shown.startsWith(wanted);
      case "endsWith":
        return shown.endsWith(wanted);
      default:
        return false;
    }
  };
}

function presetTest(
  sheet: Sheet,
  format: ConditionalFormat,
  preset: PresetRule,
  calculation: Calculation,
): CellTest {
  const at: (test: (value: Scalar) => boolean) => CellTest = (test) => (row, column) =>
    test(sheet.valueAt(row, column));
  switch (preset.test) {
    case "blanks":
      return at((value) => isBlank(value) !== preset.negated);
    case "errors":
      return at((value) => value instanceof CellError !== preset.negated);
    case "duplicates": {
      const counts = countsIn(sheet, format);
      return at((value) => {
        const count = counts.get(keyOf(value)) ?? 0;
        return !isBlank(value) && (preset.unique ? count === 1 : count > 1);
      });
    }
    case "topBottom": {
      const limit = rankLimit(numbersIn(sheet, format), preset);
      return at((value) => {
        if (typeof value !== "number" || limit === null) return false;
        return preset.bottom ? value <= limit : value >= limit;
      });
    }
    case "average": {
      const limit = averageLimit(numbersIn(sheet, format), preset);
      return at((value) => {
        if (typeof value !== "number" || limit === null) return false;
        if (preset.orEqual && value === limit) return true;
        return preset.above ? value > limit : value < limit;
      });
    }
    case "dates": {
      const range = datesOf(preset.period, serialOf(calculation.now()));
      return at((value) => {
        if (typeof value !== "number" || !range) return false;
        const day = Math.floor(value);
        return day >= range[0] && day <= range[1];
      });
    }
  }
}

function isBlank(value: Scalar): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function keyOf(value: Scalar): string {
  return `${typeof value} ${String(value).toLowerCase()}`;
}

function countsIn(sheet: Sheet, format: ConditionalFormat): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  forEachValue(sheet, format, (value) => {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** Visits what stands in the areas of a rule; each cell once. */
export function forEachValue(
  sheet: Sheet,
  { areas }: ConditionalFormat,
  visit: (value: Scalar) => void,
): void {
  areas.forEach((area, i) => {
    const before = areas.slice(0, i);
    sheet.forEachCell(area, (cell, row, column) => {
      if (cell.value === null) return;
      const one = { top: row, left: column, bottom: row, right: column };
      if (!before.some((other) => intersect(other, one))) visit(cell.value);
    });
  });
}

export function numbersIn(sheet: Sheet, format: ConditionalFormat): number[] {
  const numbers: number[] = [];
  forEachValue(sheet, format, (value) => {
    if (typeof value === "number") numbers.push(value);
  });
  return numbers.sort((a, b) => a - b);
}

function rankLimit(
  ascending: readonly number[],
  { rank, percent, bottom }: Extract<PresetRule, { test: "topBottom" }>,
): number | null {
  const count = percent
    ? Math.max(1, Math.floor((ascending.length * rank) / 100))
    : Math.min(rank, ascending.length);
  return ascending.at(bottom ? count - 1 : -count) ?? null;
}

function averageLimit(
  numbers: readonly number[],
  { deviations, above }: Extract<PresetRule, { test: "average" }>,
): number | null {
  if (numbers.length === 0) return null;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (deviations === 0) return mean;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = numbers.length > 1 ? Math.sqrt(squares / (numbers.length - 1)) : 0;
  return mean + (above ? 1 : -1) * deviations * deviation;
}

/** Day number of a moment in its own time zone. */
export function serialOf(moment: Date): number {
  const day = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round(day / 86_400_000) + 25_569;
}

/** First and last day of a period that a rule names, seen from today. Weeks begin on Sunday. */
export function datesOf(period: string, today: number): readonly [number, number] | null {
  const weekStart = today - ((today - 1) % 7);
  switch (period) {
    case "today":
      return [today, today];
    case "yesterday":
      return [today - 1, today - 1];
    case "tomorrow":
      return [today + 1, today + 1];
    case "last7Days":
      return [today - 6, today];
    case "thisWeek":
      return [weekStart, weekStart + 6];
    case "lastWeek":
      return [weekStart - 7, weekStart - 1];
    case "nextWeek":
      return [weekStart + 7, weekStart + 13];
    case "thisMonth":
      return monthOf(today, 0);
    case "lastMonth":
      return monthOf(today, -1);
    case "nextMonth":
      return monthOf(today, 1);
    default:
      return null;
  }
}

function monthOf(today: number, offset: number): readonly [number, number] {
  const date = new Date((today - 25_569) * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset + 1, 1);
  return [first / 86_400_000 + 25_569, next / 86_400_000 + 25_568];
}
