import type { IssueCode } from "#core/issues";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import { checkRegisters } from "#core/register/checkRegisters";
import type { Finding } from "#core/register/checks/finding";
import {
  day,
  type Fields,
  type Records,
  registersFrom,
  soundRecords,
  soundSettings,
  spoilt,
} from "#test/support/soundPortfolio";

function only(records: Records, code: IssueCode): readonly Finding[] {
  const { findings } = checkRegisters(registersFrom(records), soundSettings);
  return findings.filter(({ rule }) => rule === code);
}

/** The sound portfolio with further benefits and values by period. */
function withBenefits(benefits: readonly Fields[], values: readonly Fields[] = []): Records {
  const [like = {}] = soundRecords["Benefits"] ?? [];
  return {
    ...soundRecords,
    Benefits: [
      ...(soundRecords["Benefits"] ?? []),
      ...benefits.map((each) => ({ ...like, ...each })),
    ],
    BenefitPeriods: [...(soundRecords["BenefitPeriods"] ?? []), ...values],
  };
}

const value = (benefit: string, period: string, fields: Fields): Fields => ({
  "Benefit ID": benefit,
  Period: period,
  Planned: null,
  Forecast: null,
  Actual: null,
  ...fields,
});

const early = (finish: string, baseline: string): Records => ({
  ...withBenefits(
    [
      {
        "Benefit ID": "B-003",
        "Relates to": "P-001",
        Benefit: "Reduced cost of lamps",
        Measure: "Lamp bills",
      },
    ],
    [value("B-003", "2027-Q1", { Planned: 40, Forecast: 40 })],
  ),
  Projects: (soundRecords["Projects"] ?? []).map((project) =>
    project["Project ID"] === "P-001"
      ? { ...project, "Baseline finish": day(baseline), "Forecast finish": day(finish) }
      : project,
  ),
});

/** Every message of domain.md 5.7, provoked by what an analyst would have typed. */
const cases: readonly (readonly [IssueCode, Records, string])[] = [
  [
    "actual-in-open-period",
    spoilt("BenefitPeriods", 0, { Actual: 12 }),
    'B-001 2027-Q1 has an actual of "12" in 2027-Q1, which ends after the status date 2026-09-30; it is not counted.',
  ],
  [
    "required-missing",
    spoilt("Benefits", 1, { "Baseline value": null }),
    "B-002 has no Baseline value; without it realised % cannot be computed.",
  ],
  [
    "required-missing",
    spoilt("Benefits", 0, { "Confidence %": null }),
    "B-001 has no Confidence %; it is required.",
  ],
  [
    "benefit-before-delivery",
    early("2027-05-31", "2027-05-31"),
    "B-003 starts in 2027-Q1; P-001 finishes 2027-05-31. Early release, or a date error?",
  ],
  [
    "benefit-not-moved",
    early("2027-05-15", "2027-01-31"),
    "B-003 is still forecast from 2027-Q1, but P-001 has moved by 104 days and the benefit can start on 2027-05-15. Move the forecast with it.",
  ],
  [
    "benefit-double-claim",
    withBenefits(
      [
        {
          "Benefit ID": "B-003",
          "Relates to": "P-003",
          Benefit: "Reduced bills of the market",
          Measure: "electricity  bill",
        },
      ],
      [value("B-003", "2027-Q1", { Planned: 25, Forecast: 25 })],
    ),
    "B-001 and B-003 claim the same measure for the same objective from 2 projects (100 a year counted twice). Keep one, or split the amount.",
  ],
  [
    "benefits-above-baseline",
    spoilt("Benefits", 0, { "Baseline value": 100 }),
    'B-001 claims 60 a year more of "Electricity bill" than its baseline is worth. Nobody can save more than is spent.',
  ],
  [
    "qualitative-with-money",
    spoilt("Benefits", 1, { "Value per unit": 3 }),
    "B-002 is Quantifiable but has a value per unit; it is left out of NPV.",
  ],
  [
    "objective-shares-above",
    {
      ...soundRecords,
      BenefitShares: [
        { "Benefit ID": "B-001", "Objective ID": "O-1", "Share %": 0.9 },
        { "Benefit ID": "B-001", "Objective ID": "O-2", "Share %": 0.4 },
      ],
    },
    "B-001: its shares of objectives add up to 130%; they count as if scaled to 100%. Correct them in BenefitShares.",
  ],
  [
    "benefit-reading-missing",
    {
      ...soundRecords,
      BenefitPeriods: [
        ...(soundRecords["BenefitPeriods"] ?? []),
        value("B-001", "2026-Q3", { Planned: 10 }),
      ],
    },
    "B-001 has a plan but no actual in 1 closed period (2026-Q3); it counts as nothing. Enter what was measured.",
  ],
  [
    "project-without-benefit",
    spoilt("Projects", 0, { "Program ID": null }),
    "P-001: the project has no benefit, nor is it Mandatory or an Enabler. Add what it is for.",
  ],
];

test.each(cases)("%s is told as it is", (code, records, sentence) => {
  const sentences = only(records, code).map((finding) => issueSentence(finding, english));
  expect(sentences).toContain(sentence);
});

test("every sentence is there in German and French, with the same record and figures", () => {
  for (const [code, records] of cases) {
    for (const finding of only(records, code)) {
      const words = [german, french].map((language) => issueSentence(finding, language));
      for (const sentence of words) expect(sentence.length).toBeGreaterThan(20);
      if (finding.place.record !== undefined && code !== "benefit-double-claim") {
        for (const sentence of words)
          expect(sentence).toContain(finding.place.record.split(" ")[0]);
      }
    }
  }
});

test("an early start is no fault of a level, a disbenefit, a withdrawn benefit or a program's", () => {
  const records = early("2027-05-31", "2027-05-31");
  const changed = (fields: Fields): Records => ({
    ...records,
    Benefits: (records["Benefits"] ?? []).map((each) =>
      each["Benefit ID"] === "B-003" ? { ...each, ...fields } : each,
    ),
  });
  for (const fields of [
    { Type: "Disbenefit" },
    { Status: "Withdrawn" },
    { "Relates to": "PG-1" },
    { Profile: "Level", "Baseline value": 0, "Target value": 40 },
  ]) {
    expect(only(changed(fields), "benefit-before-delivery")).toEqual([]);
  }
});
