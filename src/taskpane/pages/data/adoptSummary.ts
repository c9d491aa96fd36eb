import type { Adoption } from "#core/adopt/adoption";
import type { AdoptDecisions } from "#core/adopt/decisions";
import type { DataLanguage } from "./dataLanguage";
import { openQuestions } from "./questionsView";

/** "3 registers, 120 records, 2 open questions" */
export function adoptSummary(
  adoption: Adoption,
  decisions: AdoptDecisions,
  { data, say }: DataLanguage,
): string {
  const texts = data.adopt;
  const adopted = adoption.islands.filter(({ register }) => register !== null);
  if (adopted.length === 0) return texts.nothingToAdopt;
  const records = adopted.reduce((sum, { rows }) => sum + rows, 0);
  const registers = new Set(adopted.map(({ register }) => register)).size;
  return say.fill(texts.summary, {
    registers: say.counted(texts.registers, registers),
    records: say.counted(texts.records, records),
    questions: say.counted(texts.openQuestions, openQuestions(adoption, decisions)),
  });
}
