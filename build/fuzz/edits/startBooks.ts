import type { ActionContext } from "#actions/action";
import { runAction } from "#actions/runAction";
import { openWithAddIn } from "#host/cli/addIn";
import { newWorkbook } from "#host/cli/bookFile";
import { calculationOf } from "#host/engine/calculate";
import { tableBody } from "#host/engine/table";
import { deleteTableRows } from "#host/engine/tables";
import type { Workbook } from "#host/engine/workbook";
import { writeWorkbook } from "#host/xlsx/write";
import type { BookName } from "./sequence";

/** The day on which everything happens: 30 September 2026. */
export const today = 46_295;

export function contextOf(settings: Readonly<Record<string, string>>): ActionContext {
  return { settings, today, progress: () => undefined };
}

type Line = readonly (string | number)[];

const english: readonly Line[] = [
  ["Project list of the digital office", "", "", "", "", "", ""],
  [],
  ["No.", "Project", "Sponsor", "Status", "Budget (k)", "Start", "Finish", "Remarks"],
  ["D-01", "Quay crane renewal", "Ada Moss", "G", 1200, 46_000, 46_500, "=see minutes"],
  ["D-02", "Radar link", "Ben Low", "Amber", "850,5", "12.03.2026", 46_400, "-"],
  ["D-03", "Lock keeper app", "", "red", 90, "", "2026-12-31", "@mention"],
  ["D-03", "Ferry timetable", "Cy Orr", "on hold", "n/a", 46_100, 46_050, ""],
  ["", "Sum", "", "", "=SUM(E4:E7)", "", "", ""],
];

const german: readonly Line[] = [
  [
    "Projektnummer",
    "Projektname",
    "Projektleiter",
    "Ampel",
    "Budget (T€)",
    "Beginn",
    "Ende",
    "Bemerkung",
  ],
  ["P1", "Hafenbahn", "Jörg Groß", "grün", "1.250,00", "01.02.2026", "30.11.2026", "läuft"],
  ["P2", "Schleusentor", "Änne Özil", "gelb", 700, "15.03.2026", "31.12.2027", "+1 Woche"],
  ["P3", "Lotsenfunk", "", "rot", "45,5", "", "", "=offen"],
  ["P4", "Fährplan", "Uwe Süß", "GRÜN", 80, 46_000, 46_200, ""],
];

const germanRisks: readonly Line[] = [
  [
    "Risiko-Nr.",
    "Projekt",
    "Risiko",
    "Eintrittswahrscheinlichkeit",
    "Auswirkung",
    "Maßnahme",
    "Verantwortlich",
  ],
  ["R1", "P1", "Lieferverzug der Weichen", 4, 3, "Zweitlieferant", "Jörg Groß"],
  ["R2", "P2", "Hochwasser", "hoch", "mittel", "", "Änne Özil"],
];

function write(workbook: Workbook, name: string, lines: readonly Line[]): void {
  const sheet = workbook.sheetByName(name) ?? workbook.appendSheet(name);
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== "") sheet.put(row, column, value);
    });
  });
}

/** A sample portfolio of a size, with no more than so many records in each register. */
async function sampleOf(size: string, most: number): Promise<Workbook> {
  const workbook = newWorkbook();
  await openWithAddIn(workbook);
  await runAction("add-sample", contextOf({ size }));
  const kept = new Set([
    "Criteria",
    "Periods",
    "Scales",
    "Appetite",
    "Roles",
    "OptimismBias",
    "Gates",
  ]);
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      const { top, bottom } = tableBody(table);
      const count = bottom - top + 1 - most;
      if (count > 0 && !kept.has(table.name)) deleteTableRows(sheet, table, most, count);
    }
  }
  await computed(workbook);
  await runAction("refresh-reports", contextOf({ pages: "Home,Prioritization" }));
  return workbook;
}

async function adopted(sheets: Readonly<Record<string, readonly Line[]>>): Promise<Workbook> {
  const workbook = foreign(sheets);
  await openWithAddIn(workbook);
  await runAction("adopt-sheets", contextOf({ size: "register" }));
  return workbook;
}

function foreign(sheets: Readonly<Record<string, readonly Line[]>>): Workbook {
  const workbook = newWorkbook();
  for (const [name, lines] of Object.entries(sheets)) write(workbook, name, lines);
  return workbook;
}

const makers: Readonly<Record<BookName, () => Promise<Workbook>>> = {
  register: () => sampleOf("register", 6),
  portfolio: () => sampleOf("portfolio", 5),
  full: () => sampleOf("full", 4),
  sample: () => sampleOf("register", 1000),
  empty: async () => {
    const workbook = newWorkbook();
    await openWithAddIn(workbook);
    await runAction("create-registers", contextOf({ size: "register" }));
    return workbook;
  },
  adopted: () => adopted({ Sheet1: english }),
  german: () =>
    adopted({ Sheet1: [["Portfolio der Hafenbehörde"]], Projekte: german, Risiken: germanRisks }),
  foreign: () => Promise.resolve(foreign({ Sheet1: english, "Risiken & Chancen": germanRisks })),
};

/** The file of each workbook that sequences begin with, made once. */
const files = new Map<BookName, Promise<Uint8Array>>();

export function startFile(name: BookName): Promise<Uint8Array> {
  let file = files.get(name);
  if (!file) files.set(name, (file = fileOf(name)));
  return file;
}

async function fileOf(name: BookName): Promise<Uint8Array> {
  const workbook = await makers[name]();
  await openWithAddIn(workbook);
  await computed(workbook);
  return writeWorkbook(workbook);
}

/** Computes every formula, also those that answer later. */
export async function computed(workbook: Workbook): Promise<void> {
  const calculation = calculationOf(workbook);
  calculation.recalculateAll();
  await calculation.settle();
}
