import type { AdoptedIsland, Adoption } from "#core/adopt/adoption";
import type { AdoptDecisions } from "#core/adopt/decisions";
import type { Area } from "#core/register/content";
import { blockAddress } from "#core/register/cellAddress";
import { evidenceSentence } from "#core/messages/sentences";
import type { DataLanguage } from "./dataLanguage";

/** Registers that a sheet can become, the usual ones first. */
export const adoptableRegisters: readonly string[] = [
  "Projects",
  "Risks",
  "Issues",
  "Benefits",
  "BenefitPeriods",
  "Milestones",
  "Dependencies",
  "Decisions",
  "Financials",
  "Capacity",
  "Demand",
  "Programs",
  "Objectives",
  "Scores",
];

/** A table that was found, as a card of the step Sources. */
export interface SourceCard {
  readonly id: string;
  /** "Pipeline!A3:K40", with its file before it where it is not of the open workbook. */
  readonly place: string;
  readonly sheet: string;
  readonly range: string;
  /** It can be shown in the open workbook. */
  readonly canShow: boolean;
  /** What it is now; null = left out. */
  readonly register: string | null;
  /** What was found by headers and values: the choice that takes a decision back. */
  readonly found: string | null;
  readonly isDecided: boolean;
  /** Registers to choose from, the likeliest first. */
  readonly choices: readonly string[];
  /** "24 rows, hidden sheet" */
  readonly facts: string;
  /** How sure it is; "" for what is no register. */
  readonly sureness: string;
  readonly isGuess: boolean;
  readonly evidence: readonly string[];
}

export interface SourceCards {
  readonly adopted: readonly SourceCard[];
  /** No register, or left out. */
  readonly others: readonly SourceCard[];
}

/** The tables that were found, with what was decided since. */
export function sourceCards(
  adoption: Adoption,
  decisions: AdoptDecisions,
  language: DataLanguage,
): SourceCards {
  const cards = sameLayouts(adoption).map((islands) => sourceCard(islands, decisions, language));
  return {
    // What was left out by hand stays where it can be taken in again.
    adopted: cards.filter(({ register, isDecided }) => register !== null || isDecided),
    others: cards.filter(({ register, isDecided }) => register === null && !isDecided),
  };
}

/** Islands of one layout: what is decided about one holds for all of them, in whatever file they stand. */
export function sameLayouts({
  islands,
}: Adoption): readonly (readonly [AdoptedIsland, ...AdoptedIsland[]])[] {
  const byId = new Map<string, [AdoptedIsland, ...AdoptedIsland[]]>();
  for (const island of islands) {
    const others = byId.get(island.id);
    if (others === undefined) byId.set(island.id, [island]);
    else others.push(island);
  }
  return [...byId.values()];
}

/** Header cells that a person showed: "Pipeline!B4:K4". */
export function shownPlace(id: string, { row, column, rows, columns }: Area): string {
  const [sheet = ""] = id.split("/");
  return `${sheet}!${blockAddress(row, column, rows, columns)}`;
}

/** The register that an island has with these decisions, before they were looked at. */
export function registerOf(
  island: Pick<AdoptedIsland, "id" | "register">,
  decisions: AdoptDecisions,
): string | null {
  const decided = decisions.islands[island.id]?.register;
  return decided === undefined ? island.register : decided;
}

/** Where an island stands: "North.xlsx: Pipeline!A3:K40". */
export function islandPlace({
  workbook,
  sheet,
  range,
}: Pick<AdoptedIsland, "workbook" | "sheet" | "range">): string {
  const place = `${sheet}!${range}`;
  return workbook === null ? place : `${workbook}: ${place}`;
}

export type Sureness = "certain" | "likely" | "guess";

/** A confidence of 0..1 in three steps: people do not read percentages of confidence. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.85) return "certain";
  return confidence >= 0.6 ? "likely" : "guess";
}

function sourceCard(
  [island, ...others]: readonly [AdoptedIsland, ...AdoptedIsland[]],
  decisions: AdoptDecisions,
  { data, say, words }: DataLanguage,
): SourceCard {
  const { sources } = data.adopt;
  const decided = decisions.islands[island.id]?.register;
  const isDecided = decided !== undefined;
  const register = registerOf(island, decisions);
  const likely = [...(island.register === null ? [] : [island.register])].concat(
    island.alternatives.map((each) => each.register),
  );
  const facts = [
    ...(others.length > 0 ? [say.counted(sources.sameLayout, others.length)] : []),
    say.counted(
      sources.rows,
      others.reduce((sum, { rows }) => sum + rows, island.rows),
    ),
    ...(island.visibility === "Hidden" ? [sources.hidden] : []),
    ...(island.visibility === "VeryHidden" ? [sources.veryHidden] : []),
    ...(island.recordsRun === "across" ? [sources.across] : []),
    ...(island.recordsRun === "one a sheet" ? [sources.form] : []),
  ];
  const sureness = surenessOf(island.confidence);
  return {
    id: island.id,
    place: islandPlace(island),
    sheet: island.sheet,
    range: island.range,
    canShow: island.workbook === null && island.visibility === "Visible",
    register,
    found: isDecided ? (island.alternatives[0]?.register ?? null) : island.register,
    isDecided,
    choices: [...new Set([...likely, ...adoptableRegisters])],
    facts: facts.join(", "),
    sureness: register === null ? "" : isDecided ? sources.chosen : sources[sureness],
    isGuess: register !== null && !isDecided && sureness === "guess",
    evidence: island.evidence.map((each) => evidenceSentence(each, words)),
  };
}
