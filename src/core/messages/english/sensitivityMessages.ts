import type { SensitivityFacts } from "../sensitivityFacts";
import type { MessageSpeech } from "../words";

function drawnFrom(kind: SensitivityFacts["worlds-drawn"]["kind"], spread: number): string {
  if (kind === "any") return "any weights at all";
  return kind === "ordered"
    ? "any weights in their order of importance"
    : `each weight up to ${spread}% more or less`;
}

/** Testing a ranking in plausible worlds. */
export const sensitivityMessages: {
  readonly [C in keyof SensitivityFacts]: (
    facts: SensitivityFacts[C],
    say: MessageSpeech,
  ) => string;
} = {
  "tests-ranking": ({ samples, projects, first, percent }, { speech }) =>
    `Draws ${speech.counted(samples, "world", "worlds")} with plausible weights for ${speech.counted(projects, "project", "projects")} and shows them on sheet Robustness; ${first} is first in ${percent}% of them.`,
  "tests-nothing": () => "There is no ranking to test.",
  "tested-ranking": ({ samples }, { speech }) =>
    `Tested the ranking in ${speech.counted(samples, "plausible world", "plausible worlds")}`,
  "tested-nothing": () => "Tested nothing",
  "first-in-worlds": ({ samples, first, percent }, { speech }) =>
    `${first} is first in ${percent}% of ${speech.number(samples)} plausible worlds`,
  "worlds-drawn": ({ samples, kind, spread, noise, seed }, { speech }) =>
    `From ${speech.counted(samples, "world", "worlds")}: ${drawnFrom(kind, spread)}${noise === 0 ? "" : `, scores off by up to ${noise}% of their scale`}; seed ${seed}.`,
};
