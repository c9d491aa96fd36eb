import { runAction } from "#actions/runAction";
import { readFile } from "#files/readFile";
import { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { writeWorkbook } from "#host/xlsx/write";

/**
 * Measures collecting registers from many workbooks into one:
 *   npm run bench:collect [-- workbooks rows]     200 workbooks of 50 rows unless given
 */
const [workbooks = 200, rows = 50] = process.argv.slice(2).map(Number);

const words = ["Quay", "Crane", "Radar", "Lock", "Ferry", "Depot", "Bridge", "Tide gate"];

function bytesOf(book: number): Uint8Array {
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

async function main(): Promise<void> {
  const files = Array.from({ length: workbooks }, (_, book) => ({
    name: `offices/${String(book).padStart(3, "0")}.xlsx`,
    bytes: bytesOf(book),
  }));
  const started = performance.now();
  for (const { bytes, name } of files) readFile(bytes, name);
  const reading = performance.now() - started;
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const session = await openOffice(workbook);
  const cpu = process.cpuUsage();
  const began = performance.now();
  const context = { settings: {}, today: 46_000, progress: () => undefined, adoption: { files } };
  const { proposal } = await runAction("adopt-sheets", context);
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const batches = session.requests.filter(({ kind }) => kind === "batch");
  const projects = proposal.registers?.find(({ register }) => register === "Projects")?.rows ?? 0;
  const largest = Math.max(...batches.map(({ bytesUp }) => bytesUp));
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const lines = [
    `${workbooks} workbooks of ${rows} rows: ${projects} projects`,
    `reading the files alone  ${Math.round(reading)} ms`,
    `adopting them, in all    ${Math.round(ms)} ms, CPU ${Math.round((user + system) / 1000)} ms`,
    `requests ${batches.length}, the largest ${Math.round(largest / 1024)} KB; memory ${memory} MB`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

void main();
