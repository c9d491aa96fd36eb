import { Benches } from "./benches";
import { runSequence } from "./runSequence";
import type { Sequence } from "./sequence";

/** No more tries than this: a short sequence is wanted, not the shortest. */
const mostTries = 40;

/** The first law that a sequence breaks on a workbook opened anew; null = it holds them all. */
export async function brokenLaw(sequence: Sequence, saves: boolean): Promise<string | null> {
  const { broken } = await runSequence(sequence, new Benches(), { saves });
  return broken[0]?.law ?? null;
}

/** Leaves out steps and settings as long as the same law is broken. */
export async function shrunk(sequence: Sequence, law: string, saves: boolean): Promise<Sequence> {
  let least = sequence;
  let tries = 0;
  const accepts = async (candidate: Sequence): Promise<boolean> =>
    ++tries <= mostTries && (await brokenLaw(candidate, saves)) === law;
  for (let at = least.steps.length - 1; at >= 0; at--) {
    const candidate = { ...least, steps: least.steps.filter((_, i) => i !== at) };
    if (candidate.steps.length > 0 && (await accepts(candidate))) least = candidate;
  }
  for (const [at, step] of least.steps.entries()) {
    if (step.kind !== "action") continue;
    for (const name of Object.keys(step.settings)) {
      const now = least.steps[at];
      if (now?.kind !== "action") continue;
      const settings = Object.fromEntries(
        Object.entries(now.settings).filter(([other]) => other !== name),
      );
      const steps = least.steps.map((other, i) => (i === at ? { ...now, settings } : other));
      const candidate = { ...least, steps };
      if (await accepts(candidate)) least = candidate;
    }
  }
  return least;
}
