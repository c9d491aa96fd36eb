import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#actions/report/report";
import { commandLine } from "#host/cli/commandLine";
import { tableBody } from "#host/engine/table";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => join(folder, name);

async function sightline(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const line = (text: string): void => {
    lines.push(text);
  };
  await commandLine(args, { out: line, err: line, now: () => new Date(2026, 8, 30) });
  return lines.join("\n");
}

/** Types into a saved workbook: the cell of a record in a column. */
async function type(book: string, key: string, header: string, value: string): Promise<void> {
  const workbook = readWorkbook(await readFile(book));
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name === "Projects");
    if (table === undefined) continue;
    const { top, bottom, left } = tableBody(table);
    const column = left + table.columns.findIndex(({ name }) => name === header);
    for (let row = top; row <= bottom; row++) {
      if (sheet.valueAt(row, left) === key) sheet.put(row, column, value);
    }
  }
  await writeFile(book, writeWorkbook(workbook));
}

test("history is kept in the saved file: taken, compared and asked again after reopening", async () => {
  const [sample, first, second] = ["sample.xlsx", "1.xlsx", "2.xlsx"].map(inFolder);
  if (sample === undefined || first === undefined || second === undefined) return;
  await sightline("new", "--sample", "--out", sample);
  await sightline(
    ...["run", sample, "--do", "take-snapshot", "--set", "label=September board", "--out", first],
  );
  await type(first, "P-002", "Stage", "On hold");
  const report = inFolder("report.json");
  const said = await sightline(
    ...["run", first, "--do", "compare-snapshots", "--out", second, "--report", report],
  );
  expect(said).toMatch(/Changes from SN-00\d September board to now: \d+/);
  expect(said).toMatch(/70 +P-002 .*Changed +Stage +In delivery +On hold/);
  const { changes } = JSON.parse(await readFile(report, "utf8")) as Report;
  expect(changes?.until).toBeNull();
  expect(changes?.since).toMatchObject({ name: "September board", day: 46_295 });
  expect(changes?.changes).toContainEqual(
    expect.objectContaining({
      ...{ significance: 70, table: "Projects", key: "P-002", kind: "Changed", field: "Stage" },
      ...{ from: "In delivery", to: "On hold", difference: null, explain: true },
    }),
  );
  const thinned = await sightline(
    ...["run", second, "--do", "thin-snapshots", "--out", inFolder("3.xlsx")],
  );
  expect(thinned).toContain("thin-snapshots: The snapshots stay as they are.");
}, 60_000);
