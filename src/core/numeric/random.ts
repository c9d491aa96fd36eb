import { normalQuantile } from "./normal";

/** A seeded source of random numbers: the same seed and stream give the same numbers everywhere. */
export interface RandomNumbers {
  /** 32 random bits: a whole number from 0 to 4294967295. */
  word(): number;
  /** Any number between 0 and 1, neither of them, all equally likely; 52 random bits. */
  uniform(): number;
  /** Normally distributed with mean 0 and standard deviation 1. */
  normal(): number;
}

/**
 * The random numbers of a seed, for simulation: weights, benefits and costs of plausible worlds.
 *
 * Streams of one seed do not overlap for 2^64 numbers each, so that each worker or each world may have
 * its own and the result does not depend on who works first.
 *
 * Variant: xoshiro128** 1.1 (Blackman and Vigna 2018), seeded by four words of splitmix32 (gamma
 * 0x9e3779b9, multipliers 0x21f0aaad and 0x735a2d97); the normal is the inverse of its distribution
 * function (Wichura's AS241), one uniform each.
 *
 * @param seed whole number; its lowest 32 bits count.
 * @param stream 0, 1, 2, ...: by so many times 2^64 numbers further on. 128 steps each.
 * @example randomNumbers(42).word(); // => 660444221
 */
export function randomNumbers(seed: number, stream = 0): RandomNumbers {
  const state = seededState(seed);
  for (let jumps = 0; jumps < stream; jumps++) jump(state);
  return numbersFrom(state);
}

/** Numbers from a given state of four words, not all zero: for comparison with other programs. */
export function numbersFrom(state: Uint32Array): RandomNumbers {
  const uniform = (): number => {
    const high = nextWord(state) >>> 6;
    return (high * 67108864 + (nextWord(state) >>> 6) + 0.5) / 4503599627370496;
  };
  return { word: () => nextWord(state), uniform, normal: () => normalQuantile(uniform()) };
}

/** The state that a seed starts from. */
export function seededState(seed: number): Uint32Array {
  let gamma = seed | 0;
  return Uint32Array.from({ length: 4 }, () => {
    gamma = (gamma + 0x9e3779b9) | 0;
    return mixedWord(gamma);
  });
}

/** Another word for each word, without any likeness: one to one (splitmix32's mixing). */
export function mixedWord(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** Moves a state on by 2^64 words. */
export function jump(state: Uint32Array): void {
  const jumped = new Uint32Array(4);
  for (const polynomial of [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b]) {
    for (let bit = 0; bit < 32; bit++) {
      if (((polynomial >>> bit) & 1) === 1) {
        for (let i = 0; i < 4; i++) jumped[i] = (jumped[i] ?? 0) ^ (state[i] ?? 0);
      }
      nextWord(state);
    }
  }
  state.set(jumped);
}

function nextWord(state: Uint32Array): number {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = [state[0], state[1], state[2], state[3]];
  const x2 = s2 ^ s0;
  const x3 = s3 ^ s1;
  state[0] = s0 ^ x3;
  state[1] = s1 ^ x2;
  state[2] = x2 ^ (s1 << 9);
  state[3] = rotated(x3, 11);
  return Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
