import { nextKeys } from "#core/register/nextKeys";
import { columnOf } from "#core/register/schema";
import { isBeforeApproval } from "#core/register/stages";
import type { PortfolioStatus } from "#core/status/portfolioStatus";
import { keyOf } from "#core/scoring/registerTable";
import { unscoredCriteria } from "./checks/planChecks";
import type { ProjectGate } from "./gateResult";
import type { GovernanceSources } from "./governanceSources";
import type { IntakeChoices, IntakeGap } from "./governance";

const FIRST_KEY = "P-001";

/**
 * Ideas and proposals that lack a score or a field that their next gate asks for. What is not scored is
 * shown as not scored: no middle score takes its place.
 */
export function intakeGaps(
  sources: GovernanceSources,
  { projects }: PortfolioStatus,
  gates: readonly ProjectGate[],
): readonly IntakeGap[] {
  const gateOf = new Map(gates.map((gate) => [keyOf(gate.project), gate]));
  return projects
    .filter(({ stage }) => isBeforeApproval(stage))
    .flatMap(({ id, name, stage }): IntakeGap[] => {
      const unscored = sources.has("Scores") ? unscoredCriteria(sources, id) : [];
      const blank = (gateOf.get(keyOf(id))?.checks ?? []).flatMap(({ failure }) =>
        failure?.kind === "blank" ? failure.fields : [],
      );
      if (unscored.length === 0 && blank.length === 0) return [];
      return [{ project: id, name, stage, unscored, blank: [...new Set(blank)] }];
    });
}

/** What a form for a new project offers: keys and names that the registers have. */
export function intakeChoices(sources: GovernanceSources): IntakeChoices {
  const named = (
    register: string,
    key: string,
    name: string,
  ): { readonly id: string; readonly name: string }[] =>
    sources.rows(register, key).map((row) => ({
      id: sources.text(register, row, key),
      name: sources.text(register, row, name),
    }));
  const projects = sources.table("Projects");
  const scored = sources.table("Scores");
  return {
    nextKey: projects === null ? FIRST_KEY : nextKeys(projects.content, "Project ID", FIRST_KEY)(0),
    programs: named("Programs", "Program ID", "Program"),
    objectives: named("Objectives", "Objective ID", "Objective"),
    categories: categoriesOf(sources),
    criteria: sources
      .rows("Criteria", "Criterion")
      .filter((row) => scored?.has(sources.text("Criteria", row, "Criterion")) === true)
      .filter((row) => !isFed(sources, row))
      .map((row) => ({
        name: sources.text("Criteria", row, "Criterion"),
        low: sources.number("Criteria", row, "Scale low"),
        high: sources.number("Criteria", row, "Scale high"),
      })),
    hasPurpose: sources.has("Projects", "Purpose"),
  };
}

/** A criterion whose figures come from Projects by formula: nobody types a score for it. */
export function isFed(sources: GovernanceSources, row: number): boolean {
  const feed = sources.word("Criteria", row, "Feeds from");
  return feed !== "" && feed !== "typed";
}

/** The words of the list, then those that the office uses beside them. */
function categoriesOf(sources: GovernanceSources): readonly string[] {
  const allowed = columnOf("Projects", "Category")?.allowed;
  const words = allowed?.kind === "words" ? allowed.words : [];
  const known = new Map(words.map((word) => [keyOf(word), word]));
  for (const row of sources.rows("Projects", "Category")) {
    const word = sources.text("Projects", row, "Category");
    if (!known.has(keyOf(word))) known.set(keyOf(word), word);
  }
  return [...known.values()];
}
