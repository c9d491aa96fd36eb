import { isDeepStrictEqual } from "node:util";
import type { ActionOutcome } from "#actions/runAction";
import { isStale, readContingency } from "#actions/risk/keptContingency";
import { readRisk } from "#actions/risk/readRisk";
import { runAction } from "#actions/runAction";
import { english } from "#core/messages/english/english";
import { escalationSentence, reviewSentence } from "#core/messages/riskSentences";
import { issueSentence, messageSentence } from "#core/messages/sentences";
import { ExcelFailure } from "#excel/excelFailure";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import {
  act,
  contextWith,
  dumpWithoutJournal,
  errorCells,
  northmereBook,
} from "#test/support/scoringBook";

const column = (workbook: Workbook, table: string, header: string): unknown[] =>
  tableColumns(workbook, table).get(header) ?? [];

/** Cells of one risk by header. */
function riskCells(workbook: Workbook, id: string, ...headers: readonly string[]): unknown[] {
  const row = column(workbook, "Risks", "Risk ID").indexOf(id);
  return headers.map((header) => column(workbook, "Risks", header)[row]);
}

const codes = ({ proposal }: ActionOutcome): string[] => proposal.issues.map(({ code }) => code);
const said = ({ proposal }: ActionOutcome): string => messageSentence(proposal.sentence, english);
const issues = ({ proposal }: ActionOutcome): string[] =>
  proposal.issues.map((issue) => issueSentence(issue, english));

/** One step takes everything back. A difference in a whole workbook would fill the screen. */
async function isUndone(workbook: Workbook, before: unknown): Promise<boolean> {
  await act("undo");
  return isDeepStrictEqual(dumpWithoutJournal(workbook), before);
}

async function typeInto(
  table: string,
  header: string,
  row: number,
  content: unknown,
): Promise<void> {
  await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table).columns.getItem(header);
    found.getDataBodyRange().getCell(row, 0).values = [[content]];
    await context.sync();
  });
}

const quick = { trials: "1000", responses: "no" };

describe("reading", () => {
  test("says the same as the native formulas of the register", async () => {
    const { workbook } = await northmereBook();
    const { risks, breakdown, lacking, review, nextRiskId } = await readRisk();
    const of = (header: string): unknown[] => column(workbook, "Risks", header);
    expect(risks.map(({ inherent }) => inherent.score)).toEqual(of("Inherent score"));
    expect(risks.map(({ residual }) => residual.score)).toEqual(of("Residual score"));
    expect(risks.map(({ residual }) => residual.level)).toEqual(of("Residual level"));
    const yes = (is: boolean): string => (is ? "Yes" : "No");
    expect(risks.map((risk) => yes(risk.isAboveAppetite))).toEqual(of("Above appetite"));
    expect(risks.map((risk) => yes(risk.escalation !== null))).toEqual(of("Escalated"));
    const exposures = of("Expected exposure").map(Number);
    risks.forEach(({ exposure }, row) => {
      expect(exposure).toBeCloseTo(exposures[row] ?? NaN, 6);
    });
    const { all } = breakdown;
    expect([all.open, all.high, all.moderate, all.low, all.aboveAppetite]).toEqual([
      50, 10, 9, 31, 7,
    ]);
    expect(all.net).toBeCloseTo(1829.9, 1);
    expect(lacking).toEqual(["Responses", "SharedRisks"]);
    expect(nextRiskId).toBe("R-061");
    const reasons = review.flatMap((entry) => entry.reasons);
    for (const reason of reasons) expect(reviewSentence(reason, english)).toMatch(/^[A-Z].*\.$/);
    for (const { escalation } of risks) {
      if (escalation !== null)
        expect(escalationSentence(escalation, english)).toMatch(/^Escalated: /);
    }
  }, 60_000);

  test("of an empty workbook finds nothing and says what is missing", async () => {
    await openBook();
    const { risks, lacking, problem, assumed, breakdown } = await readRisk();
    expect([risks, problem, breakdown.all.open]).toEqual([[], null, 0]);
    expect(lacking).toContain("Risks");
    expect(assumed).toEqual(["matrix", "bands"]);
  });
});

describe("simulate-risk", () => {
  test("keeps the figures, notes the run and draws Contingency; one step takes all back", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const outcome = await act("simulate-risk");
    expect(said(outcome)).toMatch(
      /^Simulates 50 open risks of the portfolio in 10,000 trials: mean 1,8\d\d, P80 2,9\d\d\./,
    );
    const simulation = outcome.proposal.contingency?.simulation;
    const [whole] = simulation?.scopes ?? [];
    expect(whole?.expected).toBeCloseTo(1829.9, 1);
    const p80 = whole?.percentiles.find(({ level }) => level === 0.8)?.value ?? 0;
    // domain.md 6.4: 2,944; the standard error of one run is 19.
    expect(Math.abs(p80 - 2944)).toBeLessThan(60);
    const run = (header: string): unknown => column(workbook, "Runs", header)[0];
    expect([run("What"), run("Seed"), run("Result at"), run("Stale")]).toEqual([
      "Risk",
      20_260_930,
      "Contingency",
      "Current",
    ]);
    expect(run("Parameters")).toBe("PORTFOLIO; 10000 trials; confidence 0.8; correlation 0 + 0.3");
    expect(workbook.sheets.map(({ name }) => name)).toContain("Contingency");
    // A chart skips #N/A on the sheet that feeds it.
    expect(errorCells(workbook).filter((cell) => !cell.startsWith("Calc "))).toEqual([]);
    const kept = await readContingency();
    expect(kept?.simulation.scopes.map(({ id }) => id)).toEqual(
      simulation?.scopes.map(({ id }) => id),
    );
    expect(kept === null ? null : isStale(kept, await readRisk())).toBe(false);
    expect(await isUndone(workbook, before)).toBe(true);
    expect(await readContingency()).toBeNull();
  }, 120_000);

  test("gives the same digits again, is stale after an edit, and shows the run as stale", async () => {
    const { workbook } = await northmereBook();
    const first = await act("simulate-risk", { ...quick, scope: "P-008" });
    const second = await act("simulate-risk", { ...quick, scope: "p-008" });
    expect(second.proposal.contingency?.simulation).toEqual(first.proposal.contingency?.simulation);
    const kept = await readContingency();
    await typeInto("Risks", "Cost impact", 0, 5000);
    expect(kept === null ? null : isStale(kept, await readRisk())).toBe(true);
    expect(column(workbook, "Runs", "Stale")).toEqual(["Stale", "Stale"]);
  }, 120_000);

  test("refuses what cannot be simulated, in words", async () => {
    await northmereBook();
    const refused = async (settings: Readonly<Record<string, string>>): Promise<string[]> => {
      const outcome = await act("simulate-risk", settings);
      expect([outcome.applied, said(outcome)]).toEqual([false, "Nothing is simulated."]);
      return issues(outcome);
    };
    expect(await refused({ corrAll: "0.7", corrCategory: "0.4" })).toEqual([
      "Correlation all 0.7 + category 0.4 must stay below 1.",
    ]);
    expect((await refused({ scope: "P-099" })).join()).toContain(
      'Nothing with open risks is called "P-099". There are: PORTFOLIO, PG-1',
    );
  }, 120_000);

  test("tells that only a part has money, and that nothing has", async () => {
    await openBook();
    await act("create-registers");
    expect(issues(await act("simulate-risk", quick))).toContain(
      "No open risk has a cost impact. Heat map is available; simulation is not.",
    );
    const add = (more: Readonly<Record<string, string>>): Promise<ActionOutcome> =>
      act("add-risk", { event: "a strike", probability: "3", impact: "3", ...more });
    await add({ costImpact: "100" });
    await add({});
    expect(issues(await act("simulate-risk", quick))).toEqual(
      expect.arrayContaining([
        "1 of 2 open risks have money. P80 covers those 1 only.",
        "1 risk has one amount only, no low and high: the impact is taken as certain once the risk happens.",
      ]),
    );
  }, 120_000);

  test("can be cancelled: nothing is written", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const stop = new AbortController();
    const context = {
      ...contextWith({ trials: "1000000" }),
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    };
    await expect(runAction("simulate-risk", context)).rejects.toThrow(ExcelFailure);
    expect(isDeepStrictEqual(dumpWithoutJournal(workbook), before)).toBe(true);
  }, 120_000);
});

describe("add-risk", () => {
  const typed = {
    ...{ relatesTo: "p-001", cause: "old pipes.", event: "a burst", effect: "a stop of supply" },
    ...{ category: "Technical", owner: "Tom Hill", probability: "4", impact: "4" },
    ...{ residualProbability: "2", costImpact: "100", low: "50", high: "200" },
    ...{ responseAction: "Replace them", responseDue: "2026-12-31" },
  };

  test("writes the next key, a sentence of cause, event and effect, and scores it", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const outcome = await act("add-risk", typed);
    expect(said(outcome)).toBe("Adds risk R-061 to P-001.");
    expect(
      riskCells(
        workbook,
        "R-061",
        "Relates to",
        "Risk",
        "Inherent score",
        "Residual score",
        "Status",
      ),
    ).toEqual([
      "P-001",
      "Because of old pipes, a burst may happen, leading to a stop of supply.",
      16,
      8,
      "Open",
    ]);
    expect(riskCells(workbook, "R-061", "Expected exposure")[0]).toBeCloseTo(0.2 * (350 / 3), 6);
    expect(await isUndone(workbook, before)).toBe(true);
  }, 60_000);

  test("takes texts that look like formulas as texts", async () => {
    const { workbook } = await northmereBook();
    await act("add-risk", { ...typed, risk: "=1+1", owner: "+Tom" });
    expect(riskCells(workbook, "R-061", "Risk", "Owner")).toEqual(["=1+1", "+Tom"]);
  }, 60_000);

  test("refuses what would be wrong, and says what is not kept", async () => {
    const { workbook } = await northmereBook();
    const refused = async (more: Readonly<Record<string, string>>): Promise<string[]> => {
      const outcome = await act("add-risk", { ...typed, ...more });
      expect(outcome.applied).toBe(false);
      return codes(outcome);
    };
    expect(await refused({ cause: "", event: "", effect: "" })).toEqual(["required-missing"]);
    expect(await refused({ relatesTo: "P-099" })).toEqual(["orphan-reference"]);
    expect(await refused({ probability: "6" })).toEqual(["level-off-scale"]);
    expect(await refused({ low: "120" })).toEqual(["impact-out-of-order"]);
    expect(column(workbook, "Risks", "Risk ID")).toHaveLength(60);
    const kept = await act("add-risk", { ...typed, subcategory: "Networks", response: "Exploit" });
    expect(codes(kept)).toEqual(["response-unsuited", "value-without-column"]);
    expect(kept.applied).toBe(true);
  }, 60_000);
});

describe("realise-risk", () => {
  test("opens an issue that names the risk, and one step takes both back", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const outcome = await act("realise-risk", { risk: "r-001", due: "2026-11-30" });
    expect(said(outcome)).toBe("Sets R-001 to Realised and opens issue I-013, which names it.");
    expect(riskCells(workbook, "R-001", "Status", "Expected exposure")).toEqual(["Realised", 0]);
    const issue = (header: string): unknown => column(workbook, "Issues", header).at(-1);
    expect([issue("Issue ID"), issue("Risk ID"), issue("Relates to"), issue("Status")]).toEqual([
      "I-013",
      "R-001",
      "P-008",
      "Open",
    ]);
    expect([issue("Issue"), issue("Owner")]).toEqual(riskCells(workbook, "R-001", "Risk", "Owner"));
    // The status date, where no day is typed.
    expect([issue("Raised on"), issue("Due")]).toEqual([46_295, 46_356]);
    expect(await isUndone(workbook, before)).toBe(true);
  }, 60_000);

  test("refuses what is not open or not there", async () => {
    await northmereBook();
    expect(issues(await act("realise-risk", { risk: "R-005" }))).toEqual([
      "R-005 is Closed, not open.",
    ]);
    expect(issues(await act("realise-risk", { risk: "R-999" }))).toEqual([
      'Risks has no risk "R-999".',
    ]);
  }, 60_000);

  test("makes the register of issues where there is none", async () => {
    const { workbook } = await openBook();
    await act("create-registers", { size: "register" });
    await act("add-risk", { event: "a strike", probability: "3", impact: "3" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Issues").delete();
      await context.sync();
    });
    const outcome = await act("realise-risk", { risk: "R-001" });
    expect(codes(outcome)).toEqual(["registers-added"]);
    expect(column(workbook, "Issues", "Risk ID")).toEqual(["R-001"]);
    expect(errorCells(workbook)).toEqual([]);
  }, 60_000);
});

describe("derive-residuals", () => {
  async function withResponse(): Promise<Workbook> {
    const { workbook } = await northmereBook();
    await act("add-pack", { packs: "Risk treatment" });
    const cells = { "Response ID": "RS-001", "Risk ID": "R-001", Status: "Planned" };
    for (const [header, value] of Object.entries({ ...cells, "Probability change": -1 })) {
      await typeInto("Responses", header, 0, value);
    }
    return workbook;
  }

  test("lets levels follow the responses live, and puts typed values back", async () => {
    const workbook = await withResponse();
    const [inherent] = riskCells(workbook, "R-001", "Inherent probability").map(Number);
    const before = dumpWithoutJournal(workbook);
    await act("derive-residuals", { risks: "R-001" });
    expect(await isUndone(workbook, before)).toBe(true);
    const outcome = await act("derive-residuals", { risks: "all" });
    expect(said(outcome)).toMatch(/^Lets the residual levels of 1 risk follow/);
    const residual = (): unknown[] =>
      riskCells(workbook, "R-001", "Residual probability", "Residual impact");
    const impact = riskCells(workbook, "R-001", "Inherent impact")[0];
    expect(residual()).toEqual([(inherent ?? 0) - 1, impact]);
    await typeInto("Responses", "Probability change", 0, -2);
    expect(residual()).toEqual([(inherent ?? 0) - 2, impact]);
    const risk = (await readRisk()).risks.find(({ id }) => id === "R-001");
    expect(risk?.isDerived).toBe(true);
    await act("derive-residuals", { way: "typed" });
    await typeInto("Responses", "Probability change", 0, -1);
    expect(residual()).toEqual([(inherent ?? 0) - 2, impact]);
  }, 120_000);

  test("says what is missing: the pack, an effect, a risk", async () => {
    await northmereBook();
    expect(issues(await act("derive-residuals"))).toEqual([
      "The workbook lacks the pack Risk treatment. Add it first.",
    ]);
    await act("add-pack", { packs: "Risk treatment" });
    expect(issues(await act("derive-residuals"))).toEqual([
      "No open risk has a response that states an effect on its levels. Enter it in Responses first.",
    ]);
    expect(issues(await act("derive-residuals", { risks: "R-001, R-999" }))).toEqual([
      'Risks has no risk "R-999".',
      "1 risk has no response that states an effect on its levels: R-001. Enter it in Responses first.",
    ]);
  }, 120_000);
});

describe("set-risk-matrix", () => {
  test.each([
    ["pmi", { preset: "pmi" }],
    ["additive", { preset: "additive" }],
    ["seven levels", { preset: "custom", size: "7" }],
  ])(
    "%s: the sheet computes what is read, and one step takes it back",
    async (_, settings) => {
      const { workbook } = await northmereBook();
      const before = dumpWithoutJournal(workbook);
      const former = (await readRisk()).risks;
      const outcome = await act("set-risk-matrix", settings);
      const { risks, scale, issues: wrong, assumed } = await readRisk();
      expect(risks.map(({ residual }) => residual.level)).toEqual(
        column(workbook, "Risks", "Residual level"),
      );
      const yes = (is: boolean): string => (is ? "Yes" : "No");
      expect(risks.map(({ isAboveAppetite }) => yes(isAboveAppetite))).toEqual(
        column(workbook, "Risks", "Above appetite"),
      );
      const changed = risks.filter(
        ({ status, residual }, at) =>
          status === "Open" && residual.level !== former[at]?.residual.level,
      ).length;
      expect(said(outcome)).toContain(`: ${changed} open risks change their level.`);
      expect([wrong, assumed]).toEqual([[], []]);
      expect(column(workbook, "Scales", "Level")).toHaveLength(scale.scores.length);
      expect(errorCells(workbook)).toEqual([]);
      expect(await isUndone(workbook, before)).toBe(true);
      await act("set-risk-matrix", settings);
      const offScale = ["above-maximum", "matrix-size", "matrix-not-monotone"];
      const checked = await act("check-registers");
      expect(
        checked.proposal.issues.filter(
          ({ code, place }) => offScale.includes(code) && place.register !== "Settings",
        ),
      ).toEqual([]);
    },
    120_000,
  );

  test("takes cells of one's own, and names those that fall", async () => {
    const { workbook } = await northmereBook();
    const matrix = ["1 2 3", "2 4 6", "3 3 9"].join("\n");
    const outcome = await act("set-risk-matrix", { preset: "custom", matrix, highFrom: "8" });
    expect(issues(outcome)[0]).toBe(
      "Cell (3,2) is lower than (2,2): 3 after 4. A worse risk would have the lower score.",
    );
    expect((await readRisk()).scale).toMatchObject({
      scores: [
        [1, 2, 3],
        [2, 4, 6],
        [3, 3, 9],
      ],
      highFrom: 8,
    });
    expect(errorCells(workbook)).toEqual([]);
  }, 120_000);

  test("refuses cells that are none, limits the wrong way round, and a workbook without settings", async () => {
    await northmereBook();
    const refused = async (settings: Readonly<Record<string, string>>): Promise<string[]> => {
      const outcome = await act("set-risk-matrix", settings);
      expect([outcome.applied, said(outcome)]).toEqual([false, "The risk matrix stays as it is."]);
      return codes(outcome);
    };
    expect(await refused({ preset: "custom", matrix: "1 2\n3 4" })).toEqual(["matrix-size"]);
    expect(await refused({ preset: "custom", matrix: "1 2 x\n2 3 4\n3 4 5" })).toEqual([
      "matrix-unreadable",
    ]);
    expect(await refused({ moderateFrom: "15", highFrom: "6" })).toEqual([
      "matrix-limits-reversed",
    ]);
    await openBook();
    expect(await refused({})).toEqual(["missing-register"]);
  }, 120_000);
});
