import type { IssueCode } from "#core/issues";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import { type CheckOptions, checkRegisters } from "#core/register/checkRegisters";
import type { Finding } from "#core/register/checks/finding";
import { readScale } from "#core/risk/readScale";
import { presetMatrix } from "#core/risk/riskPresets";
import { riskScale } from "#core/risk/riskScale";
import { scaleRows } from "#core/risk/scaleRows";
import {
  day,
  type Fields,
  type Records,
  registersFrom,
  soundRecords,
  soundSettings,
  spoilt,
} from "#test/support/soundPortfolio";

const matrix = presetMatrix("product").scores;

function findings(
  records: Records,
  { facts, ...options }: CheckOptions = {},
  settings: Fields = soundSettings,
): readonly Finding[] {
  const told = { riskMatrix: matrix, ...facts };
  return checkRegisters(registersFrom(records), settings, { ...options, facts: told }).findings;
}

const response = (fields: Fields): Records => ({
  ...soundRecords,
  Responses: [
    {
      "Response ID": "RS-001",
      "Risk ID": "R-001",
      Response: "Reduce",
      Action: "Replace the pumps",
      Owner: "Tom Hill",
      Due: day("2026-11-30"),
      Cost: 0,
      Status: "Planned",
      "Probability change": -1,
      "Impact change": 0,
      ...fields,
    },
  ],
});

const shared = (...shares: readonly number[]): Records => ({
  ...soundRecords,
  SharedRisks: shares.map((share, at) => ({
    "Risk ID": "R-001",
    "Project ID": `P-00${at + 2}`,
    "Share %": share,
  })),
});

type Case = readonly [code: IssueCode, records: Records, sentence: string];

const cases: readonly Case[] = [
  [
    "response-unsuited",
    response({ Response: "Exploit" }),
    "RS-001: the response Exploit does not suit Threat. Choose one of Avoid, Reduce, Transfer, Share, Accept, Fallback.",
  ],
  [
    "response-overdue",
    response({ Due: day("2026-09-01") }),
    "RS-001: the response was due on 2026-09-01",
  ],
  [
    "response-effect-reversed",
    response({ "Probability change": 1 }),
    "RS-001: Probability change 1 makes a threat worse (R-001). Turn its sign.",
  ],
  [
    "response-effect-reversed",
    response({ "Cost change %": 0.4 }),
    "RS-001: Cost change % 40% makes a threat worse (R-001).",
  ],
  [
    "shares-above-all",
    shared(0.7, 0.6),
    "the shares of this risk add up to 130%, more than 100%; they count in proportion.",
  ],
  [
    "accepted-above-appetite",
    spoilt("Risks", 0, { Response: "Accept", "Residual probability": 4, "Residual impact": 3 }),
    "R-001: accepted, though its score 12 is at or above the limit 12 of Technical.",
  ],
  [
    "high-without-action",
    spoilt("Risks", 0, {
      ...{ "Residual probability": 4, "Residual impact": 4, "Probability %": null },
      ...{ Response: "Fallback", "Response action": null },
    }),
    "R-001: the risk is High (score 16), but nobody does anything about it.",
  ],
  [
    "target-above-residual",
    spoilt("Risks", 0, { "Target probability": 3, "Target impact": 3 }),
    "R-001: Target probability 3 is worse than the residual 2: the target is reached already.",
  ],
  [
    "impact-above-budget",
    spoilt("Risks", 0, { "Cost impact": 1880, "Impact low": 1000, "Impact high": 2000 }),
    "R-001: cost impact 1,880 is 188% of the budget of P-001. Unit mistake?",
  ],
];

test.each(cases)("%s is found, in plain words, in every language", (code, records, sentence) => {
  const found = findings(records).filter(({ rule }) => rule === code);
  expect(found).toHaveLength(1);
  const [finding] = found;
  if (finding === undefined) return;
  expect(issueSentence(finding, english)).toContain(sentence);
  for (const words of [german, french]) {
    const said = issueSentence(finding, words);
    expect(said).not.toBe(issueSentence(finding, english));
    expect(said).not.toMatch(/undefined|\[object|NaN/);
  }
});

test("responses that help, shares up to 100 % and targets below are sound", () => {
  expect(findings(response({}))).toEqual([]);
  expect(findings(shared(0.5, 0.5))).toEqual([]);
  expect(findings(spoilt("Risks", 0, { "Target probability": 2, "Target impact": 1 }))).toEqual([]);
});

test("a response to an opportunity raises it", () => {
  const opportunity = { Type: "Opportunity", Response: "Enhance", "Residual probability": 5 };
  const records = {
    ...response({ Response: "Enhance", "Probability change": -1 }),
    Risks: spoilt("Risks", 0, { ...opportunity, "Probability %": 0.8 })["Risks"] ?? [],
  };
  const found = findings(records).map(({ rule }) => rule);
  expect(found).toContain("response-effect-reversed");
  const better = {
    ...records,
    ...{ Responses: response({ Response: "Enhance", "Probability change": 1 })["Responses"] ?? [] },
  };
  expect(findings(better).map(({ rule }) => rule)).not.toContain("response-effect-reversed");
});

test("a planned response in Responses is an action, a cancelled one is none", () => {
  const high = spoilt("Risks", 0, {
    ...{ "Residual probability": 4, "Residual impact": 4, "Probability %": null },
    "Response action": null,
  });
  const treated = (status: string): string[] =>
    findings({ ...high, Responses: response({ Status: status })["Responses"] ?? [] }).map(
      ({ rule }) => rule,
    );
  expect(treated("Planned")).not.toContain("high-without-action");
  expect(treated("Cancelled")).toContain("high-without-action");
});

describe("the scale", () => {
  const broken = matrix.map((row, r) => row.map((score, c) => (r === 3 && c === 1 ? 5 : score)));

  test("that falls is named with its cells", () => {
    const found = findings(soundRecords, { facts: { riskMatrix: broken } });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["matrix-not-monotone", "warning"],
    ]);
    expect(found.map((finding) => issueSentence(finding, english))).toEqual([
      "Cell (4,2) is lower than (3,2): 5 after 6. A worse risk would have the lower score.",
    ]);
  });

  test("with holes, or not square, blocks", () => {
    const holes = matrix.map((row, r) =>
      row.map((score, c) => (r === 0 && c === 0 ? null : score)),
    );
    expect(findings(soundRecords, { facts: { riskMatrix: holes } })).toMatchObject([
      { rule: "matrix-unreadable", severity: "blocking" },
    ]);
    expect(findings(soundRecords, { facts: { riskMatrix: matrix.slice(1) } })).toMatchObject([
      { rule: "matrix-size", severity: "blocking", found: "4 x 5" },
    ]);
  });

  test("of three levels has no fourth, one of seven has a sixth", () => {
    const three = presetMatrix("additive").scores;
    const rules = (riskMatrix: typeof matrix, level: number): string[] =>
      findings(spoilt("Risks", 0, { "Inherent probability": level, "Inherent impact": 3 }), {
        facts: { riskMatrix },
      }).map(({ rule }) => rule);
    expect(rules(three, 4)).toContain("above-maximum");
    expect(rules(matrix, 5)).toEqual([]);
    expect(rules(matrix, 6)).toContain("above-maximum");
    const seven = Array.from({ length: 7 }, (_, p) =>
      Array.from({ length: 7 }, (__, i) => (p + 1) * (i + 1)),
    );
    expect(rules(seven, 6)).toEqual([]);
  });

  test("whose correlations take all luck is told", () => {
    const settings = { ...soundSettings, pmo_CorrAll: 0.7, pmo_CorrCategory: 0.4 };
    const found = findings(soundRecords, {}, settings);
    expect(found.map((finding) => issueSentence(finding, english))).toEqual([
      "Correlation all 0.7 + category 0.4 must stay below 1.",
    ]);
  });
});

describe("a risk of snapshots with another scale", () => {
  const { scale: now } = readScale({
    matrix,
    settings: new Map(Object.entries(soundSettings)),
    registers: registersFrom(soundRecords),
  });
  const then = riskScale({ ...now, ...presetMatrix("pmi") });
  const taken = ["2026-06-30", "2026-07-31", "2026-08-31"].map((date, at) => ({
    "Snapshot ID": `S-${at + 1}`,
    "Status date": day(date),
  }));
  const kept = (probability: number, scale: typeof now | null): Fields[] =>
    taken.flatMap((snapshot) => {
      const own = { "Snapshot ID": snapshot["Snapshot ID"] };
      const field = (name: string, number: number): Fields => {
        return { ...own, Table: "Risks", Key: "R-001", Field: name, Value: null, Number: number };
      };
      return [
        field("Residual probability", probability),
        // The workbook has 6 now.
        field("Residual score", 2.5),
        ...(scale === null ? [] : scaleRows(scale)).map((row): Fields => ({
          ...{ ...own, Table: row.table, Key: row.key, Field: row.field },
          ...{ Value: row.value, Number: row.number },
        })),
      ];
    });
  const rules = (data: readonly Fields[]): string[] =>
    findings({
      ...spoilt("Risks", 0, { "Residual score": 6 }),
      Snapshots: taken,
      SnapshotData: data,
    }).map(({ rule }) => rule);

  test("is unchanged when only its score is another", () => {
    expect(rules(kept(2, then))).toContain("risk-unchanged");
    expect(rules(kept(3, then))).not.toContain("risk-unchanged");
  });

  test("has changed when its score did on the same scale, or when no scale was kept", () => {
    expect(rules(kept(2, now))).not.toContain("risk-unchanged");
    expect(rules(kept(2, null))).not.toContain("risk-unchanged");
  });
});
