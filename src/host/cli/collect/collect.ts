import type { ActionOutcome } from "#actions/runAction";
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
import { problemLine } from "./problemOf";
import { collectedReport, RecordTotals, totalLines } from "./recordTotals";
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
  const { decisions, answers } = await adoptionInput({ ...command, from: [] }, null, [], terminal);
  const rules = { ...(decisions && { decisions }), ...(answers && { answers }) };
  const names = files.map(({ name }) => name);
  const work = await WorkFolder.start(folder, names);
  const { read, known } = await collectBooks(files, work, rules, terminal, command.resume);
  terminal.err(`${files.length} files: ${read} read, ${known} not changed since they were read.`);
  const totals = new RecordTotals();
  const collected = new SheetCollector();
  for (const name of work.files) {
    const record = await work.read(name);
    if (record === null) continue;
    totals.add(record);
    if (record.book !== null && out !== null) collected.add(record.book);
  }
  tell(totals, collected, terminal);
  const joined = out === null ? null : await join(out, collected, command, terminal);
  if (command.report !== null) {
    const report = reportOf(joined === null ? [] : [joined], { name: "", sha256: "" });
    const content = { ...report, collected: collectedReport(totals, collected.left) };
    await writeWhole(command.report, `${JSON.stringify(content, null, 2)}\n`);
  }
  const isDone = (out === null || joined !== null) && totals.records.length === 0;
  return isDone ? exitCodes.done : exitCodes.blockingFindings;
}

function tell(totals: RecordTotals, { left }: SheetCollector, terminal: Terminal): void {
  const problems = problemLines(totals.records);
  for (const line of [...totalLines(totals), ...problems.slice(0, shownProblems)])
    terminal.out(line);
  if (problems.length > shownProblems) {
    terminal.out(`... and ${problems.length - shownProblems} more; --report lists them all.`);
  }
  if (left.size === 0) return;
  const lines = [...left].map(([register, count]) => `${register} ${count}`).join(", ");
  terminal.out(`Not joined, since they are of one workbook each: ${lines} lines; export has them.`);
}

/** null = nothing was written. */
async function join(
  out: string,
  collected: SheetCollector,
  command: CollectCommand,
  terminal: Terminal,
): Promise<ActionOutcome | null> {
  if (collected.records === 0) {
    terminal.out("No record was found: no workbook is written.");
    return null;
  }
  if (collected.records > mostRecords) {
    terminal.out(
      `${collected.records} records are more than one workbook takes (${mostRecords}). They are kept: npm run sightline -- export ${command.work ?? `${out}.collect`} --parquet FOLDER writes them as a dataset.`,
    );
    return null;
  }
  const { workbook, outcome } = await joinSheets(collected, terminal);
  terminal.err(`adopt-sheets: ${messageSentence(outcome.proposal.sentence, english)}`);
  await writeBookFile(out, workbook);
  for (const { register, rows } of outcome.proposal.registers ?? []) {
    if (rows > 0) terminal.out(`  ${register}: ${rows} records`);
  }
  const { conflicts = [] } = outcome.proposal.adoption?.adoption ?? {};
  terminal.out(`${conflicts.length} values said differently by two files.`);
  terminal.out(`Written: ${out}`);
  return outcome;
}

function problemLines(records: readonly Pick<BookRecord, "name" | "problems">[]): string[] {
  return records.flatMap(({ name, problems }) =>
    problems.map((problem) => problemLine(name, problem)),
  );
}
