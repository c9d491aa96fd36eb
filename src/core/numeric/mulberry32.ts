/**
 * A small seeded source of numbers from 0 up to, not including, 1: the same seed gives the same numbers
 * everywhere. Used to make sample data only, not for simulation.
 *
 * Variant: Tommy Ettinger's Mulberry32, 32 bits of state.
 * @example Math.round(mulberry32(20260930)() * 1e9); // => 712970756
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
