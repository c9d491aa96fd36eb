import type { TakenNames } from "#core/register/content";
import { riskMatrices } from "#core/register/defaults";
import { formulaColumns } from "#core/register/formulaReferences";
import type { RegisterRows } from "#core/register/rows";
import { packs, type Size, sizes } from "#core/register/choices";
import { northmere } from "#core/sample/northmere";
import type { Block, DefineName, Edit, FillFormula, WriteCells } from "#sheets/plan";
import type { AddTable } from "#sheets/tablePlan";
import { planColumnView } from "#sheets/planColumnView";
import type { RegistersRequest } from "#sheets/layOutRegisters";
import { planRegisters, type PlannedRegisters } from "#sheets/planRegisters";
import { InvariantError } from "#core/invariant";

const nothing: TakenNames = { sheets: [], tables: [], names: [] };

function planOf(request: Partial<RegistersRequest> = {}): PlannedRegisters {
  return planRegisters({
    size: "full",
    packs: [],
    taken: nothing,
    rows: [],
    settings: {},
    ...request,
  });
}

function editsOf<K extends Edit["kind"]>(
  planned: PlannedRegisters,
  kind: K,
): Extract<Edit, { kind: K }>[] {
  return planned.plan.edits.filter(
    (edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind,
  );
}

function tableOf(planned: PlannedRegisters, register: string): PlannedRegisters["tables"][string] {
  const found = planned.tables[register];
  if (found === undefined) throw new Error(`${register} is not planned.`);
  return found;
}

/** The formula that fills a column of a register. */
function formulaOf(
  planned: PlannedRegisters,
  register: string,
  header: string,
): string | undefined {
  const table = tableOf(planned, register);
  const column = table.column + table.columns.indexOf(header);
  return editsOf(planned, "fillFormula").find(
    ({ at }) => at.sheet === table.sheet && at.column === column && at.row === table.row + 1,
  )?.formula;
}

function overlap(a: Block, b: Block): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The first two different blocks that share a cell. */
function firstOverlap(some: readonly Block[], others: readonly Block[]): readonly Block[] | null {
  for (const a of some) {
    const b = others.find((other) => other !== a && overlap(a, other));
    if (b !== undefined) return [a, b];
  }
  return null;
}

const { rows: sampleRows } = northmere();
const sample = planOf({ ...northmere() });
const choices: readonly [Size, string | null][] = sizes.flatMap((size) =>
  [null, ...packs].map((pack): [Size, string | null] => [size, pack]),
);

describe.each(choices)("size %s with pack %s", (size, pack) => {
  const planned = planOf({ size, packs: pack === null ? [] : [pack] });
  const registerOfTable = new Map(
    Object.values(planned.tables).map((table) => [table.table, table]),
  );

  test("every formula names tables, columns and names that exist", () => {
    const names = new Set(editsOf(planned, "defineName").map((edit) => edit.name));
    for (const { at, formula } of editsOf(planned, "fillFormula")) {
      const own = Object.values(planned.tables).find(
        (table) =>
          table.sheet === at.sheet &&
          at.column >= table.column &&
          at.column < table.column + table.columns.length,
      );
      for (const reference of formulaColumns(formula)) {
        const table = reference.table === null ? own : registerOfTable.get(reference.table);
        expect([formula, table?.columns]).toEqual([
          formula,
          expect.arrayContaining([reference.column]),
        ]);
      }
      for (const [name] of formula.matchAll(/pmo_\w+/g)) expect(names).toContain(name);
    }
  });

  test("every drop-down fits and points at a name that exists", () => {
    const names = new Set(editsOf(planned, "defineName").map((edit) => edit.name));
    for (const { rule, prompt, error } of editsOf(planned, "addValidation")) {
      if (rule.kind === "list") {
        if (rule.source.startsWith("=")) expect(names).toContain(rule.source.slice(1));
        else expect(rule.source.length).toBeLessThanOrEqual(255);
      }
      if (rule.kind === "custom") {
        for (const [name] of rule.formula.matchAll(/pmo_\w+/g)) expect(names).toContain(name);
      }
      expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
      expect(error?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(error?.message.length ?? 0).toBeLessThanOrEqual(255);
    }
  });

  test("headers are unique in each table, tables apart, blocks written once", () => {
    for (const { columns } of Object.values(planned.tables)) {
      expect(new Set(columns.map((each) => each.toLowerCase())).size).toBe(columns.length);
    }
    for (const blocks of [
      editsOf(planned, "addTable").map((edit) => edit.at),
      [...editsOf(planned, "writeCells"), ...editsOf(planned, "fillFormula")].map(
        (edit) => edit.at,
      ),
    ]) {
      expect(firstOverlap(blocks, blocks)).toBeNull();
    }
  });
});

describe("the plan of all registers", () => {
  test("cells have the shape of their block", () => {
    for (const { at, cells } of editsOf(sample, "writeCells")) {
      expect(cells).toHaveLength(at.rows);
      for (const row of cells) expect(row).toHaveLength(at.columns);
    }
  });

  test("a sheet comes before its cells, tables and names before formulas, text formats before texts", () => {
    const last = (kind: Edit["kind"]): number =>
      sample.plan.edits.findLastIndex((edit) => edit.kind === kind);
    const first = (kind: Edit["kind"]): number =>
      sample.plan.edits.findIndex((edit) => edit.kind === kind);
    expect(last("addSheet")).toBeLessThan(first("writeCells"));
    expect(last("writeCells")).toBeLessThan(first("addTable"));
    expect(last("addTable")).toBeLessThan(first("defineName"));
    expect(last("defineName")).toBeLessThan(first("fillFormula"));
    expect(last("fillFormula")).toBeLessThan(first("addValidation"));
    const isTextFormat = (edit: Edit): boolean =>
      edit.kind === "formatCells" && edit.format.numberFormat === "@";
    expect(sample.plan.edits.findLastIndex(isTextFormat)).toBeLessThan(first("writeCells"));
  });

  test("no calculated column is formatted as text", () => {
    const texts = editsOf(sample, "formatCells").filter((edit) => edit.format.numberFormat === "@");
    const formulas = editsOf(sample, "fillFormula").map((edit) => edit.at);
    const blocks = texts.map((edit) => edit.at);
    expect(firstOverlap(formulas, blocks)).toBeNull();
  });

  test("the sample fits into a small plan", () => {
    expect(JSON.stringify(sample.plan).length).toBeLessThan(400_000);
    expect(editsOf(sample, "fillFormula").length).toBeLessThan(200);
  });

  test("tabs follow the reader, set-up and the add-in's own records last", () => {
    const sheets = editsOf(sample, "addSheet").map((edit) => edit.sheet);
    expect(sheets.slice(0, 5)).toEqual([
      "Projects",
      "Programs",
      "Objectives",
      "Criteria",
      "Scores",
    ]);
    expect(sheets.indexOf("Settings")).toBeLessThan(sheets.indexOf("Scenarios"));
    for (const sheet of sheets) expect(sheet.length).toBeLessThanOrEqual(31);
  });

  test("records of the add-in start hidden, registers visible", () => {
    const hidden = editsOf(sample, "addSheet")
      .filter((edit) => edit.visibility === "Hidden")
      .map((edit) => edit.sheet);
    expect(hidden).toEqual([
      "Scenarios",
      "ScenarioProjects",
      "Snapshots",
      "SnapshotData",
      "Changes",
      "Checks",
      "Runs",
    ]);
  });

  test("each visible sheet has a title, a live status line, frozen headers and print set-up", () => {
    for (const { sheet } of editsOf(sample, "addSheet")) {
      const subtitle = editsOf(sample, "fillFormula").find(
        ({ at }) => at.sheet === sheet && at.row === 1 && at.column === 0,
      );
      expect(subtitle?.formula).toMatch(sheet === "Settings" ? /pmo_StatusDate/ : /pmo_StatusLine/);
      const frozen = editsOf(sample, "setUpSheet").find((edit) => edit.sheet === sheet);
      expect(frozen?.freezeRows).toBe(4);
      const print = editsOf(sample, "setUpPrint").find((edit) => edit.sheet === sheet);
      expect(print).toMatchObject({
        landscape: true,
        paper: "A4",
        titleRows: { first: 0, last: 3 },
      });
    }
  });

  test("a sheet prints one page wide unless it could not be read any more", () => {
    const wide = editsOf(sample, "setUpPrint")
      .filter((edit) => edit.fitToWidth > 1)
      .map((edit) => [edit.sheet, edit.fitToWidth]);
    expect(wide).toEqual([
      ["Benefits", 2],
      ["Risks", 2],
    ]);
    const risks = editsOf(sample, "setUpPrint").find((edit) => edit.sheet === "Risks");
    expect(risks?.titleColumns).toEqual({ first: 0, last: 3 });
  });

  test("rows are as high as their notes", () => {
    const risks = editsOf(sample, "layOutRows").find((edit) => edit.sheet === "Risks");
    const columns = tableOf(sample, "Risks").columns;
    expect(risks?.fit).toEqual({
      sheet: "Risks",
      row: 4,
      rows: 60,
      column: columns.indexOf("Risk"),
      columns: columns.indexOf("Response action") - columns.indexOf("Risk") + 1,
    });
    const demand = editsOf(sample, "layOutRows").find((edit) => edit.sheet === "Demand");
    expect(demand?.fit).toBeUndefined();
  });

  test("rows stay a list where a note is very long", () => {
    const long: RegisterRows = {
      register: "Projects",
      columns: ["Project ID", "Status note"],
      extras: [],
      rows: [
        ["P-1", "word ".repeat(400)],
        ["P-2", null],
      ],
    };
    const rows = editsOf(planOf({ rows: [long] }), "layOutRows").find(
      (edit) => edit.sheet === "Projects",
    );
    expect(rows?.fit).toBeUndefined();
    expect(rows?.rows).toContainEqual({ row: 4, count: 2, height: 48 });
  });

  test("calculated columns stand right of the inputs, grey and grouped", () => {
    const table = tableOf(sample, "Projects");
    expect(table.columns.slice(18, 21)).toEqual(["Exclusive group", "Contingency", "Live"]);
    const layout = editsOf(sample, "layOutColumns").find((edit) => edit.sheet === "Projects");
    expect(layout?.columns.filter((each) => each.grouped).map((each) => each.column)).toContain(20);
    const header = editsOf(sample, "formatCells").find(
      ({ at }) => at.sheet === "Projects" && at.row === 3 && at.column === 20,
    );
    expect(header?.format.fill).toBe("#D9DDE3");
  });

  test("a setting has a name on its value; the risk matrix and the stamps have theirs", () => {
    const names = new Map(editsOf(sample, "defineName").map((edit) => [edit.name, edit.formula]));
    expect(names.get("pmo_StatusDate")).toBe("='Settings'!$B$5");
    expect(names.get("pmo_RiskMatrix")).toBe("='Settings'!$G$5:$K$9");
    expect(names.get("pmo_ListProjects")).toBe("=Projects[Project ID]");
    expect([...names.keys()]).toEqual(
      expect.arrayContaining(["pmo_StampScore", "pmo_StampSelect", "pmo_StampRisk"]),
    );
    expect(names.size).toBe(57);
  });

  test("the document settings say where the registers are", () => {
    const stored = editsOf(sample, "setSetting").find((edit) => edit.key === "sightline.registers");
    expect(stored?.value).toMatchObject({
      schemaVersion: 1,
      tables: { Projects: "Projects", Scores: "Scores" },
      rows: { Projects: 24, Financials: 103, Checks: 0 },
      criteria: sample.criteria,
    });
  });

  test("a plan is the same every time", () => {
    const again = planOf({ ...northmere() });
    expect(again).toEqual(sample);
  });
});

describe("validations of the sample", () => {
  const listed = (name: string): ReadonlySet<unknown> => {
    const formula = editsOf(sample, "defineName").find((edit) => edit.name === name)?.formula ?? "";
    const [, register = "", header = ""] = /^=(\w+)\[(.+)\]$/.exec(formula) ?? [];
    const table = tableOf(sample, register);
    return new Set(
      valuesAt({
        ...table,
        row: table.row + 1,
        column: table.column + table.columns.indexOf(header),
      }),
    );
  };
  const valuesAt = (at: Pick<Block, "sheet" | "row" | "column" | "rows">): unknown[] => {
    const block = editsOf(sample, "writeCells").find((edit) =>
      overlap(edit.at, { ...at, rows: 1, columns: 1 }),
    );
    const first = at.row - (block?.at.row ?? 0);
    return (block?.cells ?? [])
      .slice(first, first + at.rows)
      .map((row) => row[at.column - (block?.at.column ?? 0)] ?? null)
      .filter((value) => value !== null);
  };

  test("accept what the sample holds", () => {
    let checked = 0;
    for (const { at, rule } of editsOf(sample, "addValidation")) {
      for (const value of valuesAt(at)) {
        checked += 1;
        if (rule.kind === "list") {
          const words: ReadonlySet<unknown> = rule.source.startsWith("=")
            ? listed(rule.source.slice(1))
            : new Set(rule.source.split(","));
          expect(words).toContain(value);
        } else if (rule.kind === "textLength") {
          expect(String(value).length).toBeGreaterThanOrEqual(rule.minimum ?? 0);
          expect(String(value).length).toBeLessThanOrEqual(rule.maximum ?? 0);
        } else if (rule.kind === "number") {
          expect(value).toBeGreaterThanOrEqual(rule.minimum ?? -Infinity);
          expect(value).toBeLessThanOrEqual(rule.maximum ?? Infinity);
          if (rule.whole) expect(Number.isInteger(value)).toBe(true);
        } else if (rule.kind === "date") {
          expect(Number.isInteger(value)).toBe(true);
          if (rule.to === "=pmo_StatusDate") expect(value).toBeLessThanOrEqual(46295);
        }
      }
    }
    expect(checked).toBeGreaterThan(5_000);
  });
});

describe("names that are taken", () => {
  const taken: TakenNames = {
    sheets: ["projects", "Settings", "Settings PMO"],
    tables: ["Projects", "Risks"],
    names: ["Scores", "pmo_Seed", "PMO_LISTRISKS"],
  };
  const planned = planOf({ taken });

  test("sheets, tables and names get PMO behind them", () => {
    expect(tableOf(planned, "Projects")).toMatchObject({
      table: "ProjectsPMO",
      sheet: "Projects PMO",
    });
    expect(tableOf(planned, "Scores")).toMatchObject({ table: "ScoresPMO", sheet: "Scores" });
    expect(tableOf(planned, "Scales").sheet).toBe("Settings PMO 2");
    expect(planned.names["pmo_Seed"]).toBe("pmo_Seed_PMO");
    expect(planned.names["pmo_ListRisks"]).toBe("pmo_ListRisks_PMO");
  });

  test("nothing that is planned is taken", () => {
    const lower = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());
    const used = lower([...taken.tables, ...taken.names]);
    for (const edit of planned.plan.edits) {
      if (edit.kind === "addSheet")
        expect(lower(taken.sheets)).not.toContain(edit.sheet.toLowerCase());
      if (edit.kind === "addTable" || edit.kind === "defineName") {
        expect(used).not.toContain(edit.name.toLowerCase());
      }
    }
  });

  test("formulas, drop-downs and names follow", () => {
    expect(formulaOf(planned, "Financials", "Closed")).toContain("Periods[Closed]");
    expect(formulaOf(planned, "Objectives", "Projects")).toBe(
      "=COUNTIFS(ProjectsPMO[Objective ID],[@[Objective ID]],ProjectsPMO[Live],1)",
    );
    expect(formulaOf(planned, "Criteria", "Low")).toContain("ScoresPMO[[#Headers],");
    const name = editsOf(planned, "defineName").find((edit) => edit.name === "pmo_ListProjects");
    expect(name?.formula).toBe("=ProjectsPMO[Project ID]");
    const lists = editsOf(planned, "addValidation").map(({ rule }) =>
      rule.kind === "list" ? rule.source : "",
    );
    expect(lists).toContain("=pmo_ListRisks_PMO");
    expect(lists).not.toContain("=pmo_ListRisks");
    const stored = editsOf(planned, "setSetting")[0]?.value;
    expect(stored).toMatchObject({
      tables: { Projects: "ProjectsPMO" },
      names: { pmo_Seed: "pmo_Seed_PMO" },
    });
  });
});

describe("rows that are given", () => {
  const projects: RegisterRows = {
    register: "Projects",
    columns: ["Project ID", "Project", "Stage", "Budget"],
    extras: [
      { header: "Region", numberFormat: "General" },
      { header: "Cost 2024", numberFormat: "#,##0" },
    ],
    rows: [
      ["P-1", "=Alpha", "In delivery", 10, "North", 5],
      ["P-2", "+Beta", "Closed", null, null, 7],
    ],
  };
  const planned = planOf({ size: "portfolio", rows: [projects] });
  const cellsAt = (
    sheet: string,
    row: number,
    column: number,
  ): WriteCells["cells"][number][number] => {
    const found = editsOf(planned, "writeCells").find(({ at }) =>
      overlap(at, { sheet, row, column, rows: 1, columns: 1 }),
    );
    return found?.cells[row - found.at.row]?.[column - found.at.column] ?? null;
  };

  test("extra columns stand between the inputs and the calculated columns", () => {
    const { columns } = tableOf(planned, "Projects");
    const at = columns.indexOf("Region");
    expect(columns.slice(at - 1, at + 3)).toEqual([
      "Exclusive group",
      "Region",
      "Cost 2024",
      "Live",
    ]);
    expect(cellsAt("Projects", 4, at)).toBe("North");
    expect(cellsAt("Projects", 5, at + 1)).toBe(7);
  });

  test("a text that looks like a formula stays a text", () => {
    expect(cellsAt("Projects", 4, 1)).toEqual({ text: "=Alpha" });
    expect(cellsAt("Projects", 5, 1)).toBe("+Beta");
  });

  test("in a column without the text format also one that Excel would turn into a number or a date", () => {
    const texts = ["001", "1/2", "+5 days", "- none", "North"];
    const rows = texts.map((text, at) => [`P-${at}`, text]);
    const extras = [{ header: "Region", numberFormat: "General" }];
    const given = [{ register: "Projects", columns: ["Project ID"], extras, rows }];
    const written = editsOf(planOf({ rows: given }), "writeCells").flatMap(({ cells }) =>
      cells.flat(),
    );
    for (const text of texts.slice(0, 4)) expect(written).toContainEqual({ text });
    expect(written).toContain("North");
  });

  test("every live project gets a row to be scored, and the model is the starter one", () => {
    const scores = tableOf(planned, "Scores");
    expect(scores.rows).toBe(1);
    expect(cellsAt("Scores", 4, 0)).toBe("P-1");
    expect(planned.criteria).toEqual([
      "Strategic fit",
      "Financial value",
      "Urgency",
      "Deliverability",
      "Exposure share",
    ]);
  });

  test("a filled column of a pack switches the pack on", () => {
    const risks: RegisterRows = {
      register: "Risks",
      columns: ["Risk ID", "Cause", "Author"],
      extras: [],
      rows: [["R-1", "wear", null]],
    };
    expect(tableOf(planOf({ rows: [risks] }), "Risks").columns).toEqual(
      expect.arrayContaining(["Cause", "Event", "Effect"]),
    );
    expect(tableOf(planned, "Risks").columns).not.toContain("Cause");
  });

  test("rows of a register that the size does not have bring the register", () => {
    const rows = sampleRows.filter((each) => each.register === "Dependencies");
    expect(tableOf(planOf({ size: "register", rows }), "Dependencies").rows).toBe(18);
  });

  test("a value for a calculated or unknown column is our own mistake", () => {
    for (const header of ["NPV", "Colour"]) {
      const wrong = {
        ...projects,
        columns: ["Project ID", header],
        extras: [],
        rows: [["P-1", 1]],
      };
      expect(() => planOf({ rows: [wrong] })).toThrow(InvariantError);
    }
  });
});

describe("criteria", () => {
  const model = (names: readonly [string, string][]): RegisterRows => ({
    register: "Criteria",
    columns: ["Criterion", "Weight", "Normalise by", "Scale low", "Scale high", "Feeds from"],
    extras: [],
    rows: names.map(([name, feed]) => [name, 1, "Scale", 1, 5, feed]),
  });

  test("a criterion that feeds itself gets a formula that reads Projects", () => {
    const planned = planOf({
      rows: [
        model([
          ["Value", "NPV"],
          ["Cost", "Budget"],
          ["Health", "Reported RAG"],
          ["Fit", "Typed"],
        ]),
      ],
    });
    expect(formulaOf(planned, "Scores", "Value")).toBe(
      '=IFERROR(INDEX(Projects[NPV],MATCH([@[Project ID]],Projects[Project ID],0)),"")',
    );
    expect(formulaOf(planned, "Scores", "Cost")).toContain('="","",');
    expect(formulaOf(planned, "Scores", "Health")).toContain('{"Green","Amber","Red"}');
    expect(formulaOf(planned, "Scores", "Fit")).toBeUndefined();
  });

  test("a model of one criterion has no block of columns to name", () => {
    const planned = planOf({ rows: [model([["Fit", "Typed"]])] });
    expect(formulaOf(planned, "Criteria", "High")).toBe(
      '=IF([@[Normalise by]]="Scale",[@[Scale high]],MAX(INDEX(Scores[Fit],0,MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE([@Criterion],"~","~~"),"*","~*"),"?","~?"),Scores[[#Headers],[Fit]],0))))',
    );
  });

  test("names that Scores needs itself, that repeat or that need escaping are kept apart", () => {
    const planned = planOf({
      rows: [
        model([
          ["Score", "Typed"],
          ["Fit [A]", "Typed"],
          ["fit [a]", "Typed"],
          ["", "Typed"],
        ]),
      ],
    });
    expect(planned.criteria).toEqual(["Score criterion", "Fit [A]", "fit [a] criterion"]);
    const named = editsOf(planned, "writeCells").find(
      ({ at }) => at.sheet === "Criteria" && at.row === 4,
    );
    expect(named?.cells.map((row) => row[0])).toEqual(planned.criteria);
    expect(formulaOf(planned, "Criteria", "Low")).toContain(
      "[Score criterion]:[fit '[a'] criterion]",
    );
  });

  test("scores follow a criterion that was renamed", () => {
    const scores: RegisterRows = {
      register: "Scores",
      columns: ["Project ID", "Missing"],
      extras: [],
      rows: [["P-1", 4]],
    };
    const planned = planOf({ rows: [model([["Missing", "Typed"]]), scores] });
    const { columns } = tableOf(planned, "Scores");
    const body = editsOf(planned, "writeCells").filter(
      ({ at }) => at.sheet === "Scores" && at.row === 4,
    );
    const at = columns.indexOf("Missing criterion");
    const block = body.find(
      (edit) => at >= edit.at.column && at < edit.at.column + edit.at.columns,
    );
    expect(block?.cells[0]?.[at - block.at.column]).toBe(4);
  });
});

describe("settings and calendar", () => {
  test("given values, dates as texts and the limits of a risk matrix", () => {
    const planned = planOf({
      settings: { "Status date": "2027-03-31", pmo_Currency: "EUR", "Total budget": null },
      riskMatrix: riskMatrices.pmi,
    });
    const cells = editsOf(planned, "writeCells").find(
      ({ at }) => at.sheet === "Settings" && at.row === 3 && at.column === 0,
    )?.cells;
    const value = (label: string): unknown => cells?.find((row) => row[0] === label)?.[1];
    expect(value("Status date")).toBe(46477);
    expect(value("Currency")).toBe("EUR");
    expect(value("Total budget")).toBeNull();
    expect(value("Risk high from")).toBe(18);
    expect(() => planOf({ settings: { Colour: 1 } })).toThrow(InvariantError);
    expect(() => planOf({ settings: { "Status date": "2027-02-30" } })).toThrow(InvariantError);
  });

  test("periods are made from the calendar when none are given", () => {
    const periods = tableOf(planOf(), "Periods");
    expect(periods.rows).toBe(12);
    const calendar = {
      from: 46023,
      grain: "Month",
      count: 12,
      tailYears: 2,
      fiscalStartMonth: 1,
    } as const;
    expect(tableOf(planOf({ calendar }), "Periods").rows).toBe(14);
  });

  test("a stamp leaves out what is not there", () => {
    const formulas = (planned: PlannedRegisters): FillFormula[] =>
      editsOf(planned, "fillFormula").filter(
        ({ formula }) =>
          formula.startsWith("=ROUND(ROWS(") || formula.startsWith("=ROUND(COUNTIF(Risks"),
      );
    expect(formulas(planOf({ size: "register" })).map((each) => each.formula)).toEqual([
      expect.not.stringContaining("Scores"),
      expect.not.stringContaining("Impact high"),
    ]);
    expect(formulas(sample)).toHaveLength(3);
    expect(formulaOf(planOf({ size: "register" }), "Runs", "Stale")).not.toContain(
      "pmo_StampScore",
    );
  });
});

describe("saved views", () => {
  test("a view shows its columns and hides the others", () => {
    const place = tableOf(sample, "Projects");
    const shown = (view: string): readonly string[] => {
      const hidden = new Set<number>();
      for (const edit of planColumnView(place, view)) {
        if (edit.kind !== "layOutColumns") continue;
        for (const { column, count = 1, hidden: hide } of edit.columns) {
          for (let at = column; at < column + count; at += 1) {
            if (hide === true) hidden.add(at);
            else hidden.delete(at);
          }
        }
      }
      return place.columns.filter((_, index) => !hidden.has(place.column + index));
    };
    expect(shown("All")).toEqual(place.columns);
    expect(shown("Value")).toEqual([
      "Project ID",
      "Project",
      "NPV",
      "Risk adjusted NPV",
      "BCR",
      "Score",
      "Rank",
      "Decision",
    ]);
    expect(() => planColumnView(place, "Board")).toThrow(InvariantError);
  });

  test("an empty register starts with what to fill in, the sample with delivery", () => {
    const hidden = (planned: PlannedRegisters): readonly string[] => {
      const { columns } = tableOf(planned, "Projects");
      const layout = editsOf(planned, "layOutColumns").find((edit) => edit.sheet === "Projects");
      return (layout?.columns ?? []).flatMap(({ column, count = 1, hidden: hide }) =>
        hide === true ? columns.slice(column, column + count) : [],
      );
    };
    expect(hidden(planOf())).toContain("Derived RAG");
    expect(hidden(planOf())).not.toContain("Selection rule");
    expect(hidden(sample)).toContain("Selection rule");
    expect(hidden(sample)).not.toContain("Derived RAG");
  });

  test("rows that come from a sheet show every column unless asked otherwise", () => {
    const own: RegisterRows = {
      register: "Projects",
      columns: ["Project ID", "Reported RAG"],
      extras: [],
      rows: [["P-1", "Green"]],
    };
    const layouts = editsOf(planOf({ rows: [own] }), "layOutColumns");
    const projects = layouts.find((edit) => edit.sheet === "Projects");
    expect(projects?.columns.some((each) => each.hidden === true)).toBe(false);
  });
});

describe("empty registers", () => {
  test("have one blank row below the headers", () => {
    const planned = planOf();
    const tables: readonly AddTable[] = editsOf(planned, "addTable");
    expect(tables.find((each) => each.name === "Risks")?.at.rows).toBe(2);
    expect(tableOf(planned, "Risks").rows).toBe(1);
  });

  test("have names for their lists all the same", () => {
    const names: readonly DefineName[] = editsOf(planOf({ size: "register" }), "defineName");
    expect(names.map((each) => each.name)).toContain("pmo_ListProjects");
    expect(names.map((each) => each.name)).not.toContain("pmo_ListScenarios");
  });
});
