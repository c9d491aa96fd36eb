import { fuzzEdits } from "./fuzz/edits/fuzzEdits";

/**
 * `npm run fuzz -- edits --count 200 --seed 1`: random edit sequences between actions. See docs/fuzz.md.
 */
async function main(): Promise<void> {
  const [what, ...rest] = process.argv.slice(2);
  if (what !== "edits") throw new Error(`Unknown: ${String(what)}`);
  const option = (name: string, otherwise: string): string => {
    const at = rest.indexOf(`--${name}`);
    return at < 0 ? otherwise : (rest[at + 1] ?? "");
  };
  await fuzzEdits({
    count: Number(option("count", "200")),
    seed: Number(option("seed", "1")),
    replay: option("replay", ""),
  });
}

void main();
