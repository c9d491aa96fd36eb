import { refusalOf } from "#actions/refusalOf";
import type { ActionOutcome } from "#actions/runAction";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence, messageSentence, refusalSentence } from "#core/messages/sentences";
import type { Message } from "#core/messages/message";
import type { Words } from "#core/messages/words";

const languages: Readonly<Record<string, Words>> = { english, german, french };

/** Refusals that a person alone at the workbook understands and can act upon; any other was ours to foresee. */
const understandable: ReadonlySet<string> = new Set([
  "AccessDenied",
  "ColumnsMissing",
  "FilteredRangeConflict",
  "HeadersHidden",
  "FormulaLengthExceedsLimit",
  "InsertDeleteConflict",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NoPdf",
  "NoRoomBelow",
  "RowsMoved",
  "SheetProtected",
  "StructureProtected",
  "TableOverlap",
  "TotalsShown",
  "UndoTooLarge",
]);

/** What is wrong with the sentence of an error; null when it is a refusal that a person can read. */
export function failureFault(error: unknown): string | null {
  const refusal = refusalOf(error);
  if (refusal === null) {
    const trace = error instanceof Error ? error.stack?.split("\n").slice(0, 6).join("\n") : "";
    return `not a refusal: ${String(error)}\n${trace ?? ""}`;
  }
  if (!understandable.has(refusal.code)) {
    return `${refusal.code} while ${refusal.during} ${refusal.detail}`;
  }
  return firstFault((words) => refusalSentence(refusal, words), `refusal ${refusal.code}`);
}

/** What is wrong with the words of an outcome: its sentence, its title and its findings in each language. */
export function outcomeFaults({ proposal }: ActionOutcome): readonly string[] {
  const faults = [messageFault(proposal.sentence), messageFault(proposal.plan.title)];
  const seen = new Set<string>();
  for (const issue of proposal.issues) {
    if (seen.has(issue.code) && seen.size > 40) continue;
    seen.add(issue.code);
    faults.push(firstFault((words) => issueSentence(issue, words), `issue ${issue.code}`));
  }
  return faults.filter((fault) => fault !== null);
}

export function messageFault(message: Message): string | null {
  return firstFault((words) => messageSentence(message, words), `message ${message.code}`);
}

/** The first sentence of the three languages that is none. */
function firstFault(sentence: (words: Words) => string, of: string): string | null {
  for (const [language, words] of Object.entries(languages)) {
    const text = sentence(words);
    if (text.trim() === "" || /\bundefined\b|\[object |NaN\b/.test(text)) {
      return `${of} has no sentence in ${language}: "${text.slice(0, 200)}"`;
    }
  }
  return null;
}
