import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { readFile } from "#files/readFile";
import { writeWorkbook } from "#host/xlsx/write";
import { caseWorkbook } from "./caseWorkbook";
import { labelledCases } from "./cases";
import { figuresOf, judge, type Judgement } from "./judge";
import type { WorkbookLabels } from "./labels";

const goals = { columnAccuracy: 0.97, valueAccuracy: 0.99, silent: 0, questionsPerColumn: 0.1 };

/**
 * `npm run judge`: how well adoption understands the labelled set of our own.
 * `npm run judge -- folder`: the same for every workbook of a folder that has its labels beside it.
 * `npm run judge -- --write folder`: puts our set there as workbooks with labels.
 */
async function main(args: readonly string[]): Promise<void> {
  const [first, second] = args;
  if (first === "--write") {
    await writeSet(second ?? "labelled-set");
    return;
  }
  const judgements =
    first === undefined
      ? labelledCases.map(({ name, sheets, labels }) => judge(name, sheets, labels))
      : judgeFolder(first);
  print(judgements);
}

function judgeFolder(folder: string): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".labels.json")) continue;
    const stem = name.slice(0, -".labels.json".length);
    const book = readdirSync(folder).find(
      (other) => basename(other, extname(other)) === stem && !other.endsWith(".json"),
    );
    if (book === undefined) {
      process.stderr.write(`${name}: there is no workbook ${stem} beside it.\n`);
      continue;
    }
    const labels = JSON.parse(readFileSync(join(folder, name), "utf8")) as WorkbookLabels;
    const { value: sheets } = readFile(readFileSync(join(folder, book)), book);
    // As the open workbook: what belongs to files alone is not judged.
    judgements.push(judge(stem, sheets.map(withoutFile), labels));
  }
  return judgements;
}

function withoutFile<T extends { readonly workbook?: string }>(sheet: T): Omit<T, "workbook"> {
  const { workbook, ...rest } = sheet;
  return workbook === undefined ? sheet : rest;
}

async function writeSet(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const labelled of labelledCases) {
    const stem = labelled.name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();
    writeFileSync(join(folder, `${stem}.xlsx`), writeWorkbook(await caseWorkbook(labelled)));
    const labels = `${JSON.stringify(labelled.labels, null, 2)}\n`;
    writeFileSync(join(folder, `${stem}.labels.json`), labels);
  }
  process.stdout.write(`${labelledCases.length} workbooks with labels: ${folder}\n`);
}

function print(judgements: readonly Judgement[]): void {
  for (const fault of judgements.flatMap((judgement) => judgement.faults)) {
    process.stdout.write(`${fault}\n`);
  }
  const figures = figuresOf(judgements);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  process.stdout.write(
    [
      "",
      `${figures.workbooks} workbooks, ${figures.columns} columns, ${figures.values} values`,
      `columns right    ${percent(figures.columnAccuracy)}   (goal ${percent(goals.columnAccuracy)})`,
      `values right     ${percent(figures.valueAccuracy)}   (goal ${percent(goals.valueAccuracy)})`,
      `silent errors    ${figures.silent}   (goal ${goals.silent})`,
      `questions        ${figures.questions}, ${figures.questionsPerColumn.toFixed(2)} a column (goal below ${goals.questionsPerColumn})`,
      "",
    ].join("\n"),
  );
}

void main(process.argv.slice(2));
