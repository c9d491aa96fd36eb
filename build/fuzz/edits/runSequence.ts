import { actionById } from "#actions/registry";
import { settingProblems } from "#actions/parameters";
import { tableBody } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import { actionFaults, type ActionEnd } from "./actionLaws";
import type { Benches, OpenBook } from "./benches";
import { doEdit } from "./deeds";
import { Hand } from "./hand";
import { savedFaults } from "./savedFile";
import { messageFault } from "./sentences";
import { chosen, type Sequence, type Step } from "./sequence";

/** A law that did not hold. */
export interface Broken {
  /** What kind of fault: the same for two sequences that show one defect. */
  readonly law: string;
  readonly what: string;
  /** The step after which it was seen. */
  readonly step: number;
}

export interface SequenceRun {
  readonly broken: readonly Broken[];
  /** What was done, step by step. */
  readonly told: readonly string[];
  /** How each action ended, with its milliseconds. */
  readonly ends: readonly ActionEnd[];
}

export interface RunningOptions {
  /** The workbook is saved at the end and read again. */
  readonly saves: boolean;
}

/** Does a sequence on its workbook and looks at the laws after each action. Never throws. */
export async function runSequence(
  sequence: Sequence,
  benches: Benches,
  options: RunningOptions,
): Promise<SequenceRun> {
  return benches.with(sequence.book, (book) => runSteps(sequence, book, options));
}

/**
 * The pane offers nothing to apply where the preview found nothing to do; another program may ask all the same, as
 * every fourth sequence does.
 */
const insistsEvery = 4;

async function runSteps(
  { seed, steps }: Sequence,
  book: OpenBook,
  { saves }: RunningOptions,
): Promise<SequenceRun> {
  const broken: Broken[] = [];
  const told: string[] = [];
  const ends: ActionEnd[] = [];
  const hand = new Hand(book.workbook, book.session);
  const typed = new Set<string>();
  const insists = seed % insistsEvery === 0;
  for (const [i, step] of steps.entries()) {
    try {
      if (step.kind === "edit") {
        typed.add(step.edit.text);
        told.push(`${step.edit.does}: ${doEdit(hand, step.edit)}`);
        continue;
      }
      hand.rest();
      await book.session.host.settle();
      const settings = settled(step.settings, book.workbook);
      const refused = settingFaults(step.id, settings);
      if (refused !== null) {
        told.push(`${step.id}: settings refused`);
        ends.push({ id: step.id, end: "settings refused", ms: 0 });
        broken.push(...refused.map((what) => ({ law: "sentence", what, step: i })));
        continue;
      }
      const { end, faults } = await actionFaults(
        { ...book, insists, typed },
        {
          ...step,
          settings,
        },
      );
      told.push(`${step.id} ${JSON.stringify(settings)}: ${end.end}, ${Math.round(end.ms)} ms`);
      ends.push(end);
      broken.push(...faults.map((fault) => ({ ...fault, step: i })));
    } catch (error) {
      broken.push({ law: "stand-in", what: errorText(error), step: i });
      break;
    }
  }
  hand.rest();
  if (saves && broken.length === 0) {
    const faults = savedFaults(book.workbook);
    broken.push(...faults.map((what) => ({ law: "saved", what, step: steps.length })));
  }
  return { broken, told, ends };
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error);
}

/** Settings with what stands in the registers now in place of "@Projects 500". */
function settled(
  settings: Extract<Step, { kind: "action" }>["settings"],
  workbook: Workbook,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const match = /^@(\w+) (\d+)$/.exec(value);
      return [name, match ? keyIn(workbook, match[1] ?? "", Number(match[2])) : value];
    }),
  );
}

function keyIn(workbook: Workbook, table: string, chance: number): string {
  const found = workbook.tableByName(table);
  if (!found) return `${table}?`;
  const { top, left, bottom } = tableBody(found.table);
  const values = Array.from({ length: bottom - top + 1 }, (_, i) =>
    found.sheet.valueAt(top + i, left),
  );
  const value = chosen(values, chance) ?? "";
  return typeof value === "object" ? value.code : String(value);
}

/** What is wrong with the sentences about settings that are refused; null when they are taken. */
function settingFaults(
  id: Parameters<typeof actionById>[0],
  settings: Readonly<Record<string, string>>,
): readonly string[] | null {
  const problems = settingProblems(actionById(id), settings);
  if (problems.length === 0) return null;
  return problems.flatMap(({ problem }) => messageFault(problem) ?? []);
}
