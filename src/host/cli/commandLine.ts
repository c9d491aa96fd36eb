import { actions } from "#actions/registry";
import { settleUnfinished } from "#actions/unfinished";
import { replayScenario } from "#actions/choice/replayScenario";
import { readOverview } from "#actions/overview";
import { refusalOf } from "#actions/refusalOf";
import { type ActionOutcome, runAction } from "#actions/runAction";
import { english } from "#core/messages/english/english";
import { refusalSentence } from "#core/messages/sentences";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { contextOf, openWithAddIn } from "./addIn";
import { adoptionInput } from "./adoptionInput";
import { choiceLines, replayLines } from "./choiceLines";
import { checkOut, newWorkbook, readBookFile, writeBookFile, writeWhole } from "./bookFile";
import { collect } from "./collect/collect";
import { isUnsettled, unfinishedLine } from "./unfinishedLine";
import { parseCommand, type Command, type RunCommand } from "./command";
import { exportDataset } from "./dataset/export";
import { exitCodes, type ExitCode } from "./exitCodes";
import { findingLines } from "./findingLines";
import { inspectionLines } from "./adoptionLines";
import { registerLines, reportLines } from "./reportLines";
import { planLines, replayReport, reportOf, runActions } from "./runActions";
import { processTerminal, type Terminal } from "./terminal";
import { UsageError } from "./usageError";
import { usage } from "./usage";

const actionWidth = Math.max(...actions.map(({ id }) => id.length)) + 2;

/**
 * The command line of Sightline: does what the pane does, on a file instead of an open workbook.
 * Returns the exit code and never throws.
 */
export async function commandLine(
  args: readonly string[],
  terminal: Terminal = processTerminal,
): Promise<ExitCode> {
  try {
    return await carryOut(parseCommand(args), terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}

function carryOut(command: Command, terminal: Terminal): Promise<ExitCode> {
  switch (command.kind) {
    case "help":
      usage.forEach((line) => {
        terminal.out(line);
      });
      return Promise.resolve(exitCodes.done);
    case "actions":
      for (const { id, summary } of actions) terminal.out(`${id.padEnd(actionWidth)}${summary}`);
      return Promise.resolve(exitCodes.done);
    case "new":
      return createBook(command, terminal);
    case "inspect":
      return inspect(command, terminal);
    case "run":
      return run(command, terminal);
    case "replay":
      return replay(command, terminal);
    case "collect":
      return collect(command, terminal);
    case "export":
      return exportDataset(command, terminal);
  }
}

async function createBook(
  command: Extract<Command, { kind: "new" }>,
  terminal: Terminal,
): Promise<ExitCode> {
  await checkOut(command.out, null);
  const workbook = newWorkbook();
  const session = await openWithAddIn(workbook);
  const id = command.sample ? "add-sample" : "create-registers";
  const input = { name: "", sha256: "" };
  const request = { ids: [id], settings: command.settings, input } as const;
  const { report } = await runActions(session, request, terminal);
  await writeBookFile(command.out, workbook);
  print(terminal, [...registerLines(report.registers), "", `Written: ${command.out}`]);
  return codeOf(report.findings);
}

async function inspect(
  command: Extract<Command, { kind: "inspect" }>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workbook, source, name, sha256 } = await readBookFile(command.input);
  const adoption = await adoptionInput(command, source, [command.input], terminal);
  const session = await openWithAddIn(workbook);
  const overview = await readOverview();
  const context = contextOf(session, {}, terminal, adoption);
  const isAdopted = overview.registers.length > 0;
  const outcomes: ActionOutcome[] = [];
  for (const id of isAdopted
    ? (["adopt-sheets", "check-registers"] as const)
    : (["adopt-sheets"] as const)) {
    outcomes.push(await runAction(id, context, { dryRun: true }));
  }
  const made = reportOf(outcomes, { name, sha256 });
  const report = { ...made, registers: overview.registers };
  print(terminal, [
    ...(isAdopted ? registerLines(overview.registers) : ["No registers of Sightline yet."]),
    ...overview.otherSheets.map(
      ({ sheet, rows, columns }) => `Sheet ${sheet}: ${rows} rows, ${columns} columns`,
    ),
    ...inspectionLines(report),
    ...(report.findings.length > 0 ? ["", "Findings", ...findingLines(report.findings)] : []),
  ]);
  if (command.report !== null) await writeWhole(command.report, json(report));
  return exitCodes.done;
}

async function run(command: RunCommand, terminal: Terminal): Promise<ExitCode> {
  if (command.out !== null) await checkOut(command.out, command.input);
  const { workbook, source, name, sha256 } = await readBookFile(command.input);
  const adoption = await adoptionInput(command, source, [command.input, command.out], terminal);
  const session = await openWithAddIn(workbook);
  const { settings } = command;
  const input = { name, sha256 };
  // Undo as the first action is a decision too: it rolls back.
  const isUndoFirst = command.actions[0] === "undo";
  const unfinished = await settleUnfinished(
    command.unfinished ?? (isUndoFirst ? "roll-back" : null),
  );
  if (unfinished !== null) terminal.err(unfinishedLine(unfinished));
  if (unfinished !== null && isUnsettled(unfinished)) {
    const report = { ...reportOf([], input), unfinishedAction: unfinished };
    if (command.report !== null) await writeWhole(command.report, json(report));
    return exitCodes.refused;
  }
  const isUndone = isUndoFirst && unfinished?.outcome === "rolled-back";
  const ids = isUndone ? command.actions.slice(1) : command.actions;
  const run = await runActions(session, { ids, settings, adoption, input }, terminal);
  const done = { ...run, report: { ...run.report, unfinishedAction: unfinished } };
  print(terminal, reportLines(done.report));
  if (command.dryRun) {
    print(terminal, ["", "Would be written", ...done.outcomes.flatMap(planLines)]);
  } else if (command.out !== null) {
    // Functions that answer later show #BUSY! until they do.
    await session.host.settle();
    await writeBookFile(command.out, workbook);
    print(terminal, ["", `Written: ${command.out}`]);
  }
  if (command.report !== null) await writeWhole(command.report, json(done.report));
  const isInfeasible = done.report.selection?.status === "infeasible";
  return isInfeasible ? exitCodes.blockingFindings : codeOf(done.report.findings);
}

/** Solves a kept scenario again; what differs is worth an exit code of its own. */
async function replay(
  command: Extract<Command, { kind: "replay" }>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workbook, name, sha256 } = await readBookFile(command.input);
  await openWithAddIn(workbook);
  const found = await replayScenario(command.scenario, {});
  const report = { ...reportOf([], { name, sha256 }), ...replayReport(found) };
  print(terminal, [
    ...(report.findings.length > 0 ? [...findingLines(report.findings), ""] : []),
    ...(report.replay === null ? [] : replayLines(report.replay)),
    ...choiceLines(report),
  ]);
  if (command.report !== null) await writeWhole(command.report, json(report));
  return report.replay?.identical === true ? exitCodes.done : exitCodes.differs;
}

function codeOf(findings: readonly { severity: string }[]): ExitCode {
  return findings.some((finding) => finding.severity === "blocking")
    ? exitCodes.blockingFindings
    : exitCodes.done;
}

function print(terminal: Terminal, lines: readonly string[]): void {
  for (const line of lines) terminal.out(line);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof UsageError || error instanceof UnreadableFile) {
    terminal.err(error.message);
    if (error instanceof UsageError)
      terminal.err("npm run sightline -- --help shows the commands.");
    return exitCodes.usage;
  }
  const refusal = refusalOf(error);
  if (refusal !== null) {
    terminal.err(refusalSentence(refusal, english));
    return exitCodes.refused;
  }
  terminal.err("This is a mistake in Sightline, not in your workbook; nothing was written.");
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of trace.split("\n")) terminal.err(line);
  return exitCodes.bug;
}
