import fc from "fast-check";
import type { CellValue, RegisterContent } from "#core/register/content";
import {
  contingencyProblem,
  scopeChoices,
  type ScopeChoice,
  scopesWithin,
} from "#core/risk/contingencyProblem";
import { heatMap } from "#core/risk/heatMap";
import { readMembers, riskParts } from "#core/risk/riskMembers";
import { readRisks } from "#core/risk/readRisks";
import { readScale } from "#core/risk/readScale";
import { riskBreakdown } from "#core/risk/riskBreakdown";
import { reviewQueue } from "#core/risk/reviewQueue";
import type { RiskRecord } from "#core/risk/risk";
import { presetMatrix } from "#core/risk/riskPresets";
import { inThread } from "#compute/inThread";
import { northmere } from "#core/sample/northmere";
import { registerContent } from "#test/support/registerContent";
import { day, type Fields } from "#test/support/soundPortfolio";

const statusDate = day("2026-09-30");

function contentOf(register: string, records: readonly Fields[]): RegisterContent {
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => headers.map((header): CellValue => record[header] ?? null));
  return registerContent(register, headers, rows);
}

const scale = readScale({
  matrix: presetMatrix("product").scores,
  settings: new Map(),
  registers: [],
}).scale;

function risksOf(...registers: readonly RegisterContent[]): readonly RiskRecord[] {
  return readRisks(registers, { scale, statusDate, from: 15, imminentFrom: 6 });
}

const risk = (id: string, fields: Fields = {}): Fields => ({
  "Risk ID": id,
  "Relates to": "P-1",
  Type: "Threat",
  Category: "Technical",
  Risk: "Because of old pumps, a stop may happen",
  Owner: "Tom",
  "Inherent probability": 4,
  "Inherent impact": 4,
  "Residual probability": 3,
  "Residual impact": 4,
  Response: "Reduce",
  "Response action": "Replace them",
  "Cost impact": 100,
  Status: "Open",
  ...fields,
});

const one = (fields: Fields, ...others: readonly RegisterContent[]): RiskRecord | undefined =>
  risksOf(contentOf("Risks", [risk("R-1", fields)]), ...others)[0];

const projects = contentOf("Projects", [
  {
    "Project ID": "P-1",
    Project: "One",
    "Program ID": "PG",
    Stage: "In delivery",
    Contingency: 40,
  },
  { "Project ID": "P-2", Project: "Two", "Program ID": "PG", Stage: "Closed" },
  { "Project ID": "P-3", Project: "Three", "Program ID": null, Stage: "Proposed" },
]);
const programs = contentOf("Programs", [{ "Program ID": "PG", Program: "All", Contingency: 25 }]);

describe("the sample portfolio, domain.md 6.4", () => {
  const contents = northmere().rows.map(({ register, columns, rows }) =>
    registerContent(register, columns, rows),
  );
  const risks = risksOf(...contents);
  const members = readMembers(contents);

  test("has 50 open risks: 10 High, 9 Moderate, 31 Low, 7 above appetite, exposure 1,829.9", () => {
    const { all } = riskBreakdown(
      risksOf(...contents.filter(({ register }) => register !== "Appetite")),
      members,
    );
    expect([all.open, all.high, all.moderate, all.low]).toEqual([50, 10, 9, 31]);
    expect(all.net).toBeCloseTo(1829.9, 1);
    const { scale: own } = readScale({
      matrix: presetMatrix("product").scores,
      settings: new Map(),
      registers: contents,
    });
    const judged = readRisks(contents, { scale: own, statusDate, from: 15, imminentFrom: 6 });
    expect(judged.filter(({ isAboveAppetite }) => isAboveAppetite)).toHaveLength(7);
  });

  test("rolls up the same by category, by bearer and by program", () => {
    const { all, categories, bearers, programs: byProgram } = riskBreakdown(risks, members);
    for (const lines of [categories, bearers, byProgram]) {
      const sum = (of: (line: (typeof lines)[number]) => number): number =>
        lines.reduce((total, line) => total + of(line), 0);
      expect(sum(({ open }) => open)).toBe(all.open);
      expect(sum(({ net }) => net)).toBeCloseTo(all.net, 6);
      expect(sum(({ grossThreats }) => grossThreats)).toBeCloseTo(all.grossThreats, 6);
    }
    expect(
      categories.reduce((sum, { concentration }) => sum + (concentration ?? 0), 0),
    ).toBeCloseTo(1);
  });

  test("scope S1 has 34 risks; mean 1,397, P50 1,356, P80 2,461, P90 3,119", async () => {
    const ids = [1, 2, 3, 6, 8, 9, 10, 11, 14, 15, 16, 18, 19, 21];
    const scenario = {
      id: "S1",
      name: "",
      projects: ids.map((number) => `P-${String(number).padStart(3, "0")}`),
    };
    const scopes = scopeChoices({ risks, members, scenarios: [scenario], approved: null });
    const chosen = scopes.find(({ kind }) => kind === "scenario");
    if (chosen === undefined) throw new Error("S1 has risks.");
    expect([chosen.open, chosen.risks]).toEqual([34, 34]);
    const correlation = { all: 0, category: 0.3 };
    const problem = contingencyProblem(risks, [chosen], { scale, correlation });
    if (problem === null) throw new Error("S1 has money.");
    const options = { trials: 40_000, seed: 7, levels: [0.5, 0.8, 0.9], confidence: 0.8 };
    const simulation = await inThread().simulate(problem, {
      ...options,
      drivers: 0,
      responses: false,
    });
    const [own] = simulation.scopes;
    const [p50, p80, p90] = (own?.percentiles ?? []).map(({ value }) => value);
    expect(own?.expected).toBeCloseTo(1397, 0);
    // Standard error of P80 at 10,000 trials: 19.
    expect(Math.abs((p50 ?? 0) - 1356)).toBeLessThan(40);
    expect(Math.abs((p80 ?? 0) - 2461)).toBeLessThan(60);
    expect(Math.abs((p90 ?? 0) - 3119)).toBeLessThan(90);
  });
});

describe("a risk", () => {
  test("has no level where a rating is missing or off the scale, and counts as unrated", () => {
    expect(one({ "Residual impact": null })?.residual.level).toBeNull();
    expect(one({ "Residual impact": 9 })?.residual).toMatchObject({ impact: null, score: null });
    expect(one({ "Residual impact": "high" })?.residual.score).toBeNull();
    expect(one({ "Residual impact": { error: "#N/A" } })?.residual.score).toBeNull();
  });

  test("is probable as typed, else as the middle of its band", () => {
    expect(one({})?.probability).toBe(0.4);
    expect(one({ "Probability %": 0.33 })?.probability).toBe(0.33);
    expect(one({ "Residual probability": null })?.probability).toBeNull();
  });

  test("has exposure only while it is open and its money is known; opportunities lower it", () => {
    expect(one({})?.exposure).toBeCloseTo(40);
    expect(one({ Type: "Opportunity" })?.exposure).toBeCloseTo(-40);
    expect(one({ Status: "Closed" })?.exposure).toBe(0);
    expect(one({ Status: "Realised" })?.exposure).toBe(0);
    expect(one({ "Cost impact": null })?.exposure).toBe(0);
    expect(one({ "Cost impact": -5 })?.impact).toBeNull();
  });

  // T-17: triangular 60,100,180 has mean 113.3333, PERT 106.6667.
  test("has the mean of its shape; without low and high it is fixed", () => {
    const bounds = { "Impact low": 60, "Impact high": 180 };
    const mean = (shape: CellValue): number | undefined =>
      one({ ...bounds, "Impact shape": shape })?.impact?.mean;
    expect(mean(null)).toBeCloseTo(113.3333, 4);
    expect(mean("pert")).toBeCloseTo(106.6667, 4);
    expect(mean("Uniform")).toBe(120);
    expect(mean("Fixed")).toBe(100);
    // exp(mu + s^2/2), s = ln(3)/(2 x 1.2815516): scipy.stats.lognorm.
    expect(mean("Lognormal")).toBeCloseTo(113.92, 1);
    expect(one({ "Impact low": 60 })?.impact).toMatchObject({ shape: "Fixed", mean: 100 });
  });

  test("is escalated by the strongest rule that fits, and never when it says so", () => {
    const rule = (fields: Fields): string | undefined => one(fields)?.escalation?.rule;
    expect(rule({ Escalation: "Always" })).toBe("always");
    expect(rule({ "Residual probability": 4 })).toBe("score");
    expect(rule({})).toBe("appetite");
    expect(rule({ "Residual impact": 2, Proximity: "Imminent" })).toBe("imminent");
    expect(rule({ "Residual impact": 2 })).toBeUndefined();
    expect(rule({ "Residual impact": 2, "Relates to": "portfolio" })).toBe("portfolio");
    expect(rule({ Escalation: "Never", "Residual probability": 5 })).toBeUndefined();
    expect(rule({ Escalation: "Always", Status: "Closed" })).toBeUndefined();
  });
});

describe("responses", () => {
  const responses = (...rows: readonly Fields[]): RegisterContent =>
    contentOf(
      "Responses",
      rows.map((fields, at) => ({ "Response ID": `RS-${at}`, "Risk ID": "r-1", ...fields })),
    );

  test("move the inherent levels by their stated effects, within the scale; cancelled ones do not", () => {
    const after = (...rows: readonly Fields[]): unknown => {
      const levels = one({}, responses(...rows))?.afterResponses;
      return levels === null || levels === undefined ? null : [levels.probability, levels.impact];
    };
    expect(after({ "Probability change": -1 }, { "Impact change": -2 })).toEqual([3, 2]);
    expect(after({ "Probability change": -9 })).toEqual([1, 4]);
    expect(after({ "Probability change": -2, Status: "Cancelled" })).toBeNull();
    expect(after({ Action: "Look at it" })).toBeNull();
  });

  test("say what a risk was without them: probability of the inherent level, cost before their share", () => {
    const [found] = risksOf(
      contentOf("Risks", [risk("R-1")]),
      responses({ "Cost change %": -0.5, Status: "Done" }),
    );
    const [scope] = scopeChoices({
      risks: found === undefined ? [] : [found],
      members: { projects: [], programs: [] },
      scenarios: [],
      approved: null,
    });
    const correlation = { all: 0, category: 0 };
    const problem =
      found === undefined || scope === undefined
        ? null
        : contingencyProblem([found], [scope], { scale, correlation });
    // Level 4 instead of 3: 60 % instead of 40 %; 100 is half of 200.
    expect(problem?.risks[0]).toMatchObject({ probability: 0.4, impact: { likely: 100 } });
    expect(problem?.risks[0]?.before?.probability).toBeCloseTo(0.6);
    expect(problem?.risks[0]?.before?.impact.likely).toBe(200);
  });
});

describe("the review queue", () => {
  const reasons = (fields: Fields): string[] =>
    reviewQueue(risksOf(contentOf("Risks", [risk("R-1", fields)])), statusDate).flatMap((entry) =>
      entry.reasons.map(({ reason }) => reason),
    );

  test("names every reason, the gravest first", () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ "Probability %": 1 })).toEqual(["certain"]);
    expect(reasons({ "Residual probability": 5, "Response action": null })).toEqual([
      "high-without-action",
    ]);
    expect(reasons({ Response: "Accept" })).toEqual(["accepted-above-appetite"]);
    const late = { "Response due": statusDate - 1, "Review on": statusDate - 12, Owner: null };
    expect(reasons(late)).toEqual(["response-overdue", "review-overdue", "no-owner"]);
    expect(reasons({ "Residual impact": null })).toEqual(["not-rated"]);
    expect(reasons({ ...late, Status: "Closed" })).toEqual([]);
    expect(reasons({ "Review on": statusDate })).toEqual([]);
  });

  test("is empty of overdue ones without a status date", () => {
    const risks = risksOf(contentOf("Risks", [risk("R-1", { "Review on": 1 })]));
    expect(reviewQueue(risks, null)).toEqual([]);
  });
});

describe("shared risks", () => {
  const shares = (...rows: readonly (readonly [string, number])[]): RegisterContent =>
    contentOf(
      "SharedRisks",
      rows.map(([project, share]) => ({
        "Risk ID": "R-1",
        "Project ID": project,
        "Share %": share,
      })),
    );

  test("count once in all, their money where it is born", () => {
    const risks = risksOf(contentOf("Risks", [risk("R-1")]), shares(["P-2", 0.25], ["P-3", 0.25]));
    const { all, bearers } = riskBreakdown(risks, readMembers([projects, programs]));
    expect([all.open, all.grossThreats]).toEqual([1, 40]);
    expect(bearers.map(({ id, open, shared, net }) => [id, open, shared, net])).toEqual([
      ["P-1", 1, 0, 20],
      ["P-2", 0, 1, 10],
      ["P-3", 0, 1, 10],
    ]);
  });

  test("above 100 % count in proportion, so that nothing is left for the first", () => {
    const [found] = risksOf(contentOf("Risks", [risk("R-1")]), shares(["P-2", 0.9], ["P-3", 0.9]));
    expect(found === undefined ? [] : riskParts(found)).toEqual([
      { bearer: "P-2", share: 0.5 },
      { bearer: "P-3", share: 0.5 },
    ]);
  });

  test("add up to the whole whatever the shares are", () => {
    const share = fc.tuple(
      fc.constantFrom("P-1", "P-2", "P-3", "X"),
      fc.double({ min: 0, max: 2, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(share, { maxLength: 6 }), (rows) => {
        const risks = risksOf(contentOf("Risks", [risk("R-1")]), shares(...rows));
        const parts = risks.flatMap(riskParts);
        expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
        const {
          all,
          bearers,
          programs: lines,
        } = riskBreakdown(risks, readMembers([projects, programs]));
        expect(bearers.reduce((sum, { net }) => sum + net, 0)).toBeCloseTo(all.net, 9);
        expect(lines.reduce((sum, { net }) => sum + net, 0)).toBeCloseTo(all.net, 9);
      }),
    );
  });
});

describe("scopes", () => {
  const risks = risksOf(
    contentOf("Risks", [
      risk("R-1"),
      risk("R-2", { "Relates to": "PG" }),
      risk("R-3", { "Relates to": "P-2" }),
      risk("R-4", { "Relates to": "PORTFOLIO", "Cost impact": null }),
      risk("R-5", { "Relates to": "P-99" }),
      risk("R-1", { "Relates to": "P-3" }),
    ]),
  );
  const members = readMembers([projects, programs]);
  const scenarios = [{ id: "SC-1", name: "Best", projects: ["p-1"] }];
  const scopes = scopeChoices({ risks, members, scenarios, approved: null });
  const scopeOf = (id: string): ScopeChoice | undefined => scopes.find((each) => each.id === id);

  test("are the portfolio, programs with their live projects, projects and scenarios", () => {
    expect(
      scopes.map(({ id, open, risks: money, approved }) => [id, open, money, approved]),
    ).toEqual([
      ["PORTFOLIO", 6, 5, 65],
      ["PG", 2, 2, 65],
      ["P-1", 1, 1, 40],
      ["P-2", 1, 1, null],
      ["P-3", 1, 1, null],
      ["SC-1", 3, 2, 65],
    ]);
  });

  test("hold what lies inside of them, no more", () => {
    const within = (id: string): string[] => {
      const chosen = scopeOf(id);
      return chosen === undefined ? [] : scopesWithin(chosen, scopes, risks).map((each) => each.id);
    };
    expect(within("PORTFOLIO")).toEqual(["PORTFOLIO", "PG", "P-1", "P-2", "P-3"]);
    expect(within("PG")).toEqual(["PG", "P-1"]);
    expect(within("SC-1")).toEqual(["SC-1", "PG", "P-1"]);
    expect(within("P-3")).toEqual(["P-3"]);
  });

  test("have risks of one ID as two risks, and none without money", () => {
    const correlation = { all: 0, category: 0 };
    const problem = contingencyProblem(risks, scopes.slice(0, 1), { scale, correlation });
    expect(problem?.risks.map(({ id }) => id)).toEqual(["R-1", "R-2", "R-3", "R-5", "R-1 (2)"]);
    const none = risksOf(contentOf("Risks", [risk("R-9", { "Cost impact": null })]));
    expect(contingencyProblem(none, scopes.slice(0, 1), { scale, correlation })).toBeNull();
  });
});

test("a heat map has every open risk of the type in its cell, others apart; the highest probability first", () => {
  const risks = risksOf(
    contentOf("Risks", [
      risk("R-1"),
      risk("R-2"),
      risk("R-3", { Type: "Opportunity" }),
      risk("R-4", { Status: "Closed" }),
      risk("R-5", { "Residual impact": null }),
    ]),
  );
  const { rows, unrated } = heatMap(risks, scale, "residual", "Threat");
  expect(rows.map(([cell]) => cell?.probability)).toEqual([5, 4, 3, 2, 1]);
  expect(rows[2]?.[3]).toEqual({
    ...{ probability: 3, impact: 4, score: 12, level: "Moderate" },
    ids: ["R-1", "R-2"],
  });
  expect(rows.flat().flatMap(({ ids }) => ids)).toHaveLength(2);
  expect(unrated).toEqual(["R-5"]);
});

test("without a register of risks there are none", () => {
  expect(risksOf()).toEqual([]);
  expect(riskBreakdown([], readMembers([])).all).toMatchObject({ open: 0, net: 0 });
});
