import { Benches } from "../../build/fuzz/edits/benches";
import { drawSequence } from "../../build/fuzz/edits/drawSequence";
import { runSequence } from "../../build/fuzz/edits/runSequence";

/** `npm run fuzz -- edits` tries thousands; what a law says stands in docs/fuzz.md. */
const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

it("is the same sequence by its seed, and another one by another seed", () => {
  const texts = seeds.map((seed) => JSON.stringify({ ...drawSequence(seed), seed: 0 }));
  expect(seeds.map((seed) => JSON.stringify({ ...drawSequence(seed), seed: 0 }))).toEqual(texts);
  expect(new Set(texts).size).toBe(seeds.length);
});

it("no edit by hand makes an action fail without words, lose a cell or leave what undo cannot take back", async () => {
  const benches = new Benches();
  const ends: string[] = [];
  for (const seed of seeds) {
    const sequence = drawSequence(seed);
    const run = await runSequence(sequence, benches, { saves: seed % 10 === 1 });
    expect({ seed, told: run.told, broken: run.broken }).toEqual({
      seed,
      told: run.told,
      broken: [],
    });
    ends.push(...run.ends.map(({ end }) => end));
  }
  // The chance is worth its time: much is done, and something is refused.
  expect(ends.filter((end) => end === "applied").length).toBeGreaterThan(5);
  expect(new Set(ends).size).toBeGreaterThan(1);
  expect(benches.discarded).toBeLessThan(3);
}, 180_000);
