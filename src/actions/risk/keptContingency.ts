import { type KeptSimulation, keptSimulation, storedSimulation } from "#core/risk/keptSimulation";
import { readXmlParts, textOfParts, xmlParts } from "#excel/storedText";
import type { Edit } from "#sheets/plan";
import type { RiskReading } from "./readRisk";
import { askedSimulation } from "./simulating";

const namespace = "urn:sightline:contingency";
const element = "contingency";
/** There is one text of the namespace. */
const run = 1;

/** The last simulation of the workbook; null = none is kept, or not readable any more. Requests: 1 or 2. */
export async function readContingency(signal?: AbortSignal): Promise<KeptSimulation | null> {
  const text = textOfParts(await readXmlParts(namespace, signal), element, run);
  return text === null ? null : keptSimulation(text);
}

/** Keeps a simulation in place of the one before. */
export function storeContingency(kept: KeptSimulation): Edit {
  const text = storedSimulation(kept);
  return { kind: "storeParts", namespace, parts: xmlParts({ namespace, element, run, text }) };
}

/** Inputs have changed since a simulation was kept: the same question now is about other figures. */
export function isStale(kept: KeptSimulation, reading: RiskReading): boolean {
  return askedSimulation(reading, kept.settings).asked?.key !== kept.key;
}
