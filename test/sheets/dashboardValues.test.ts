import type { FieldValue, RegisterRows } from "#core/register/rows";
import { northmere } from "#core/sample/northmere";
import { type PortfolioRanking, scorePortfolio } from "#core/scoring/scorePortfolio";
import type { MissingPolicy } from "#core/scoring/weightedScore";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import { CellError, type Scalar } from "#host/engine/values";
import { planHome } from "#sheets/planHome";
import { planPrioritization } from "#sheets/planPrioritization";
import { planRegisters } from "#sheets/planRegisters";
import type { RegisterTables } from "#sheets/registerTable";
import { approx } from "#test/support/approx";
import { openBook, type OpenBook } from "#test/support/openBook";
import { registersOf, tableColumns } from "#test/support/registersOf";
import { blockOf } from "#test/support/sheetBlocks";

interface Dashboards extends OpenBook {
  readonly tables: RegisterTables;
  readonly criteria: readonly string[];
}

/** Registers, Home and the ranked list, written through the real library. */
async function create(
  request: Pick<Parameters<typeof planRegisters>[0], "size" | "rows" | "settings" | "packs">,
): Promise<Dashboards> {
  const book = await openBook();
  const taken = { sheets: ["Sheet1"], tables: [], names: [] };
  const { plan, tables, criteria } = planRegisters({ ...request, taken });
  await applyPlan(plan);
  await applyPlan(planHome({ tables, taken }));
  await applyPlan(planPrioritization({ tables, criteria, taken }));
  calculationOf(book.workbook).recalculateAll();
  return { ...book, tables, criteria };
}

/** Writes the body of table columns, as an analyst who pastes would. */
async function paste(
  table: string,
  columns: Readonly<Record<string, FieldValue[]>>,
): Promise<void> {
  await Excel.run(async (context) => {
    const target = context.workbook.tables.getItem(table);
    for (const [header, values] of Object.entries(columns)) {
      const body = target.columns.getItem(header).getDataBodyRange();
      body.values = values.map((value) => [value ?? ""]);
    }
    await context.sync();
  });
}

async function setting(name: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}

/** Where the ranked list differs from what core computes of the same registers. */
function differences(book: Dashboards, policy: MissingPolicy = "Exclude"): string[] {
  const ranking: PortfolioRanking = scorePortfolio(
    registersOf(book.workbook, book.tables),
    policy,
  ).value;
  const list = tableColumns(book.workbook, "Prioritization");
  const column = (header: string): Scalar[] => list.get(header) ?? [];
  const found: string[] = [];
  const compare = (what: string, row: number, wanted: number | string | null): void => {
    const actual = column(what)[row] ?? "";
    const isSame =
      typeof actual === "number" && typeof wanted === "number"
        ? approx(actual, wanted)
        : actual === (wanted ?? "");
    if (!isSame) found.push(`${what} ${row + 1}: ${String(actual)}, not ${String(wanted)}`);
  };
  column("Project ID").forEach((_, row) => {
    const project = ranking.projects[row];
    compare("Project ID", row, project?.id ?? "");
    compare("Rank", row, project?.rank ?? null);
    compare("Score", row, project?.score ?? null);
    book.criteria.forEach((criterion, j) => {
      const points = project?.score === null ? null : project?.contributions[j];
      compare(criterion, row, points ?? null);
    });
  });
  return found;
}

function textAt(book: OpenBook, sheet: string, row: number, column: number): Scalar {
  const found = book.workbook.sheets.find(({ name }) => name === sheet);
  return found?.valueAt(row, column) ?? null;
}

describe("the dashboards of the sample", () => {
  let book: Dashboards;
  beforeAll(async () => {
    book = await create({ size: "full", ...northmere() });
  });

  it("the ranked list shows what core computes", () => {
    expect(differences(book)).toEqual([]);
    expect(textAt(book, "Prioritization", 0, 0)).toBe(
      "Customer portal replacement ranks first with 76.5 of 100 points, 2.6 ahead of Contact centre telephony",
    );
  });

  it("the budget line falls where the cumulative cost passes the envelopes of open periods", () => {
    const list = tableColumns(book.workbook, "Prioritization");
    const cost = (list.get("Cost to go") ?? []).map(Number);
    const within = list.get("Within budget") ?? [];
    // Envelopes of 2026-Q4 to 2027-Q4.
    const budget = 5000 + 5400 + 5200 + 3700 + 1900;
    let sum = 0;
    cost.slice(0, 23).forEach((amount, row) => {
      sum += amount;
      expect(list.get("Cumulative cost")?.[row]).toBe(sum);
      expect(within[row]).toBe(sum <= budget ? "Yes" : "No");
    });
    expect(sum).toBeGreaterThan(budget);
    expect(within[23]).toBe("");
  });

  it("no cell of the dashboards shows an error", () => {
    for (const name of ["Home", "Calc", "Prioritization"]) {
      const sheet = book.workbook.sheets.find((one) => one.name === name);
      const area = sheet?.usedArea();
      if (sheet === undefined || area === null || area === undefined) throw new Error(name);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let c = area.left; c <= area.right; c++) {
          const value = sheet.valueAt(row, c);
          expect(value instanceof CellError ? [name, row, c, value.code] : []).toEqual([]);
        }
      }
    }
  });

  it("Home states the known figures of the sample", () => {
    expect(textAt(book, "Home", 0, 1)).toBe(
      "5 of 12 active projects are Red; 5 report better than the rules say",
    );
    const figures = new Map(blockOf(book, "pmo_CalcTiles").map(([name, value]) => [name, value]));
    expect(figures.get("Active projects")).toBe(12);
    expect(figures.get("Red · Amber · Green, by the rules")).toBe("5 · 4 · 3");
    // Forecast of all projects less that of P-023, which is closed.
    expect(figures.get("Forecast cost, GBP thousand")).toBe(37_677 - 340);
    expect(approx(Number(figures.get("Benefits, forecast of plan")), 52_392 / 55_397, 1e-4)).toBe(
      true,
    );
    expect(figures.get("Open high risks")).toBe(10);
    expect(figures.get("Decisions pending")).toBe(3);
  });

  it("Home lists decisions and milestones by date and exceptions from the worst", () => {
    const decisions = blockOf(book, "pmo_CalcDecisions");
    const dates = decisions.map((line) => line[2]).filter((date) => typeof date === "number");
    expect(dates).toHaveLength(3);
    expect([...dates].sort((a, b) => a - b)).toEqual(dates);
    expect(decisions[3]?.slice(1)).toEqual(["", "", "", "", ""]);
    const rag = blockOf(book, "pmo_CalcExceptions").map((line) => line[5]);
    expect(rag).toEqual(["Red", "Red", "Red", "Red", "Red", "Amber", "Amber", "Amber"]);
    expect(blockOf(book, "pmo_CalcExceptions")[0]?.[6]).toBe("Cost, Schedule, Benefit");
  });

  it("the chart of ratings shows counts by program that add up", () => {
    const counts = blockOf(book, "pmo_CalcRagByProgram");
    const total = counts
      .flatMap((line) => line.slice(1))
      .reduce<number>((s, n) => s + Number(n), 0);
    expect(total).toBe(12);
  });

  it("sorts itself anew when a weight is moved, and back", async () => {
    const weights = tableColumns(book.workbook, "Criteria").get("Weight")?.map(Number) ?? [];
    await paste("Criteria", { Weight: weights.map((weight, j) => (j === 3 ? 30 : weight)) });
    expect(differences(book)).toEqual([]);
    // Deliverability above 23.1% gives rank 1 to P-002 (design, section 6.4).
    expect(tableColumns(book.workbook, "Prioritization").get("Project ID")?.[0]).toBe("P-002");
    await paste("Criteria", { Weight: weights.map(() => 0) });
    expect(differences(book)).toEqual([]);
    expect(textAt(book, "Prioritization", 0, 0)).toBe("No project is scored yet");
    await paste("Criteria", { Weight: weights });
    expect(tableColumns(book.workbook, "Prioritization").get("Project ID")?.[0]).toBe("P-001");
  });
});

describe("a small portfolio", () => {
  const ids = Array.from({ length: 9 }, (_, i) => `P-${i + 1}`);
  const register = (
    name: string,
    columns: readonly string[],
    rows: readonly (readonly FieldValue[])[],
  ): RegisterRows => ({ register: name, columns, extras: [], rows });
  let book: Dashboards;

  beforeAll(async () => {
    const scores = register(
      "Scores",
      ["Project ID"],
      ids.map((id) => [id]),
    );
    book = await create({
      size: "portfolio",
      packs: [],
      settings: {},
      rows: [
        register(
          "Criteria",
          ["Criterion", "Direction", "Weight", "Normalise by", "Scale low", "Scale high"],
          [
            ["Fit", "Benefit", 50, "Scale", 1, 5],
            ["Value", "Benefit", 30, "Min-max", null, null],
            ["Effort", "Cost", 20, "Scale", 1, 5],
            ["Story points", "Benefit", 0, "Max", null, null],
          ],
        ),
        register(
          "Projects",
          ["Project ID", "Project", "Stage", "Budget"],
          ids.map((id, i) => [id, `Project ${i + 1}`, "Proposed", 100]),
        ),
        scores,
      ],
    });
  });

  it("equals core for many random scores, ties, gaps, texts and policies", async () => {
    // A small linear congruential generator: the same cases every time.
    let seed = 20260930;
    const draw = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const column = (cell: () => FieldValue): FieldValue[] => ids.map(cell);
    const score = (): FieldValue => [null, "n/a", 7, 1, 2, 3, 3, 4, 5][draw(9)] ?? null;
    const policies: MissingPolicy[] = ["Exclude", "Renormalise", "Lowest"];
    for (let round = 0; round < 24; round++) {
      const policy = policies[round % 3] ?? "Exclude";
      // Every other round has few different scores, so that many projects tie.
      const rating = round % 2 === 0 ? score : (): FieldValue => 1 + draw(2);
      await paste("Scores", {
        Fit: column(rating),
        Value: column(rating),
        Effort: column(rating),
        "Story points": column(score),
      });
      await paste("Projects", {
        Budget: column(() => 100 * draw(3)),
        "Risk adjusted NPV": column(() => draw(3) - 1),
        Stage: column(() => ["Proposed", "In delivery", "Closed"][draw(3)] ?? "Idea"),
      });
      await setting("pmo_MissingScore", policy);
      expect([round, ...differences(book, policy)]).toEqual([round]);
    }
  });

  it("goes by the reports where they hold more Red and Amber than the rules find", async () => {
    const stages = ids.map((_, i) => (i === 8 ? "Closed" : i === 7 ? "Proposed" : ""));
    const reported = ["Amber", "", "Red", "Green", "Amber", "Red", "", "", "Red"];
    await paste("Projects", { Stage: stages, "Reported RAG": reported });
    expect(textAt(book, "Home", 0, 1)).toBe("2 of 7 active projects are reported Red");
    expect(blockOf(book, "pmo_CalcTiles")[1]?.slice(0, 2)).toEqual([
      "Red · Amber · Green, as reported",
      "2 · 2 · 1",
    ]);
    const listed = blockOf(book, "pmo_CalcExceptions").map((line) => [line[2], line[4], line[6]]);
    expect(listed.slice(0, 5)).toEqual([
      ["Project 3", "Red", "As reported"],
      ["Project 6", "Red", "As reported"],
      ["Project 1", "Amber", "As reported"],
      ["Project 5", "Amber", "As reported"],
      ["", "", ""],
    ]);
    expect(blockOf(book, "pmo_CalcRagByProgram").at(-1)).toEqual(["All projects", 1, 2, 2]);
    expect(blockOf(book, "pmo_CalcRagTitle")[0]).toEqual(["2 Red, 2 Amber, 1 Green"]);
    await paste("Projects", {
      Stage: ids.map(() => "Proposed"),
      "Reported RAG": ids.map(() => ""),
    });
    expect(textAt(book, "Home", 0, 1)).toBe("No project is approved or in delivery yet");
  });

  it("says how many projects have come since the list was made", async () => {
    await Excel.run(async (context) => {
      const projects = context.workbook.tables.getItem("Projects");
      const ids = projects.columns.getItem("Project ID").getDataBodyRange();
      ids.getRowsBelow(1).values = [["P-10"]];
      await context.sync();
    });
    expect(textAt(book, "Prioritization", 1, 0)).toMatch(/ · 1 more in the register: score again/);
  });

  it("says on Home that nothing is waiting", () => {
    expect(blockOf(book, "pmo_CalcDecisions")[0]?.slice(1)).toEqual(["", "", "", "", ""]);
    const sheet = book.workbook.sheets.find(({ name }) => name === "Home");
    const texts: Scalar[] = [];
    const area = sheet?.usedArea();
    for (let row = 0; row <= (area?.bottom ?? 0); row++) texts.push(sheet?.valueAt(row, 2) ?? null);
    expect(texts).toContain("No decision is waiting.");
  });
});
