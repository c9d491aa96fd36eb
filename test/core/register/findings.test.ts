import { ownerMailText } from "#core/messages/ownerMail";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { type CheckOptions, checkRegisters } from "#core/register/checkRegisters";
import type { Finding } from "#core/register/checks/finding";
import { currentWaivers, type StoredWaiver, waiverOf } from "#core/register/checks/waivers";
import type { CellValue, RegisterContent } from "#core/register/content";
import { findingsShown } from "#actions/readFindings";
import { registerContent } from "#test/support/registerContent";

const headers = ["Risk ID", "Relates to", "Risk", "Owner", "Status", "Review on", "Response"];
type Line = readonly CellValue[];
const flood: Line = [
  "R-1",
  "P-1",
  "Flooding of the pump house",
  "A. Berg",
  "Open",
  46_200,
  "Accept",
];
const strike: Line = ["R-2", "P-1", "Strike of the fitters", "T. Hill", "Open", 46_250, "Accept"];
const settings = { pmo_StatusDate: 46_295 };

const risks = (...lines: readonly Line[]): RegisterContent =>
  registerContent("Risks", headers, lines);
const check = (
  lines: readonly Line[],
  options: CheckOptions = {},
  others: readonly RegisterContent[] = [],
): readonly Finding[] => checkRegisters([risks(...lines), ...others], settings, options).findings;
const reviews = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule === "review-overdue");
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ id }) => id);

describe("the id of a finding", () => {
  const ids = idsOf(check([flood, strike]));

  test("is its own, and holds no comma", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.join("")).not.toContain(",");
  });

  test("stays when the register is sorted, moved, or other cells change", () => {
    expect(new Set(idsOf(check([strike, flood])))).toEqual(new Set(ids));
    const edited = flood.map((value) => (value === "A. Berg" ? "B. Lund" : value));
    expect(idsOf(check([edited, strike]))).toEqual(ids);
    const { place, ...content } = risks(flood, strike);
    const moved = { ...content, place: { ...place, row: 40, column: 7, sheet: "Risk log" } };
    expect(idsOf(checkRegisters([moved], settings).findings)).toEqual(ids);
  });

  test("is another one when what was found is another thing", () => {
    const later = flood.map((value) => (value === 46_200 ? 46_201 : value));
    expect(idsOf(check([later, strike]))).not.toEqual(ids);
  });

  test("is its own where two records have one key", () => {
    const twice = idsOf(reviews(check([flood, flood])));
    expect(new Set(twice).size).toBe(2);
  });
});

describe("a waiver", () => {
  const [finding] = reviews(check([flood, strike]));
  const waiver: StoredWaiver = waiverOf(finding as Finding, "The board knows", 46_290);
  const waived = (lines: readonly Line[]): readonly (string | undefined)[] =>
    reviews(check(lines, { waive: (found) => currentWaivers(found, [waiver]) })).map(
      ({ waiver: found }) => found?.reason,
    );

  test("goes with its finding and no other, wherever that stands", () => {
    expect(waived([flood, strike])).toEqual(["The board knows", undefined]);
    expect(waived([strike, flood])).toEqual([undefined, "The board knows"]);
  });

  test("goes with its record under a new key, as long as it is the only one like it", () => {
    const renamed: Line = ["R-77", ...flood.slice(1)];
    expect(waived([renamed, strike])).toEqual(["The board knows", undefined]);
    const twin: Line = ["R-78", ...flood.slice(1)];
    expect(waived([renamed, twin])).toEqual([undefined, undefined]);
  });

  test("does not hold when what was accepted has become something else", () => {
    const later = flood.map((value) => (value === 46_200 ? 46_100 : value));
    expect(waived([later, strike])).toEqual([undefined, undefined]);
  });

  test("is kept while its finding is away", () => {
    const mended = flood.map((value) => (value === 46_200 ? 46_900 : value));
    expect(currentWaivers(check([mended]), [waiver])).toEqual([waiver]);
  });
});

test("a policy softens and hardens what the office asks, never what makes figures wrong", () => {
  const wrong: Line = ["R-1", "P-1", "x", "A & B", "Open", "soon", "Accept"];
  const duplicate: Line = [...flood];
  const severities = (policy: NonNullable<CheckOptions["policy"]>): Record<string, string> =>
    Object.fromEntries(
      check([wrong, duplicate], { policy }).map(({ rule, severity }) => [rule, severity]),
    );
  expect(severities("controlling")).toMatchObject({
    "duplicate-key": "blocking",
    "text-not-date": "warning",
    "review-overdue": "warning",
    "several-owners": "hint",
  });
  expect(severities("supportive")).toMatchObject({
    "duplicate-key": "blocking",
    "text-not-date": "warning",
    "review-overdue": "hint",
    "several-owners": "hint",
  });
  expect(severities("directive")).toMatchObject({
    "duplicate-key": "blocking",
    "text-not-date": "warning",
    "review-overdue": "blocking",
    "several-owners": "warning",
  });
});

const projects = registerContent(
  "Projects",
  ["Project ID", "Project", "Manager", "Category", "Budget"],
  [
    ["P-1", "Harbour lights", "A. Berg", "Growth", 100],
    ["P-2", "Quay wall", "T. Hill", null, "lots"],
    ["P-3", "Fish market", "t. hill ", null, null],
  ],
);

describe("quality", () => {
  const { quality, findings } = checkRegisters([projects], settings);

  test("is the share of required cells that are filled and right", () => {
    // Required: Project ID, Project, Category, Budget of 3 projects. Blank or wrong: 2 + 2.
    expect(quality.whole).toMatchObject({ required: 12, valid: 8, score: 66 });
    expect(quality.byRegister).toEqual([{ name: "Projects", required: 12, valid: 8, score: 66 }]);
  });

  test("is told by owner, however the name is written, the worst first", () => {
    expect(quality.byOwner).toEqual([
      { name: "T. Hill", required: 8, valid: 4, score: 50 },
      { name: "A. Berg", required: 4, valid: 4, score: 100 },
    ]);
  });

  test("counts what is waived as valid", () => {
    const waive = (): StoredWaiver[] => findings.map((each) => waiverOf(each, "fine", null));
    expect(checkRegisters([projects], settings, { waive }).quality.whole.score).toBe(100);
  });

  test("of nothing is no number", () => {
    expect(checkRegisters([], {}).quality.whole).toMatchObject({ required: 0, score: null });
  });
});

describe("mails", () => {
  const shown = findingsShown(checkRegisters([projects], settings).findings);

  test("tell each owner of their own records, with addresses", () => {
    expect(shown.mails.map(({ owner }) => owner)).toEqual(["T. Hill"]);
    const [mail] = shown.mails;
    if (mail === undefined) throw new Error("No mail");
    const text = ownerMailText(mail, english, { statusDate: 46_295 });
    expect(text.subject).toBe("Portfolio registers: 5 entries need your attention");
    expect(text.body.split("\n")).toEqual([
      "Dear T. Hill,",
      "",
      "The checks of the portfolio registers (status date 2026-09-30) found 5 entries that you answer for. Please correct them in the workbook, or tell us why they are right as they are.",
      "",
      '- Projects!E6: Budget: "lots" is text where a number belongs; expected a number.',
      "- Projects!D6,D7: Category is missing in 2 records (P-2, P-3); it is required.",
      "- Projects!E7: P-3 has no Budget; it is required.",
      '- Projects!C7: P-3: Manager "t. hill" begins or ends with a blank, so formulas take it for another entry. Remove the blank.',
      "",
      "Thank you.",
    ]);
    expect(ownerMailText(mail, german, { statusDate: null }).body).toMatch(/^Guten Tag T\. Hill/);
    expect(ownerMailText(mail, french, { statusDate: null }).body).toMatch(/^Bonjour T\. Hill/);
  });

  test("a finding about several people's records names each only their own", () => {
    const shared = registerContent(
      "Projects",
      ["Project ID", "Project", "Manager", "Category"],
      [
        ["P-1", "Harbour lights", "A. Berg", null],
        ["P-2", "Quay wall", "T. Hill", "Growth"],
        ["P-3", "Fish market", "T. Hill", null],
      ],
    );
    const { mails } = findingsShown(checkRegisters([shared], settings).findings);
    const lines = mails.map(
      (mail) => ownerMailText(mail, english, { statusDate: null }).body.split("\n")[4],
    );
    expect(lines).toEqual([
      "- Projects!D5: Category is missing in 1 record (P-1); it is required.",
      "- Projects!D7: Category is missing in 1 record (P-3); it is required.",
    ]);
  });
});

test("groups count what is open, the worst and the largest first", () => {
  const findings = check([
    flood,
    strike,
    ["R-2", "P-1", "Fire", "A & B", "Open", "soon", "Accept"],
  ]);
  const shown = findingsShown(findings);
  expect(shown.groups.map(({ rule, severity, open }) => [rule, severity, open.length])).toEqual([
    ["duplicate-key", "blocking", 1],
    ["review-overdue", "warning", 2],
    ["text-not-date", "warning", 1],
    ["text-too-short", "hint", 1],
    ["several-owners", "hint", 1],
  ]);
  expect([shown.blocking, shown.warnings, shown.hints, shown.waived]).toEqual([1, 3, 2, 0]);
});
