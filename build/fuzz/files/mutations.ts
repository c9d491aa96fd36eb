import { byteMutations } from "./byteMutations";
import { Chance } from "./chance";
import type { OrderedFile } from "./orders";
import { partMutationNames, withChangedParts } from "./partMutations";
import { seedFiles } from "./seedFiles";
import { textMutations } from "./textMutations";

/** The file of a seed: a sound one, changed once or twice. The same seed always gives the same bytes. */
export async function mutated(seed: number): Promise<OrderedFile> {
  const chance = new Chance(seed);
  const files = await seedFiles();
  const { name, bytes: sound } = chance.of(files) ?? { name: "none.csv", bytes: new Uint8Array() };
  const isText = name.endsWith(".csv");
  let bytes = sound;
  const done: string[] = [];
  for (let times = 1 + chance.below(2); times > 0; times--) {
    // Two times out of three a change that knows the format: the others seldom come past the archive.
    const knows = chance.below(3) > 0 && !done.some((what) => what in byteMutations);
    const kinds = knows
      ? isText
        ? Object.keys(textMutations)
        : partMutationNames
      : Object.keys(byteMutations);
    const kind = chance.of(kinds) ?? "";
    done.push(kind);
    if (kind in byteMutations && !knows) bytes = byteMutations[kind]?.(bytes, chance) ?? bytes;
    else if (isText)
      bytes = textMutations[kind]?.(new TextDecoder().decode(bytes), chance) ?? bytes;
    else bytes = withChangedParts(bytes, kind, chance);
  }
  return { bytes, name, what: done[0] ?? "" };
}
