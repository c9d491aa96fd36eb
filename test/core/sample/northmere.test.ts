import { mulberry32 } from "#core/numeric/mulberry32";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { northmere } from "#core/sample/northmere";
import { approx } from "#test/support/approx";

const { rows, settings } = northmere();

function register(name: string): RegisterRows {
  const found = rows.find((each) => each.register === name);
  if (found === undefined) throw new Error(`The sample has no ${name}.`);
  return found;
}

function column(name: string, header: string): readonly FieldValue[] {
  const { columns, rows: body } = register(name);
  const index = columns.indexOf(header);
  expect(index).toBeGreaterThanOrEqual(0);
  return body.map((row) => row[index] ?? null);
}

function sum(values: readonly FieldValue[]): number {
  return values.reduce<number>((total, value) => total + (Number(value) || 0), 0);
}

function count(values: readonly FieldValue[], wanted: FieldValue): number {
  return values.filter((value) => value === wanted).length;
}

describe("Northmere", () => {
  test("has the counts of the domain reference", () => {
    expect(Object.fromEntries(rows.map((each) => [each.register, each.rows.length]))).toEqual({
      Criteria: 6,
      Objectives: 5,
      Periods: 12,
      Programs: 3,
      Projects: 24,
      Scores: 23,
      Financials: 103,
      Risks: 60,
      Issues: 12,
      Limits: 1,
      Benefits: 40,
      BenefitPeriods: 223,
      Milestones: 42,
      Dependencies: 18,
      Capacity: 32,
      Demand: 346,
      Decisions: 6,
      Appetite: 8,
      Roles: 4,
    });
  });

  test("has the money of the domain reference", () => {
    expect(sum(column("Projects", "Budget"))).toBe(35_760);
    expect(sum(column("Financials", "Budget"))).toBe(35_760);
    const actual = sum(column("Financials", "Actual"));
    expect(actual).toBe(9_424);
    expect(actual + sum(column("Financials", "Forecast"))).toBe(37_677);
    expect(sum(column("Periods", "Envelope"))).toBe(31_400);
  });

  test("budget by period adds up to the budget of each project", () => {
    const ids = column("Financials", "Project ID");
    const budgets = column("Financials", "Budget");
    column("Projects", "Project ID").forEach((id, index) => {
      const own = budgets.filter((_, row) => ids[row] === id);
      expect([id, sum(own)]).toEqual([id, column("Projects", "Budget")[index]]);
    });
  });

  test("draws begin as published", () => {
    const draw = mulberry32(20260930);
    const first = [draw(), draw(), draw(), draw(), draw()];
    const published = [0.712970756, 0.902958662, 0.896455002, 0.81986579, 0.213095008];
    first.forEach((value, index) => {
      expect(approx(value, published[index] ?? 0, 0, 5e-10)).toBe(true);
    });
  });

  test("risks have the counts of the domain reference", () => {
    const status = column("Risks", "Status");
    expect([count(status, "Open"), count(status, "Closed"), count(status, "Realised")]).toEqual([
      50, 6, 4,
    ]);
    expect(count(column("Risks", "Type"), "Opportunity")).toBe(7);
    for (const text of column("Risks", "Risk")) {
      expect(text).toMatch(/^Because of .+, .+ may happen, leading to .+\.$/);
      expect(String(text).length).toBeLessThanOrEqual(500);
    }
    expect(new Set(column("Risks", "Risk")).size).toBe(60);
  });

  test("a response has an action unless it is Accept or Reject", () => {
    const actions = column("Risks", "Response action");
    column("Risks", "Response").forEach((response, index) => {
      const needsNone = response === "Accept" || response === "Reject";
      expect([index, actions[index] === null]).toEqual([index, needsNone]);
    });
  });

  test("issues have every type and status, three overdue and one from R-017", () => {
    const status = column("Issues", "Status");
    const due = column("Issues", "Due");
    expect(new Set(status)).toEqual(new Set(["Open", "Escalated", "Resolved", "Closed"]));
    expect(new Set(column("Issues", "Type")).size).toBe(3);
    const overdue = status.filter(
      (each, index) =>
        (each === "Open" || each === "Escalated") &&
        Number(due[index]) < Number(settings["Status date"]),
    );
    expect(overdue).toHaveLength(3);
    expect(column("Issues", "Risk ID")).toContain("R-017");
  });

  test("three of six decisions are pending", () => {
    expect(count(column("Decisions", "Outcome"), "Pending")).toBe(3);
  });

  test("each value is one that its column takes", () => {
    for (const { register: name, columns, rows: body } of rows) {
      if (name === "Scores") continue;
      columns.forEach((header, index) => {
        const definition = columnOf(name, header);
        expect([name, header, definition?.kind]).toEqual([name, header, "input"]);
        for (const row of body) {
          const value = row[index] ?? null;
          if (definition?.required === "required")
            expect([name, header, value]).not.toContain(null);
          if (value === null || definition === null) continue;
          const { allowed, type } = definition;
          if (allowed.kind === "words") expect(allowed.words).toContain(value);
          if (type === "text" || type === "list") expect(typeof value).toBe("string");
          else expect(typeof value).toBe("number");
          if (type === "integer" || type === "date") expect(Number.isInteger(value)).toBe(true);
        }
      });
    }
  });

  test("each key that is named exists", () => {
    const keys = (name: string, header: string): ReadonlySet<FieldValue> =>
      new Set(column(name, header));
    const subjects = new Set([
      ...keys("Projects", "Project ID"),
      ...keys("Programs", "Program ID"),
      "PORTFOLIO",
    ]);
    for (const { register: name, columns, rows: body } of rows) {
      if (name === "Scores") continue;
      columns.forEach((header, index) => {
        const allowed = columnOf(name, header)?.allowed;
        for (const row of body) {
          const value = row[index] ?? null;
          if (value === null) continue;
          if (allowed?.kind === "relatesTo") expect(subjects).toContain(value);
          if (allowed?.kind === "key")
            expect(keys(allowed.register, allowed.header)).toContain(value);
        }
      });
    }
  });

  test("is the same every time", () => {
    expect(northmere()).toEqual(northmere());
  });
});
