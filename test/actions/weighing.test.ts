import { readModels } from "#actions/readModels";
import { readWeighting } from "#actions/readWeighting";
import { messageSentence } from "#core/messages/sentences";
import { english } from "#core/messages/english/english";
import { interview } from "#core/scoring/weighing/interview";
import type { Workbook } from "#host/engine/workbook";

import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import {
  act,
  bothRankings,
  dumpWithoutJournal,
  errorCells,
  northmereBook,
} from "#test/support/scoringBook";

const chain =
  "Strategic fit > Customer impact: 2; Customer impact > Financial value: 2; Financial value = Deliverability; Deliverability > Regulatory urgency: 2; Regulatory urgency = Exposure share";

/** The value of a cell of sheet Models. */
function cell(workbook: Workbook, row: number): string {
  return String(workbook.valueAt("Models", row, 0));
}

function weights(workbook: Workbook): unknown[] {
  return [...(tableColumns(workbook, "Criteria").get("Weight") ?? [])];
}

async function expectEqualRankings(workbook: Workbook): Promise<void> {
  const both = await bothRankings(workbook);
  expect(both.map(({ id, pane }) => [id, ...pane])).toEqual(
    both.map(({ id, sheet }) => [id, ...sheet]),
  );
}

describe("weighing criteria", () => {
  it("writes weights that scores and ranks follow natively; undo gives the old ones back", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const { proposal, applied } = await act("weigh-criteria", {
      method: "pairwise",
      answers: chain,
    });
    expect(applied).toBe(true);
    expect(messageSentence(proposal.sentence, english)).toBe(
      "Writes the weights of 6 criteria by pairwise comparison (consistency ratio 0.00). Scores and ranks follow.",
    );
    // 8 : 4 : 2 : 2 : 1 : 1.
    expect(weights(workbook)).toEqual([44.4444, 22.2222, 11.1111, 11.1111, 5.5556, 5.5556]);
    expect(errorCells(workbook)).toEqual([]);
    await expectEqualRankings(workbook);
    const { kept, current } = await readWeighting();
    expect(kept?.judges[0]?.judgements).toHaveLength(5);
    expect(current?.[0]).toBeCloseTo(8 / 18, 5);
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
    expect((await readWeighting()).kept).toBeNull();
  });

  it("writes direct points as they were given", async () => {
    const { workbook } = await northmereBook();
    await act("weigh-criteria", { answers: "Strategic fit: 7; Exposure share: 3" });
    expect(weights(workbook)).toEqual([7, 0, 0, 0, 0, 3]);
  });

  it("weighs anew with the answers that the workbook keeps", async () => {
    const { workbook } = await northmereBook();
    await act("weigh-criteria", { method: "roc", answers: "Strategic fit: 1; Customer impact: 2" });
    expect(weights(workbook).slice(0, 2)).toEqual([75, 25]);
    await act("weigh-criteria", { method: "ranksum" });
    expect(weights(workbook).slice(0, 2)).toEqual([66.6667, 33.3333]);
  });

  it("keeps half an interview without touching the weights", async () => {
    const { workbook } = await northmereBook();
    const old = weights(workbook);
    const half = { method: "pairwise", answers: "Ann | Strategic fit > Customer impact: 2" };
    const { applied } = await act("weigh-criteria", { ...half, write: "no" });
    expect(applied).toBe(true);
    expect(weights(workbook)).toEqual(old);
    expect((await readWeighting()).kept).toMatchObject({
      method: "pairwise",
      judges: [{ judge: "Ann", judgements: [{ ratio: 2 }] }],
    });
    const refused = await act("weigh-criteria");
    expect(refused.applied).toBe(false);
    expect(refused.proposal.issues.map(({ code }) => code)).toEqual(["judgements-unconnected"]);
  });

  it("keeps judgements beyond the consistency limit only when told to", async () => {
    const { workbook } = await northmereBook();
    const old = weights(workbook);
    const answers = `${chain}; Strategic fit < Exposure share: 9`;
    const refused = await act("weigh-criteria", { method: "pairwise", answers });
    expect(refused.applied).toBe(false);
    const issue = refused.proposal.issues.find(({ code }) => code === "judgements-inconsistent");
    expect(issue).toMatchObject({
      severity: "blocking",
      facts: { limit: "0.10", table: "Alonso-Lamata" },
    });
    expect(weights(workbook)).toEqual(old);
    const kept = await act("weigh-criteria", { method: "pairwise", answers, keep: "yes" });
    expect(kept.applied).toBe(true);
    expect(kept.proposal.issues).toContainEqual({ ...issue, severity: "warning" });
    expect(weights(workbook)).not.toEqual(old);
  });

  it("leads to the cell of the criterion that is wrong, and writes nothing", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const { proposal, applied } = await act("weigh-criteria", { answers: "Customer impact: -5" });
    expect(applied).toBe(false);
    expect(proposal.issues).toMatchObject([
      { code: "negative-weight", place: { sheet: "Criteria", address: "D6" } },
    ]);
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("renames a criterion in the answers, too", async () => {
    await northmereBook();
    await act("weigh-criteria", { method: "pairwise", answers: chain });
    await act("rename-criterion", { criterion: "Strategic fit", name: "Purpose" });
    const { kept } = await readWeighting();
    expect(kept?.judges[0]?.judgements[0]).toMatchObject({ first: "Purpose", ratio: 2 });
    expect((await act("weigh-criteria")).applied).toBe(true);
  });

  it("gives the interview the budget line of the ranked list", async () => {
    const { workbook } = await northmereBook();
    const { funding, subject } = await readWeighting();
    if (funding === null) throw new Error("no budget");
    const listed = tableColumns(workbook, "Prioritization");
    const within = listed.get("Within budget") ?? [];
    const ids = (listed.get("Project ID") ?? []).filter((_, row) => within[row] === "Yes");
    const now = (await readWeighting()).current ?? [];
    const judgements = now.slice(1).map((weight, j) => ({
      first: 0,
      second: j + 1,
      ratio: (now[0] ?? 1) / weight,
    }));
    const state = interview(subject.criteria.length, judgements, funding);
    expect([...state.funded].sort()).toEqual([...ids].sort());
    expect(ids.length).toBeGreaterThan(3);
  });

  it("says what is missing in a workbook without a model", async () => {
    await openBook();
    const { proposal, applied } = await act("weigh-criteria", { answers: "A: 1" });
    expect(applied).toBe(false);
    expect(proposal.issues.map(({ code }) => code)).toEqual(["missing-register"]);
    expect((await readWeighting()).lacking).toEqual(["Projects", "Criteria", "Scores"]);
  });
});

describe("comparing models", () => {
  it("writes ranks that are those of the register, agreement and reasons; undo takes all away", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const { proposal, applied } = await act("compare-models");
    expect(applied).toBe(true);
    expect(errorCells(workbook)).toEqual([]);
    expect(workbook.sheets.find(({ name }) => name === "Models")).toBeDefined();
    const listed = tableColumns(workbook, "Models");
    expect([...listed.keys()]).toEqual([
      "Project ID",
      "Project",
      "Weighted score",
      "Attractiveness and achievability",
      "TOPSIS",
      "VIKOR",
      "PROMETHEE II",
      "Value per cost",
      "Places apart",
    ]);
    const ranks = new Map((await bothRankings(workbook)).map(({ id, sheet }) => [id, sheet[1]]));
    listed.get("Project ID")?.forEach((id, row) => {
      expect(listed.get("Weighted score")?.[row]).toBe(ranks.get(String(id)));
    });
    expect(cell(workbook, 0)).toMatch(/moves most between 6 models: \d+ places$/);
    expect(messageSentence(proposal.sentence, english)).toMatch(
      /^Ranks 23 projects by 6 models side by side on sheet Models; .+ moves most: \d+ places\.$/,
    );
    expect(cell(workbook, 1)).toContain("inputs current");
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("is told natively to be old once an input changes, and is current again when it is back", async () => {
    const { workbook } = await northmereBook();
    await act("compare-models", { models: "weighted,topsis" });
    expect((await readModels()).sheet).toBe("current");
    const type = async (sheet: string, address: string, value: number): Promise<void> => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
        await context.sync();
      });
    };
    await type("Criteria", "D5", 35);
    expect(cell(workbook, 1)).toContain("INPUTS HAVE CHANGED SINCE");
    expect((await readModels()).sheet).toBe("stale");
    await type("Criteria", "D5", 30);
    expect(cell(workbook, 1)).toContain("inputs current");
    expect((await readModels()).sheet).toBe("current");
  });

  it("remembers what was compared and replaces its sheet", async () => {
    const { workbook } = await northmereBook();
    await act("compare-models", { models: "topsis,weighted,vikor", vikorV: "0.8" });
    const { choice, comparison } = await readModels();
    expect(choice).toMatchObject({
      models: ["topsis", "weighted", "vikor"],
      parameters: { vikorV: 0.8 },
    });
    expect(comparison.models.map(({ model }) => model)).toEqual(["topsis", "weighted", "vikor"]);
    await act("compare-models");
    const shown = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    expect(shown.filter(({ name }) => name.startsWith("Models"))).toHaveLength(1);
    expect([...tableColumns(workbook, "Models").keys()].slice(2, 5)).toEqual([
      "TOPSIS",
      "Weighted score",
      "VIKOR",
    ]);
    const other = await readModels(undefined, { ...choice, models: ["weighted"] });
    expect(other.sheet).toBe("stale");
  });

  it("leaves models without data out and says what they need", async () => {
    await northmereBook();
    const { proposal } = await act("compare-models", { models: "weighted,wsjf,rice" });
    const without = proposal.issues.filter(({ code }) => code === "model-without-data");
    expect(without.map(({ facts }) => facts)).toEqual([
      { model: "wsjf", needs: "User value, Time criticality, Risk reduction, Job size" },
      { model: "rice", needs: "Reach, Impact, RICE confidence, Effort" },
    ]);
    expect((await readModels()).available).not.toContain("wsjf");
  });

  it("ranks by WSJF and RICE as the native columns do, where the packs are there", async () => {
    const { workbook } = await openBook();
    await act("add-sample", { packs: "WSJF,RICE" });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      const put = (header: string, values: readonly (number | string)[]): void => {
        const body = table.columns.getItem(header).getDataBodyRange();
        values.forEach((value, row) => {
          body.getCell(row, 0).values = [[value]];
        });
      };
      put("User value", [8, 5, 13, 2]);
      put("Time criticality", [3, 8, 1, 2]);
      put("Risk reduction", [1, 1, 5, 20]);
      put("Job size", [5, 2, 3, 0]);
      put("Reach", [1000, 500, 2000]);
      put("Impact", [2, 1, 1]);
      put("RICE confidence", [0.8, 0.9, 80]);
      put("Effort", [5, 2, 8]);
      await context.sync();
    });
    const { comparison, issues, available } = await readModels(undefined, {
      models: ["wsjf", "rice"],
      parameters: { vikorV: 0.5, indifference: 0, preference: 0 },
    });
    expect(available).toEqual(expect.arrayContaining(["wsjf", "rice"]));
    const native = tableColumns(workbook, "Scores");
    const ids = (native.get("Project ID") ?? []).map(String);
    const wsjf = comparison.models[0];
    comparison.projects.forEach(({ id }, p) => {
      const found = native.get("WSJF")?.[ids.indexOf(id)] ?? "";
      expect(wsjf?.figures[p] ?? "").toBe(found);
    });
    expect(issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "wsjf-smallest-not-one", found: "2" }),
        expect.objectContaining({ code: "rice-step-unlisted" }),
        expect.objectContaining({ code: "wsjf-relative" }),
      ]),
    );
    const reasons = comparison.models.map(({ unscored }) => unscored.map(({ reason }) => reason));
    expect(reasons[0]).toContain("size-not-positive");
    expect(reasons[1]).toContain("out-of-range");
  });

  it("says what is missing in a workbook without registers", async () => {
    await openBook();
    const { proposal, applied } = await act("compare-models");
    expect(applied).toBe(false);
    expect(proposal.issues.map(({ code }) => code)).toEqual(["missing-register"]);
    expect((await readModels()).lacking).toEqual(["Projects", "Criteria", "Scores"]);
  });
});
