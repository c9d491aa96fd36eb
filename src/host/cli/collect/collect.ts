import { english } from "#core/messages/english/english";
import { messageSentence } from "#core/messages/sentences";
import { SheetCollector } from "#core/adopt/collect/collectedSheets";
import { adoptionInput } from "../adoptionInput";
import { checkOut, writeBookFile, writeWhole } from "../bookFile";
import type { CollectCommand } from "../command";
import { exitCodes, type ExitCode } from "../exitCodes";
import { reportOf } from "../runActions";
import { sourcePaths } from "../sourceFiles";
import type { Terminal } from "../terminal";
import { UsageError } from "../usageError";
import type { BookRecord } from "./bookRecord";
import { collectBooks } from "./collectBooks";
import { joinSheets } from "./joinBooks";
import { RecordTotals, totalLines } from "./recordTotals";
import { WorkFolder } from "./workFolder";

/**
 * Records that are joined into one workbook: 6,000 of them take 0.5 GB and 20 s of processor time, and
 * Excel's own recalculation grows with them.
 */
const mostRecords = 20_000;
/** Problems that are printed; `--report` lists them all. */
const shownProblems = 20;

/**
 * Collects workbooks one by one into a work folder, and joins what they gave into one workbook. A file
 * that cannot be read is listed and stops nothing.
 */
export async function collect(command: CollectCommand, terminal: Terminal): Promise<ExitCode> {
  const { out } = command;
  if (out !== null) await checkOut(out, null);
  const folder = command.work ?? (out === null ? null : `${out}.collect`);
  if (folder === null) throw new UsageError("--out or --work is missing.");
  const files = await sourcePaths(command.paths, [out]);
  const { decisions, answers } = await adoptionInput({ ...command, from: [] }, null, []);
  const rules = { ...(decisions && { decisions }), ...(answers && { answers }) };
  const names = files.map(({ name }) => name);
  const work = await WorkFolder.start(folder, names, command.resume);
  const { read, known } = await collectBooks(files, work, rules, terminal);
  terminal.err(`${files.length} files: ${read} read, ${known} not changed since they were read.`);
  const totals = new RecordTotals();
  const collected = new SheetCollector();
  for (const name of work.files) {
    const record = await work.read(name);
    if (record === null) continue;
    totals.add(record);
    if (record.book !== null && out !== null) collected.add(record.book);
  }
  const problems = problemLines(totals.records);
  for (const line of [...totalLines(totals), ...problems.slice(0, shownProblems)])
    terminal.out(line);
  if (problems.length > shownProblems) {
    terminal.out(`... and ${problems.length - shownProblems} more; --report lists them all.`);
  }
  const isJoined = out === null || (await join(out, collected, command, terminal));
  return isJoined && problems.length === 0 ? exitCodes.done : exitCodes.blockingFindings;
}

/** false = nothing was written. */
async function join(
  out: string,
  collected: SheetCollector,
  command: CollectCommand,
  terminal: Terminal,
): Promise<boolean> {
  if (collected.records === 0) {
    terminal.out("No record was found: no workbook is written.");
    return false;
  }
  if (collected.records > mostRecords) {
    terminal.out(
      `${collected.records} records are more than one workbook takes (${mostRecords}). They are kept: npm run sightline -- export ${command.work ?? `${out}.collect`} --parquet FOLDER writes them as a dataset.`,
    );
    return false;
  }
  const { workbook, outcome } = await joinSheets(collected, terminal);
  terminal.err(`adopt-sheets: ${messageSentence(outcome.proposal.sentence, english)}`);
  const report = reportOf([outcome], { name: "", sha256: "" });
  if (command.report !== null) {
    await writeWhole(command.report, `${JSON.stringify(report, null, 2)}\n`);
  }
  await writeBookFile(out, workbook);
  for (const { register, rows } of report.registers) {
    if (rows > 0) terminal.out(`  ${register}: ${rows} records`);
  }
  terminal.out(`${report.conflicts.length} values said differently by two files.`);
  terminal.out(`Written: ${out}`);
  return true;
}

function problemLines(records: readonly Pick<BookRecord, "name" | "problems">[]): string[] {
  return records.flatMap(({ name, problems }) =>
    problems.map((problem) => (problem.includes(name) ? problem : `${name}: ${problem}`)),
  );
}
