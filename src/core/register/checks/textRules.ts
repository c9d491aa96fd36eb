import { isBlank } from "../content";
import { portfolioId } from "../relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterColumn } from "../schema";
import { registerOf } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { keysOf, placeOf } from "./checkedWorkbook";
import { hasOddCharacters } from "./cleanText";
import { cellFix } from "./fixes";
import { nameKind, namesPerson, plainName } from "./namedColumns";
import type { Rule, RuleIssue } from "./rule";
import { standsForMissing } from "./typeRules";

type TextCheck = (
  checked: CheckedRegister,
  row: number,
  column: RegisterColumn,
  text: string,
  /** How the list of the column spells an entry; the entry itself where it is in no list. */
  spelled: (entry: string) => string,
) => RuleIssue | null;

/** Runs a check over every text in the typed text columns of every register. */
function overTexts(workbook: CheckedWorkbook, check: TextCheck): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  for (const checked of workbook.registers) {
    for (const column of checked.columns) {
      if (column.kind !== "input" || (column.type !== "text" && column.type !== "list")) continue;
      const listed = spellings(workbook, column);
      const spelled = (entry: string): string => listed?.get(keyOf(entry)) ?? entry;
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        if (typeof value !== "string" || isBlank(value)) continue;
        const issue = check(checked, row, column, value, spelled);
        if (issue !== null) issues.push(issue);
      }
    }
  }
  return issues;
}

/** Blanks around a name: formulas do not find it any more. */
const strayBlanks: TextCheck = (checked, row, column, text, spelled) => {
  const kind = nameKind(checked.register, column);
  if (kind === null || text === text.trim() || hasOddCharacters(text)) return null;
  const trimmed = spelled(text.trim());
  const { header } = column;
  return {
    code: "stray-blanks",
    severity: kind === "key" || kind === "word" ? "warning" : "hint",
    place: placeOf(checked, row, header),
    found: text,
    expected: trimmed,
    // Trimming a key into one that is there already would make two records of one name.
    ...(wouldRepeat(checked, row, header, trimmed)
      ? {}
      : { fix: cellFix(checked, row, header, trimmed) }),
  };
};

/** Invisible characters in names; typographic quotes and dashes in identifiers. */
const oddCharacters: TextCheck = (checked, row, column, text, spelled) => {
  const kind = nameKind(checked.register, column);
  if (kind === null) return null;
  const { header } = column;
  const plain = plainName(column, text);
  if (plain === text.trim() && !hasOddCharacters(text)) return null;
  const right = spelled(plain);
  return {
    code: "odd-characters",
    severity: "warning",
    place: placeOf(checked, row, header),
    found: text,
    expected: right,
    ...(plain === "" || wouldRepeat(checked, row, header, plain)
      ? {}
      : { fix: cellFix(checked, row, header, right) }),
  };
};

/** True when another record of the register has that key already. */
function wouldRepeat(checked: CheckedRegister, row: number, header: string, text: string): boolean {
  const { key } = registerOf(checked.register);
  if (key.length !== 1 || key[0] !== header) return false;
  const own = checked.table.cell(row, header);
  return checked.records.some((other) => {
    const value = other === row ? null : checked.table.cell(other, header);
    return typeof value === "string" && value !== own && keyOf(value) === keyOf(text);
  });
}

/** "tbc", "n/a", "???" in a field that must be filled. */
const wordsForMissing: TextCheck = (checked, row, column, text) => {
  if (column.required !== "required" || column.allowed.kind !== "anything") return null;
  if (registerOf(checked.register).key.includes(column.header) || !standsForMissing(text))
    return null;
  return {
    code: "word-for-missing",
    severity: "warning",
    place: placeOf(checked, row, column.header),
    found: text,
  };
};

/** "2-120 chars", "<= 500 chars": the bounds that the schema states. */
function lengths({ rule }: RegisterColumn): { least: number; most: number } | null {
  const between = /^(\d+)-(\d+) chars/.exec(rule);
  if (between !== null) return { least: Number(between[1]), most: Number(between[2]) };
  const most = /^<= (\d+) chars/.exec(rule)?.[1];
  return most === undefined ? null : { least: 0, most: Number(most) };
}

const wrongLength: TextCheck = (checked, row, column, text) => {
  const bounds = lengths(column);
  if (bounds === null || standsForMissing(text)) return null;
  const { length } = text.trim();
  if (length >= bounds.least && length <= bounds.most) return null;
  const place = placeOf(checked, row, column.header);
  if (length < bounds.least)
    return { code: "text-too-short", severity: "hint", place, found: text };
  const expected = String(bounds.most);
  return {
    code: "text-too-long",
    severity: "hint",
    place,
    found: text,
    expected,
    facts: { count: length },
  };
};

/** "Anna Berg / Tom Hill", "A. Berg and T. Hill", "Berg; Hill"; not "Berg, Anna". */
const SEVERAL = /\S\s*(?:[/;+&]|\s(?:and|und|et|y|e|og)\s|\r?\n)\s*\S/i;
const COMMAS = /^[^,]+\s[^,]+,\s*[^,]+\s[^,]+/;

const severalOwners: TextCheck = (checked, row, column, text) => {
  if (!namesPerson(column)) return null;
  if (!SEVERAL.test(text) && !COMMAS.test(text.trim())) return null;
  return {
    code: "several-owners",
    severity: "hint",
    place: placeOf(checked, row, column.header),
    found: text,
  };
};

/** Words and references that are in their list but for upper and lower case. */
function spelledOtherwise(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    checked.columns
      .filter((column) => column.kind === "input")
      .flatMap((column) => {
        const listed = spellings(workbook, column);
        if (listed === null) return [];
        return checked.records.flatMap((row): RuleIssue[] => {
          const value = checked.table.cell(row, column.header);
          if (typeof value !== "string") return [];
          const right = listed.get(keyOf(value));
          // Blanks and odd characters are told, and mended, with the right spelling.
          if (right === undefined || right === value || value !== value.trim()) return [];
          if (hasOddCharacters(value)) return [];
          return [
            {
              code: "spelled-otherwise",
              severity: "hint",
              place: placeOf(checked, row, column.header),
              found: value,
              expected: right,
              fix: cellFix(checked, row, column.header, right),
            },
          ];
        });
      }),
  );
}

/** How the entries of a list column are spelled, by their text in small letters; null for other columns. */
function spellings(
  workbook: CheckedWorkbook,
  { allowed }: RegisterColumn,
): ReadonlyMap<string, string> | null {
  if (allowed.kind === "words") return new Map(allowed.words.map((word) => [keyOf(word), word]));
  if (allowed.kind === "key") {
    const target = workbook.register(allowed.register);
    return target === null ? null : keysOf(target, allowed.header);
  }
  if (allowed.kind !== "relatesTo") return null;
  const projects = workbook.register("Projects");
  const programs = workbook.register("Programs");
  return new Map([
    ...(programs === null ? [] : keysOf(programs, "Program ID")),
    ...(projects === null ? [] : keysOf(projects, "Project ID")),
    ...(allowed.portfolio ? [[keyOf(portfolioId), portfolioId] as const] : []),
  ]);
}

export const textRules: readonly Rule[] = [
  { codes: ["stray-blanks"], check: (workbook) => overTexts(workbook, strayBlanks) },
  { codes: ["odd-characters"], check: (workbook) => overTexts(workbook, oddCharacters) },
  { codes: ["spelled-otherwise"], check: spelledOtherwise },
  { codes: ["word-for-missing"], check: (workbook) => overTexts(workbook, wordsForMissing) },
  {
    codes: ["text-too-long", "text-too-short"],
    check: (workbook) => overTexts(workbook, wrongLength),
  },
  { codes: ["several-owners"], check: (workbook) => overTexts(workbook, severalOwners) },
];
