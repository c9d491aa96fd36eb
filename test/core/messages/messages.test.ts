import type { Doing } from "#core/messages/doing";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { loadWords } from "#core/messages/loadWords";
import { message, type Message, type MessageCode } from "#core/messages/message";
import {
  messageSentence,
  refusalSentence,
  storedTitleSentence,
  titleSentence,
} from "#core/messages/sentences";
import type { Words } from "#core/messages/words";

const codes = Object.keys(english.messages) as MessageCode[];
const languages: readonly Words[] = [english, german, french];
const translations = [german, french].flatMap((words) =>
  codes.map((code) => [words.language, code, words] as const),
);

/** A message of a code that has whatever fact is asked for, and the names of those that were. */
function full(code: MessageCode, count: number): { sample: Message; used: Set<string> } {
  const used = new Set<string>();
  const texts: Readonly<Record<string, unknown>> = {
    size: "portfolio",
    view: "Delivery",
    sheet: "Projects",
    text: "What was done",
    first: "Harbour gate",
    criterion: "Urgency",
    project: "P-004",
    score: "4",
    field: "Weight",
    kind: "Snapshot",
    // Shares of weight are numbers; days are texts.
    from: code === "cause-weights" ? 0.25 : "2026-01-01",
    to: code === "cause-weights" ? 0.5 : "2026-12-31",
    page: "Home",
    rationale: "Pays back",
    outcome: code === "records-decision" || code === "recorded-decision" ? "Approved" : "hold",
    policy: "Exclude",
    measure: "NPV",
    status: "stopped",
    method: "roc",
    ratio: "0.03",
    bestModel: "two-axis",
    worstModel: "sum",
    part: "Deliverability",
    typed: "abc",
    choices: "one, two",
    last: { title: "Created registers", done: [message("recalculated")] },
  };
  const facts = new Proxy(
    {},
    {
      get: (_target, name) => {
        used.add(String(name));
        return texts[String(name)] ?? count;
      },
    },
  );
  return { sample: { code, facts } as Message, used };
}

function saidOf(code: MessageCode, words: Words, count = 1234): [string, string[]] {
  const { sample, used } = full(code, count);
  const sentence = messageSentence(sample, words);
  return [sentence, [...used].sort()];
}

describe("every message", () => {
  test.each(codes)("%s is said in English with all of its facts", (code) => {
    const [sentence] = saidOf(code, english);
    expect(sentence).toMatch(/^["A-Z].{5,}$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|NaN| {2}|function/);
  });

  test.each(translations)("%s: %s is said with the same facts", (_language, code, words) => {
    const [sentence, used] = saidOf(code, words);
    const [inEnglish, usedInEnglish] = saidOf(code, english);
    expect(used).toEqual(usedInEnglish);
    expect(sentence).not.toMatch(/undefined|\[object|NaN| {2}|"/);
    expect(sentence).toMatch(/^[„«A-ZÀÉÜÖÄ1-9]/);
    if (code !== "plain") expect(sentence).not.toBe(inEnglish);
    // Sentences end as in English: with a full stop, titles without.
    expect(/\.$/.test(sentence)).toBe(/\.$/.test(inEnglish));
  });

  test.each(codes)("%s is right for one of each", (code) => {
    for (const words of languages) {
      const [one] = saidOf(code, words, 1);
      expect(one).not.toMatch(/\b1 (?:records|rows|registers|findings|projects|scores|cells)\b/);
      expect(one).not.toMatch(/\b1 (?:Datensätze|Zeilen|Befunde|Projekte|Bewertungen|Zellen)\b/);
      expect(one).not.toMatch(/\b1 (?:enregistrements|lignes|registres|constats|projets|notes)\b/);
    }
  });

  test("is counted as the language counts", () => {
    const checks = message("checks-registers", { registers: 1, findings: 1234, blocking: 0 });
    expect(languages.map((words) => messageSentence(checks, words))).toEqual([
      "Checks 1 register: 1,234 findings, 0 of them blocking.",
      "Prüft 1 Register: 1.234 Befunde, davon 0 blockierend.",
      "Vérifie 1 registre\u00a0: 1\u202f234 constats, dont 0 bloquant.",
    ]);
  });
});

describe("what was done", () => {
  const created = message("created-registers", { size: "full" });
  const scored = message("scored-projects", { projects: 24 });

  test("is one line for several actions", () => {
    expect(titleSentence([created, scored], english)).toBe(
      "Created registers (size full); scored 24 projects",
    );
    expect(titleSentence([created, scored], german)).toBe(
      "Register angelegt (Umfang Vollständig); 24 Projekte bewertet",
    );
    expect(titleSentence([created, scored], french)).toBe(
      "Registres créés (taille Complet)\u00a0; 24 projets notés",
    );
  });

  test("is told from a workbook in the language of the reader", () => {
    const stored = { title: "Scored 24 projects", done: [scored] };
    const asJson: unknown = JSON.parse(JSON.stringify(stored));
    expect(storedTitleSentence(asJson as typeof stored, german)).toBe("24 Projekte bewertet");
    const back = message("takes-back", { last: stored });
    expect(messageSentence(back, french)).toBe("Annule\u00a0: 24 projets notés.");
  });

  test.each([
    ["an older version", undefined],
    ["nothing", []],
    ["a newer version", [{ code: "balanced-portfolio", facts: {} }]],
    ["another program", [{ code: "toString", facts: {} }]],
    ["a text", "scored-projects"],
    ["no facts", [{ code: "scored-projects" }]],
    ["no message", [null, 3]],
  ])("is told in the words of the workbook when it was left by %s", (_by, done) => {
    const stored = { title: "Did something", done };
    for (const words of languages) expect(storedTitleSentence(stored, words)).toBe("Did something");
  });
});

describe("refusals", () => {
  const during: Doing = "writing to the workbook";
  const refusal = (code: string, detail = "", facts = {}) => ({ code, during, detail, facts });
  const known = [
    ...Object.keys(english.refusals.reasons),
    ...Object.keys(english.refusals.foundOut),
    "Stopped",
    "NotRolledBack",
    "Unheard",
  ];

  test.each(known)("%s says in each language what happened and what to do", (code) => {
    const told = languages.map((words) =>
      refusalSentence(
        refusal(code, "Range.values", { names: "Risks", cell: "Risks!A9", made: 7, of: 18 }),
        words,
      ),
    );
    expect(new Set(told).size).toBe(3);
    for (const sentence of told) {
      expect(sentence).toMatch(/^.{30,}[.)]$/);
      expect(sentence).not.toMatch(/undefined|\[object| {2}/);
    }
  });

  test("say what was being done, why not and that nothing was changed", () => {
    const busy = refusal("ActivityLimitReached");
    expect(languages.map((words) => refusalSentence(busy, words))).toEqual([
      "Excel refused while writing to the workbook. Excel is busy. Wait a moment and try again. Nothing was changed.",
      "Von Excel abgelehnt beim Schreiben in die Arbeitsmappe. Excel ist ausgelastet. Bitte kurz warten und erneut versuchen. Es wurde nichts geändert.",
      "Excel a refusé (écriture dans le classeur). Excel est occupé. Patientez un instant et réessayez. Rien n’a été modifié.",
    ]);
    expect(refusalSentence(refusal("Stopped"), english)).toBe(
      "Stopped while writing to the workbook. Nothing was changed.",
    );
    expect(refusalSentence(refusal("Unheard"), english)).toContain('Excel answered "Unheard". ');
    expect(refusalSentence(refusal("toString"), english)).toContain('Excel answered "toString"');
  });

  test("name the sheets that are protected and how far the writing had come", () => {
    const one = refusal("SheetProtected", "", { names: "Risks" });
    const two = refusal("SheetProtected", "", { names: "Risks, Scores" });
    expect(refusalSentence(one, english)).toMatch(/^Sheet Risks is protected\./);
    expect(refusalSentence(two, english)).toMatch(/^Sheets Risks, Scores are protected\./);
    expect(refusalSentence(two, german)).toMatch(/^Die Blätter Risks, Scores sind geschützt\./);
    const changed = refusal("ChangedMeanwhile", "", { names: "Notes", made: 7, of: 18 });
    expect(refusalSentence(changed, english)).toContain("7 of 18 sheets had been made");
    const without = refusal("ChangedMeanwhile", "", { names: "Notes" });
    expect(refusalSentence(without, english)).not.toContain("sheets");
  });

  test.each(Object.keys(english.doing) as Doing[])("%s is called in each language", (doing) => {
    const called = languages.map((words) => words.doing[doing]);
    expect(new Set(called).size).toBe(3);
    // German: a noun that follows "beim".
    expect(called[1]).toMatch(/^[A-ZÄÖÜ]\p{L}+en\b/u);
  });
});

test.each(["en", "de", "fr"] as const)(
  "the words of %s are loaded when asked for",
  async (code) => {
    const words = await loadWords(code);
    expect(words.language).toBe(code);
    expect(Object.keys(words.issues).sort()).toEqual(Object.keys(english.issues).sort());
  },
);
