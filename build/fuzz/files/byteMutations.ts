import type { Chance } from "./chance";

export type ByteMutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

function edited(bytes: Uint8Array, edit: (copy: Uint8Array) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  edit(copy);
  return copy;
}

function spliced(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove)]);
}

/** Changes that know nothing of the format. */
export const byteMutations: Readonly<Record<string, ByteMutation>> = {
  "bytes flipped": (bytes, chance) =>
    edited(bytes, (copy) => {
      for (let left = 1 + chance.below(20); left > 0; left--) {
        copy[chance.below(copy.length)] = chance.below(256);
      }
    }),
  "a block of zeros": (bytes, chance) =>
    edited(bytes, (copy) => {
      const at = chance.below(copy.length);
      copy.fill(0, at, at + 1 + chance.below(200));
    }),
  "cut off": (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  "bytes removed": (bytes, chance) =>
    spliced(bytes, chance.below(bytes.length), 1 + chance.below(100), new Uint8Array()),
  "bytes repeated": (bytes, chance) => {
    const at = chance.below(bytes.length);
    return spliced(bytes, at, 0, bytes.slice(at, at + 1 + chance.below(500)));
  },
  "its directory changed": (bytes, chance) =>
    edited(bytes, (copy) => {
      const span = Math.min(copy.length, 600);
      copy[copy.length - 1 - chance.below(span)] = chance.of([0, 1, 255, 127, chance.below(256)]);
    }),
};
