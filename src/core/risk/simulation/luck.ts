import { mixedWord } from "#core/numeric/random";

/**
 * Whose luck a stream of random numbers is: four words made of a seed and a name.
 *
 * The streams of different names have nothing in common, so a risk keeps its luck whatever else is simulated
 * with it, and in whatever order. Variant: four multiplicative hashes of the characters, mixed with the
 * seed; two names of a million meet with a chance below 1e-26.
 */
export function luckOf(seed: number, name: string): Int32Array {
  const words = Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
  const factors = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];
  for (let k = 0; k < 4; k++) {
    let word = mixedWord((seed | 0) ^ (words[k] ?? 0));
    for (let at = 0; at < name.length; at++) {
      word = Math.imul(word ^ name.charCodeAt(at), factors[k] ?? 1);
      word = (word << 13) | (word >>> 19);
    }
    words[k] = word;
  }
  return words;
}

/**
 * State of the four generators (xoshiro128** 1.1) that draw a block of trials, one after the other in each
 * trial's turn: word k of generator l at 4 k + l.
 *
 * @param luck from `luckOf`.
 * @param block 0, 1, 2, ...: each has numbers of its own.
 * @param state 16 words, written.
 */
export function startBlock(luck: Int32Array, block: number, state: Int32Array): void {
  const [a = 0, b = 0, c = 0, d = 0] = luck;
  let gamma = mixedWord(Math.imul(block + 1, 0x9e3779b9) ^ a);
  for (let at = 0; at < 16; at++) {
    gamma = (gamma + 0x9e3779b9) | 0;
    const salt = at < 4 ? b : at < 8 ? c : at < 12 ? d : a;
    state[at] = mixedWord(mixedWord(gamma) ^ salt);
  }
}
