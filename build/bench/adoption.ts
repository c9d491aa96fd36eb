import { runAction } from "#actions/runAction";
import { readFile } from "#files/readFile";
import { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { writeWorkbook } from "#host/xlsx/write";
import { type Measure, type Part, peakMegabytes, timed } from "./measure";

/** Adopting workbooks of 50 rows each into one. */
export const adoption: Part = {
  runs: ({ quick }) => [quick ? "40" : "200"],
  measure: (run) => adoptMany(Number(run), 50),
};

const words = ["Quay", "Crane", "Radar", "Lock", "Ferry", "Depot", "Bridge", "Tide gate"];

function bytesOf(book: number, rows: number): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Projects");
  const lines: (string | number)[][] = [
    [`Projects of office ${book}`],
    [],
    [
      "Project ID",
      "Project",
      "Sponsor",
      "RAG",
      "Budget (£k)",
      "Start",
      "Finish",
      "Comments",
      "Room",
    ],
    ...Array.from({ length: rows }, (_, r) => [
      `N${book}-${r + 1}`,
      `${words[(book + r) % words.length] ?? ""} ${book}.${r + 1}`,
      `Owner ${(book * 7 + r) % 40}`,
      ["G", "A", "R"][r % 3] ?? "",
      100 + ((book * 31 + r * 17) % 900),
      46_000 + r,
      46_200 + r * 3,
      `Status of row ${r + 1} in office ${book}`,
      `B${r % 9}`,
    ]),
  ];
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      sheet.put(row, column, value);
    });
  });
  return writeWorkbook(workbook);
}

async function adoptMany(workbooks: number, rows: number): Promise<readonly Measure[]> {
  const files = Array.from({ length: workbooks }, (_, book) => ({
    name: `offices/${String(book).padStart(3, "0")}.xlsx`,
    bytes: bytesOf(book, rows),
  }));
  const reading = await timed(() => {
    for (const { bytes, name } of files) readFile(bytes, name);
  });
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const session = await openOffice(workbook);
  const context = { settings: {}, today: 46_000, progress: () => undefined, adoption: { files } };
  const { cpu, result } = await timed(() => runAction("adopt-sheets", context));
  const { registers } = result.proposal;
  const projects = registers?.find(({ register }) => register === "Projects")?.rows ?? 0;
  const batches = session.requests.filter(({ kind }) => kind === "batch");
  const largest = Math.max(...batches.map(({ bytesUp }) => bytesUp));
  const what = `${workbooks} workbooks of ${rows} rows`;
  return [
    { what: `read ${what}`, value: reading.cpu, unit: "ms CPU" },
    { what: `adopt ${what}`, value: cpu, unit: "ms CPU", note: `${projects} projects` },
    {
      ...{ what: `largest request of ${what}`, value: largest / 1000, unit: "KB" },
      goal: { atMost: 2_000 },
    },
    { what: `memory for ${what}`, value: peakMegabytes(), unit: "MB" },
  ];
}
