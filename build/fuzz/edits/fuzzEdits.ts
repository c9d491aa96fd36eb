import { Benches } from "./benches";
import { drawSequence } from "./drawSequence";
import { runSequence } from "./runSequence";
import { shrunk } from "./shrink";

export async function fuzzEdits({ count, seed, replay }: { count: number; seed: number; replay: string }): Promise<void> {
  const benches = new Benches();
  if (replay !== "") {
    const sequence = drawSequence(Number(replay));
    const run = await runSequence(sequence, benches, { saves: true });
    console.log(JSON.stringify(sequence, null, 1));
    console.log(run.told.join("\n"));
    console.log(run.broken);
    return;
  }
  const started = performance.now();
  const ms: Record<string, number[]> = {};
  const seen = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const sequence = drawSequence(seed + i);
    const t = performance.now();
    const saves = i % 10 === 0;
    const { broken, ends, told } = await runSequence(sequence, benches, { saves });
    (ms[sequence.book] ??= []).push(performance.now() - t);
    for (const end of ends) (ms[`${end.id} ${end.end}`] ??= []).push(end.ms);
    for (const { law, what, step } of broken) {
      const key = `${law} | ${told[step]?.split(/[ :]/)[0] ?? ""} | ${what.slice(0, 60)}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (seen.get(key) === 1) console.log(`seed ${sequence.seed} ${sequence.book} step ${step}: ${law}\n   ${told[step] ?? ""}\n   ${what.slice(0, 700)}`);
    }
  }
  console.log(`${count} in ${Math.round((performance.now() - started) / 1000)} s, opened ${benches.opened}, discarded ${benches.discarded}, rss ${Math.round(process.memoryUsage().rss / 1e6)}`);
  for (const [k, v] of Object.entries(ms).sort((a, b) => b[1].reduce((x, y) => x + y, 0) - a[1].reduce((x, y) => x + y, 0)).slice(0, 45)) console.log(k.padEnd(50), v.length, Math.round(v.reduce((a, b) => a + b, 0) / v.length), Math.round(Math.max(...v)));
  void shrunk;
}
