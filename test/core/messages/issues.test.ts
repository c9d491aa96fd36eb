import type { Issue, IssueCode, UnreadReason } from "#core/issues";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueWords } from "#core/messages/issueWords";
import { issueSentence, unreadSentence } from "#core/messages/sentences";
import type { Words } from "#core/messages/words";
import { issueSaid, unreadSaid } from "#test/support/english";

const codes = Object.keys(english.issues) as IssueCode[];
const languages: readonly Words[] = [english, german, french];
const translations = [german, french].flatMap((words) =>
  codes.map((code) => [words.language, code, words] as const),
);

const none = { severity: "hint", place: {} } as const;

/** Facts of sentences about risks whose names mean something else in others. */
const riskFacts: Partial<Record<IssueCode, Issue["facts"]>> = {
  "scale-assumed": { part: "matrix" },
  "appetite-moved": { moves: "12 → 4" },
  "bands-stretched": { to: 3 },
  "effects-missing": { risks: "R-007, R-009" },
  "nothing-quantified": { scope: "P-1" },
  "partly-quantified": { money: 2, percentile: "P80" },
  "percentile-uncertain": { percentile: "P90", low: 23, high: 95, trials: 100_000 },
  "correlation-too-high": { all: 0.5, category: 0.9 },
};

/** The same of sentences about benefits. */
const pageFacts: Partial<Record<IssueCode, Issue["facts"]>> = {
  "page-additions-moved": { rows: 3, columns: 1 },
  "page-columns-changed": { tables: "Risks" },
  "page-table-inside": { count: 2, tables: "Risks" },
};

const benefitFacts: Partial<Record<IssueCode, Issue["facts"]>> = {
  "benefit-double-claim": { benefits: "R-007, R-009", projects: 2, perYear: 980 },
  "benefits-above-baseline": { benefits: "R-007, R-009", perYear: 980, measure: "Calls" },
};

/** The same of sentences about the pack, the executive copy and functions in cells. */
const publishingFacts: Partial<Record<IssueCode, Issue["facts"]>> = {
  "functions-without-value": { cells: "Deck!C2, Deck!C3" },
  "functions-on-protected": { cells: "C2, C3" },
  "functions-changed": { cells: "Deck!C2, Deck!C3" },
  "names-left": { names: "Rating, Weights" },
  "pack-page-missing": { kind: "chart", name: "Urgency", run: "Trade off" },
  "pack-page-empty": { page: "Urgency" },
  "pack-page-long": { page: "Status", rows: 63, prints: 3 },
  "pack-other-since": { asked: "SN-001", since: "SN-009 Urgency" },
  "pdf-not-here": { first: "Urgency", last: "Status" },
};

/** The same of sentences about baselines and the archive. */
const ledgerFacts: Partial<Record<IssueCode, Issue["facts"]>> = {
  "baseline-beyond-decision": { decision: "DC-004", scope: "PG-1", projects: "P-1, P-2" },
  "baseline-formulas-kept": { fields: "Projects[Budget] 3" },
  "baseline-columns-added": { columns: "Original budget, Owner" },
  "benefits-not-archived": { benefits: "B-009, R-007" },
  "archived-values-left": { fields: "Risks[Owner]" },
  "archived-key-taken": { keys: "R-007" },
};

/** An issue of a code with every part filled in, so that a sentence can show any of them. */
function full(code: IssueCode): Issue {
  return {
    code,
    severity: "warning",
    place: { sheet: "Log", address: "D12", register: "Risks", record: "R-007", field: "Owner" },
    found: "what stands there",
    expected: "what would be right",
    facts: {
      header: "Who",
      other: "Whose",
      count: 3,
      filled: 9,
      readable: 2,
      sheets: 4,
      rows: ["registers-not-empty", "undo-removes-records"].includes(code) ? 3 : "9, 17",
      times: 2,
      from: "Risks[Owner]",
      kind: "total",
      fields: "Type = Threat",
      profile: 1,
      delivery: 3,
      proposed: 4,
      first: "C",
      second: "D",
      records: "P-1, P-2",
      more: 7,
      direction: "same",
      before: "2026-Q1",
      after: "2026-Q3",
      period: "2026-Q4",
      targets: "Projects",
      criteria:
        code === "criteria-found"
          ? [{ name: "Urgency", low: 1, high: 5, direction: "Cost", weight: 20 }]
          : "Urgency",
      ranked: "no",
      policy: "Exclude",
      score: "73.6",
      line: 4,
      sum: 95,
      to: "2026-12-31",
      instead: "Projects PMO",
      changes: "Financials 3, Settings",
      accepted: "2026-09-30",
      registers: "Risks, Runs",
      cells: 3,
      row: 30,
      last: 32,
      like: 23,
      of: 24,
      book: "Budget 2026.xlsx",
      listed: 500,
      rule: "stray-blanks",
      biggest: 388,
      project: "P-1",
      start: "2026-01-01",
      finish: "2026-12-31",
      stage: "Proposed",
      days: 40,
      factor: "1000",
      beside: "Projects[Budget]",
      usual: "1200",
      role: "Engineer",
      why: "Cost RAG",
      level: 4,
      snapshots: 3,
      type: "Threat",
      status: "Open",
      forum: "Portfolio board",
      short: "227",
      amber: "Cost amber from",
      path: "P-1 → P-2 → P-1",
      projects: code === "criterion-all-equal" ? 3 : "P-1, P-2",
      judge: "Ann",
      items: 23,
      most: code === "judges-disagree" ? "Bob 4" : 15,
      least: "Ann 2",
      percent: 23,
      parts: 2,
      groups: "C, D | E",
      open: 3,
      pairs: 9,
      ratio: "0.18",
      limit: "0.10",
      given: "5",
      suggested: "2",
      column: 4,
      there: "5",
      model: "topsis",
      models: "topsis, vikor",
      needs: "Job size",
      reason: "missing-score",
      values: "4, 6",
      steps: "1, 2, 3",
      advantage: "no",
      gate: "Approval",
      check: "Sponsor named",
      names: "Sponsor",
      title: "Chat service",
      letter: "b",
      snapshot: "SN-002",
      threshold: "0.25",
      worst: 1,
      best: 5,
      ...riskFacts[code],
      ...benefitFacts[code],
      ...pageFacts[code],
      ...publishingFacts[code],
      ...ledgerFacts[code],
    },
  };
}

/** Facts that lead to another sentence than those of `full`. */
const variants: Partial<Record<IssueCode, readonly Issue["facts"][]>> = {
  "row-left-out": [{ kind: "header" }, { kind: "note" }],
  "two-columns-one-field": [{ header: "Who", other: "Who" }],
  "default-filled": [{ count: 1, fields: "Type = Threat" }],
  "money-unit-assumed": [{ header: "Cost", count: 1 }],
  "required-missing": [{}, { count: 2, rows: "4" }],
  "duplicate-key": [{}],
  "criterion-without-column": [{ adopted: 1 }],
  "criteria-correlated": [{ first: "A", second: "B", direction: "opposite", rho: "-0.95" }],
  "missing-score": [{ criteria: "Urgency", ranked: "yes", policy: "Lowest" }],
  "sheet-name-taken": [{ count: 1, sheets: "Projects", instead: "Projects PMO" }],
  "sheet-protected": [{ count: 1, sheets: "Projects" }],
  "page-cells-kept": [
    { cells: 1, places: "C7" },
    { cells: 2, places: "C7, D9 → C45" },
  ],
  "page-additions-moved": [
    { rows: 1, columns: 0 },
    { rows: 12, columns: 2 },
  ],
  "page-columns-changed": [{ tables: "Prioritization" }],
  "page-table-inside": [{ count: 1, tables: "MyNotes" }],
  "text-not-number": [{}],
  "row-below-table": [{ row: 30, last: 30, count: 1 }],
  "entropy-unusable": [{ reason: "negative" }, { reason: "too-few" }],
  "answers-missing": [{ level: "" }, { level: "groups" }],
  "judges-disagree": [{ judge: "Ann", percent: 23, first: "" }],
  "vikor-compromise": [{ advantage: "yes", projects: "P-1, P-2" }],
  "model-may-reverse": [{ count: 1, models: "min-max" }],
  "scale-assumed": [{ part: "bands" }],
  "nothing-quantified": [{ scope: "" }],
  "effects-missing": [{ count: 1, risks: "R-007", more: 0 }],
  "response-effect-reversed": [{ type: "Opportunity", risk: "R-007" }],
};

/** Every form of the issue of a code. */
function forms(code: IssueCode): Issue[] {
  const whole = full(code);
  const others = (variants[code] ?? []).map((facts): Issue => ({ ...whole, facts: facts ?? {} }));
  // Where nothing would be right for certain, the English sentence leaves that part out.
  const { expected, ...certain } = whole;
  const isOptional = expected !== undefined && !/ {2}| [.,;]/.test(issueSaid(certain));
  return [whole, ...others, ...(isOptional ? [certain] : [])];
}

/** What a sentence asks of its issue: parts and facts, by name. */
function asked(issue: Issue, words: Words): string[] {
  const plain = issueWords(issue, words.speech);
  const used = new Set<string>();
  const withFact = new Set(["fact", "quoted", "text", "number", "count"]);
  const recording = new Proxy(plain, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "speech") return value;
      if (typeof value !== "function") {
        used.add(name === "plainFound" ? "found" : String(name));
        return value;
      }
      return (...args: readonly unknown[]): unknown => {
        used.add(withFact.has(String(name)) ? `facts.${String(args[0])}` : `facts.${String(name)}`);
        return Reflect.apply(value, undefined, args);
      };
    },
  });
  words.issues[issue.code](recording);
  return [...used].sort();
}

/** Sentences that need nothing but their code: a state of the workbook that has no content to show. */
const withoutFacts: readonly string[] = [
  "scale-assumed",
  "no-effects",
  "nothing-to-rank",
  "nothing-to-choose",
  "nothing-limits",
  "manual-calculation",
  "nothing-to-undo",
  "journal-lost",
  "journal-newer",
  "structure-protected",
  "objective-weights-zero",
  "weights-all-zero",
  "criterion-not-named",
  "date-system-1904",
  "waiver-without-reason",
  "no-finding-to-fix",
  "no-finding-to-waive",
  "entropy-unusable",
  "wsjf-relative",
  "gate-policy-standard",
  "decision-text-missing",
  "baseline-no-projects",
  "snapshot-first",
  "snapshot-none",
  "status-date-missing",
  "functions-none",
  "save-copy-first",
  "no-kept-formulas",
  "nothing-stuck",
  "pack-not-made",
];

describe("every kind of issue has a sentence", () => {
  test.each(codes)("%s", (code) => {
    const sentence = issueSaid(full(code));
    expect(sentence).toMatch(/^["A-Z0-9'].{20,}[.?]$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|\bNaN\b|""| {2}/);
    if (withoutFacts.includes(code)) return;
    expect(sentence).toMatch(
      /what stands there|what would be right|R-007|Owner|Log|Risks|Who|\b[23459]\b|\b95\b|\bC\b|Urgency|P-1|TOPSIS/,
    );
  });

  test.each<[IssueCode, Issue["facts"], string]>([
    [
      "functions-in-workbook",
      { count: 14 },
      "14 cells use PMO functions; readers without the add-in may see #NAME?. Replace them by values in the executive copy?",
    ],
    [
      "pack-page-missing",
      { kind: "chart", name: "Frontier", run: "Trade off" },
      "Chart 'Frontier' has no data: run Trade off first, or leave the page out.",
    ],
    [
      "pack-page-long",
      { page: "Status", rows: 63, prints: 3 },
      "Status has 63 rows; it will print on 3 pages with repeated headings.",
    ],
  ])("%s says what was promised", (code, facts, sentence) => {
    const issue: Issue = { code, severity: "hint", place: {}, facts: facts ?? {} };
    expect(issueSaid(issue)).toBe(sentence);
  });

  test.each(codes)("%s does without facts", (code) => {
    for (const words of languages) {
      const sentence = issueSentence({ code, ...none }, words);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test.each<[IssueCode, RegExp]>([
    ["text-not-number", /what stands there.*text where a number belongs/],
    ["below-minimum", /what stands there.*what would be right/],
    ["above-maximum", /what stands there.*what would be right/],
    ["out-of-scale", /R-007 scores "what stands there" for Owner.*what would be right/],
    [
      "orphan-reference",
      /Owner "what stands there" is not in Projects\. Did you mean what would be right\?/,
    ],
    ["duplicate-key", /"what stands there" occurs 2 times \(rows 9, 17\)/],
    ["finish-before-start", /R-007: Owner "what stands there" is before start what would be right/],
    ["percent-above-one", /what stands there.*what would be right/],
    ["period-gap", /2026-Q1.*2026-Q3/],
    ["actual-in-open-period", /2026-Q4/],
    ["required-missing", /3 records \(P-1, P-2, row 9, row 17 and 7 more\)/],
    ["criteria-found", /Urgency \(1-5, less is better, weight 20\)/],
  ])("%s shows what was found and what is expected", (code, pattern) => {
    expect(issueSaid(full(code))).toMatch(pattern);
  });
});

describe("in German and French", () => {
  test.each(translations)("%s: %s says the same with the same facts", (_language, code, words) => {
    for (const issue of forms(code)) {
      const sentence = issueSentence(issue, words);
      expect(sentence).toMatch(/^[„«A-ZÀÉÖÜÄ0-9'].{18,}[.?]$/);
      expect(sentence).not.toMatch(/undefined|\[object|\bNaN\b| {2}|"/);
      // Another sentence: nothing was left in English.
      expect(sentence).not.toBe(issueSaid(issue));
      expect(asked(issue, words)).toEqual(asked(issue, english));
    }
  });

  test("numbers, days and quotation marks are those of the language", () => {
    const gap: Issue = {
      code: "period-gap",
      ...none,
      found: "2026-06-30",
      expected: "2026-07-02",
      facts: { before: "2026-Q2", after: "2026-Q3" },
    };
    expect(issueSentence(gap, german)).toContain("endet am 30.06.2026, 2026-Q3 beginnt");
    expect(issueSentence(gap, french)).toContain("se termine le 30 juin 2026, 2026-Q3");
    expect(issueSaid(gap)).toContain("ends on 2026-06-30, 2026-Q3 starts only on 2026-07-02");
    const sheet: Issue = {
      code: "sheet-not-adopted",
      ...none,
      place: { sheet: "Notes" },
      facts: { filled: 1234 },
    };
    expect(issueSentence(sheet, german)).toContain("„Notes“ (1.234 gefüllte Zellen)");
    expect(issueSentence(sheet, french)).toMatch(/^«\u00a0Notes\u00a0» \(1\u202f234 cellules/);
    expect(issueSaid(sheet)).toContain("'Notes' (1,234 filled cells)");
  });

  test("one and many follow the rules of the language", () => {
    const rows = (count: number): Issue => ({
      code: "registers-not-empty",
      ...none,
      facts: { rows: count },
    });
    const german12 = [1, 2].map((count) => issueSentence(rows(count), german));
    expect(german12[0]).toContain("1 Datensatz.");
    expect(german12[1]).toContain("2 Datensätze.");
    const french012 = [0, 1, 2].map((count) => issueSentence(rows(count), french));
    expect(french012.map((text) => /\d enregistrements?/.exec(text)?.[0])).toEqual([
      "0 enregistrement",
      "1 enregistrement",
      "2 enregistrements",
    ]);
  });

  test("set phrases, bounds and scales are said in the language, contents as they are", () => {
    const missing = (expected: string): Issue => ({
      code: "required-missing",
      ...none,
      place: { record: "P-1", field: "Start" },
      expected,
    });
    expect(issueSentence(missing("it is required from stage Approved on"), german)).toBe(
      "P-1 ohne Start; erforderlich ab Phase Approved.",
    );
    const low = (expected: string): Issue => ({
      code: "below-minimum",
      ...none,
      place: { record: "P-1", field: "Budget" },
      found: "-5",
      expected,
    });
    expect(issueSentence(low("more than 0"), german)).toMatch(/Mindestwert: mehr als 0\.$/);
    expect(issueSentence(low("more than 0"), french)).toMatch(/plus de 0\.$/);
    expect(issueSentence(low("1 to 5"), german)).toMatch(/1 bis 5\.$/);
    expect(issueSentence(low("toString"), german)).toMatch(/toString\.$/);
    expect(issueSentence(low("more than"), french)).toMatch(/more than\.$/);
  });
});

describe("long and odd contents", () => {
  test("are cut to 60 characters on one line", () => {
    const sentence = issueSaid({
      code: "formula-overwritten",
      severity: "warning",
      place: { register: "Projects", field: "NPV" },
      found: `line\n${"x".repeat(500)}`,
    });
    expect(sentence).toContain(`"line ${"x".repeat(54)}…"`);
  });

  test("one and many are told apart", () => {
    const left = (filled: number): string =>
      issueSaid({
        code: "sheet-not-adopted",
        severity: "hint",
        place: { sheet: "Notes" },
        facts: { filled },
      });
    expect(left(1)).toMatch(/1 filled cell\)/);
    expect(left(2)).toMatch(/2 filled cells\)/);
  });
});

describe("a reason for an unread cell", () => {
  test("names the field", () => {
    expect(unreadSaid("impossible-date", "Start")).toBe("is a date that does not exist (Start)");
    expect(unreadSaid("not-a-number", "")).toBe("is not a number");
    expect(unreadSentence("not-a-number", "NPV", german)).toBe("ist keine Zahl (NPV)");
  });

  test.each(Object.keys(english.unread) as UnreadReason[])(
    "%s is told in each language",
    (code) => {
      const told = languages.map((words) => unreadSentence(code, "", words));
      expect(new Set(told).size).toBe(3);
      expect(told.filter((text) => !/^.{8,}[^.]$/.test(text))).toEqual([]);
    },
  );
});
