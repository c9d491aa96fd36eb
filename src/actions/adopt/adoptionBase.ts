import { type AdoptionBase, parseBase } from "#core/adopt/again/adoptionBase";
import { readXmlParts, textOfParts, xmlParts } from "#excel/storedText";
import type { StoreParts } from "#sheets/plan";

/** Namespace of the custom XML parts that keep what adopting wrote the last time. */
const namespace = "urn:sightline:adoption";
const element = "adoption";
/** There is one text of this namespace. */
const run = 1;

/** What adopting wrote the last time; null = nothing, or not readable any more. Requests: 1 or 2. */
export async function readBase(signal: AbortSignal | undefined): Promise<AdoptionBase | null> {
  const text = textOfParts(await readXmlParts(namespace, signal), element, run);
  if (text === null) return null;
  try {
    return parseBase(JSON.parse(text));
  } catch (error) {
    // Another program has cut it: every difference is a conflict then, and nothing is lost.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function storeBase(base: AdoptionBase): StoreParts {
  const parts = xmlParts({ namespace, element, run, text: JSON.stringify(base) });
  return { kind: "storeParts", namespace, parts };
}
