import fc from "fast-check";
import { adoptSheets } from "#core/adopt/adoptSheets";
import type { Adoption } from "#core/adopt/adoption";
import type { FieldValue } from "#core/register/rows";
import { serialDate } from "#core/time/serialDate";
import { drawSheet, layouts, type RandomField, type RandomSheet } from "./randomSheet";

const first = serialDate(2024, 1, 1) ?? 0;
const day = fc.integer({ min: first, max: first + 1500 });
const amount = fc.integer({ min: 100_000, max: 99_999_999 }).map((cents) => cents / 100);
const words = fc.constantFrom("Bridge", "Portal", "Depot", "Tower", "Ledger", "Harbour", "School");
const people = fc.constantFrom("Ada Wynn", "Bo Lind", "Cy Hart", "Dee Frost");
const level = fc.integer({ min: 1, max: 5 });

const projectFields: readonly RandomField[] = [
  {
    field: "Project ID",
    headers: ["Project ID", "Project code", "ID"],
    values: fc.constant(null),
    kind: "text",
  },
  {
    field: "Project",
    headers: ["Project", "Project name", "Projektname"],
    values: words,
    kind: "text",
  },
  {
    field: "Manager",
    headers: ["Project manager", "Manager", "Chef de projet"],
    values: people,
    kind: "text",
  },
  { field: "Budget", headers: ["Budget", "Approved budget"], values: amount, kind: "money" },
  { field: "Start", headers: ["Start date", "Start"], values: day, kind: "date" },
  { field: "Forecast finish", headers: ["Forecast finish", "End date"], values: day, kind: "date" },
  {
    field: "Reported RAG",
    headers: ["RAG", "RAG status", "Reported RAG"],
    values: fc.constantFrom("Red", "Amber", "Green"),
    kind: "word",
  },
  {
    field: "Complete %",
    headers: ["% complete", "Complete %", "Percent complete"],
    values: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    kind: "percent",
  },
];

const riskFields: readonly RandomField[] = [
  {
    field: "Risk ID",
    headers: ["Risk ID", "Risk no", "Ref"],
    values: fc.constant(null),
    kind: "text",
  },
  {
    field: "Risk",
    headers: ["Risk", "Risk description", "Descripción del riesgo"],
    values: words.map((word) => `${word} opens later than planned`),
    kind: "text",
  },
  { field: "Owner", headers: ["Owner", "Risk owner"], values: people, kind: "text" },
  {
    field: "Inherent probability",
    headers: ["Likelihood (1-5)", "Inherent probability", "Probability (1-5)"],
    values: level,
    kind: "level",
  },
  {
    field: "Inherent impact",
    headers: ["Impact (1-5)", "Inherent impact", "Severity (1-5)"],
    values: level,
    kind: "level",
  },
  { field: "Raised on", headers: ["Date raised", "Raised on"], values: day, kind: "date" },
  {
    field: "Status",
    headers: ["Status", "Risk status"],
    values: fc.constantFrom("Open", "Closed"),
    kind: "word",
  },
];

/** Sheets of 4 to 9 records with keys of their own. */
function sheets(fields: readonly RandomField[], prefix: string): fc.Arbitrary<RandomSheet> {
  const record = fc.record(Object.fromEntries(fields.map(({ field, values }) => [field, values])));
  const key = fields[0]?.field ?? "";
  return fc
    .tuple(fc.array(record, { minLength: 4, maxLength: 9 }), layouts(fields.length))
    .map(([records, layout]) => {
      const keyed = records.map((each, at) => ({ ...each, [key]: `${prefix}-${101 + at}` }));
      return drawSheet(fields, keyed, layout);
    });
}

function isSame(read: FieldValue, meant: FieldValue): boolean {
  if (typeof read !== "number" || typeof meant !== "number") return read === meant;
  return Math.abs(read - meant) <= 1e-9 * Math.max(1, Math.abs(meant));
}

/** Fields of records that came back otherwise, without a question about their column and without being unread. */
function silentlyWrong(register: string, sheet: RandomSheet, adoption: Adoption): string[] {
  const rows = adoption.rows.find((each) => each.register === register);
  if (rows === undefined) return ["the register was not found"];
  const factor =
    { One: 1, thousand: 1e3, million: 1e6 }[String(adoption.settings["Money unit"])] ?? 1;
  const island = adoption.islands.find((each) => each.register === register);
  return sheet.records.flatMap((record, at) => {
    const line = sheet.lines[at] ?? 0;
    const row = rows.origins.findIndex((origin) => origin?.row === line);
    return Object.entries(record).flatMap(([field, meant]) => {
      const read = rows.rows[row]?.[rows.columns.indexOf(field)] ?? null;
      const plain = field === "Budget" && typeof read === "number" ? read * factor : read;
      const asked = adoption.questions.some(({ place }) => place.field === field);
      const unread = island?.unread.some((cell) => cell.field === field) ?? false;
      if (isSame(plain, meant) || asked || (unread && read === null)) return [];
      return [`${field} of line ${line}: ${String(meant)} came back as ${String(plain)}`];
    });
  });
}

describe("law: what was written comes back, or is asked", () => {
  it.each([
    ["Projects", projectFields, "P"],
    ["Risks", riskFields, "R"],
  ] as const)("%s under random layouts, headers and notations", (register, fields, prefix) => {
    fc.assert(
      fc.property(sheets(fields, prefix), (sheet) => {
        const { value } = adoptSheets([sheet.content], { ownTables: [] });
        expect(silentlyWrong(register, sheet, value)).toEqual([]);
        expect(value.rows.find((each) => each.register === register)?.rows).toHaveLength(
          sheet.records.length,
        );
        expect(value.ledger.map(({ lost }) => lost)).toEqual([0]);
      }),
      { numRuns: 150 },
    );
  });
});

test("serial days and plain numbers come back without a question", () => {
  fc.assert(
    fc.property(sheets(riskFields, "R"), (sheet) => {
      const { value } = adoptSheets([sheet.content], { ownTables: [] });
      const isPlain = sheet.content.values.every((line) =>
        line.every((cell) => typeof cell !== "string" || !/^\d+[/.]\d+/.test(cell)),
      );
      // How far a scale reaches is asked where nothing comes near its end.
      const asked = value.questions.filter(({ kind }) => kind !== "scale");
      if (isPlain) expect(asked).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
