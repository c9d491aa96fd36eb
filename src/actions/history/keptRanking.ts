import type { RankingState } from "#core/history/rankingState";
import { readXmlParts, textOfParts, xmlParts } from "#excel/storedText";
import type { Edit } from "#sheets/plan";

/** Custom XML parts that hold the ranking of the last entry of the priority log. */
const namespace = "urn:sightline:ranking";
const element = "ranking";
/** There is one text of the namespace. */
const run = 1;

/** The ranking that the workbook keeps; null = none, or not of our making. Requests: 1 or 2. */
export async function keptRanking(signal: AbortSignal | undefined): Promise<RankingState | null> {
  const text = textOfParts(await readXmlParts(namespace, signal), element, run);
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isRanking(kept) ? kept : null;
  } catch (error) {
    // Another program has cut it: the log begins anew.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps a ranking in place of the former one. */
export function keepRanking(state: RankingState): Edit {
  const text = JSON.stringify(state);
  return { kind: "storeParts", namespace, parts: xmlParts({ namespace, element, run, text }) };
}

function isRanking(value: unknown): value is RankingState {
  if (typeof value !== "object" || value === null) return false;
  const list = (name: string): readonly unknown[] | null => {
    const found: unknown = Reflect.get(value, name);
    return Array.isArray(found) ? (found as unknown[]) : null;
  };
  const hasMember = (each: unknown, name: string, type: string): boolean =>
    typeof each === "object" && each !== null && typeof Reflect.get(each, name) === type;
  return (
    ["Exclude", "Renormalise", "Lowest"].includes(String(Reflect.get(value, "policy"))) &&
    list("criteria")?.every(
      (each) => hasMember(each, "name", "string") && hasMember(each, "weight", "number"),
    ) === true &&
    list("projects")?.every(
      (each) => hasMember(each, "id", "string") && hasMember(each, "cells", "object"),
    ) === true
  );
}
