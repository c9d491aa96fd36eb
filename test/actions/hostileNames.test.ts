import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import type { Sheet } from "#host/engine/sheet";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { writeWorkbook } from "#host/xlsx/write";
import { type Attacked, attackedBook } from "#test/support/attack/attackedBook";
import { disarmed } from "#test/support/attack/hostileTexts";
import { dumpWithoutJournal } from "#test/support/scoringBook";

let attacked: Attacked;
let twin: Attacked;

beforeAll(async () => {
  attacked = await attackedBook(true);
  twin = await attackedBook(false);
}, 600_000);

/** Sheets whose cells follow from what a name looks like (findings about names) or from the clock. */
const judged = ["Checks", "Runs"];

/** Formula and value of each cell: "Risk!B3 =pmo_StatusLine | text". */
function cells({ sheets }: Workbook, shown: (text: string) => string): string[] {
  return sheets
    .filter(({ name }) => !judged.includes(name))
    .flatMap((sheet) => cellsOf(sheet, shown));
}

function cellsOf(sheet: Sheet, shown: (text: string) => string): string[] {
  const name = shown(sheet.name);
  return sheet.filledRows().flatMap((row) =>
    sheet.cellsOfRow(row).flatMap(([column, { value, formula }]) => {
      if (value === null && formula === undefined) return [];
      const text = value instanceof CellError ? value.code : String(value);
      const filled = formula === undefined ? "" : `=${shown(formula.text)} | `;
      return [`${name}!${row},${column} ${typeof value} ${filled}${shown(text)}`];
    }),
  );
}

const same = (text: string): string => text;
/** The number of findings, and marks that are worked out of the texts themselves. */
const followsNames = (cell: string): boolean =>
  /Data quality: |string [0-9a-z]{10,14}$|Harmless.* names several people/.test(cell);

test("every action does its work on hostile names", () => {
  expect(attacked.texts).toBeGreaterThan(500);
  expect(attacked.idle).toEqual(twin.idle);
  // The ranked list is up to date after the weights.
  expect(twin.idle.filter((each) => !each.startsWith("score-projects"))).toEqual([]);
});

test("formulas and values are those of the harmless twin, cell by cell", () => {
  const found = cells(attacked.workbook, disarmed).filter((cell) => !followsNames(cell));
  const expected = cells(twin.workbook, same).filter((cell) => !followsNames(cell));
  expect(expected.length).toBeGreaterThan(20_000);
  const wanted = new Set(expected);
  expect(found.filter((cell) => !wanted.has(cell)).slice(0, 20)).toEqual([]);
  expect(found).toHaveLength(expected.length);
});

test("names, rules, charts and footers hold no formula but ours", () => {
  const parts = (workbook: Workbook): unknown => {
    const { names, sheets } = dumpWithoutJournal(workbook) as {
      names: unknown;
      sheets: Record<string, unknown>[];
    };
    const kept = ["conditionalFormats", "charts", "print", "hyperlinks"] as const;
    return sheets
      .filter(({ name }) => !judged.includes(String(name)))
      .map((sheet) => kept.map((part) => sheet[part]))
      .concat([[names]]);
  };
  // A blank in front of a series keeps its name from being read as a reference.
  const shown = JSON.parse(JSON.stringify(parts(attacked.workbook)), (_, value: unknown) =>
    typeof value === "string" ? disarmed(value).replace(/^ (?=Harmless)/, "") : value,
  ) as unknown;
  expect(shown).toEqual(JSON.parse(JSON.stringify(parts(twin.workbook))));
});

test("the saved file is sound XML, has the twin's formulas and no link out of the workbook", () => {
  const [bad, good] = [attacked, twin].map(({ workbook }) => textsOf(workbook));
  const complaints: string[] = [];
  for (const [name, text] of bad ?? []) {
    const onError = (_: unknown, what: string): void => {
      complaints.push(`${name}: ${what}`);
    };
    new DOMParser({ onError }).parseFromString(text, "text/xml");
    for (const [link] of text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
      if (!/Target="(?:https|mailto):/.test(link)) complaints.push(`${name}: ${link}`);
    }
  }
  expect(complaints).toEqual([]);
  const [found, wanted] = [formulasIn(bad ?? []).map(disarmed), formulasIn(good ?? [])];
  expect(wanted.length).toBeGreaterThan(3000);
  expect(found.sort()).toEqual(wanted.sort());
});

/** The XML parts of the saved file. */
function textsOf(workbook: Workbook): [string, string][] {
  return Object.entries(unzipSync(writeWorkbook(workbook)))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => [name, strFromU8(bytes)]);
}

function formulasIn(parts: readonly (readonly [string, string])[]): string[] {
  const signs: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
  };
  return parts.flatMap(([, text]) =>
    [...text.matchAll(/<f(?:\s[^>]*)?>([^<]*)<\/f>/g)].map(([, formula = ""]) =>
      formula.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole),
    ),
  );
}
