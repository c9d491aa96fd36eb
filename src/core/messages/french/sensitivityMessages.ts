import type { SensitivityFacts } from "../sensitivityFacts";
import type { MessageSpeech } from "../words";

function drawnFrom(kind: SensitivityFacts["worlds-drawn"]["kind"], spread: number): string {
  if (kind === "any") return "des poids quelconques";
  return kind === "ordered"
    ? "des poids quelconques dans leur ordre d’importance"
    : `chaque poids jusqu’à ${spread} % de plus ou de moins`;
}

/** Éprouver un classement dans des mondes plausibles. */
export const sensitivityMessages: {
  readonly [C in keyof SensitivityFacts]: (
    facts: SensitivityFacts[C],
    say: MessageSpeech,
  ) => string;
} = {
  "tests-ranking": ({ samples, projects, first, percent }, { speech }) =>
    `Tire ${speech.counted(samples, "monde", "mondes")} aux poids plausibles pour ${speech.counted(projects, "projet", "projets")} et les montre sur la feuille Robustness ; ${first} est premier dans ${percent} % d’entre eux.`,
  "tests-nothing": () => "Il n’y a pas de classement à éprouver.",
  "tested-ranking": ({ samples }, { speech }) =>
    `Classement éprouvé dans ${speech.counted(samples, "monde plausible", "mondes plausibles")}`,
  "tested-nothing": () => "Rien éprouvé",
  "first-in-worlds": ({ samples, first, percent }, { speech }) =>
    `${first} est premier dans ${percent} % de ${speech.number(samples)} mondes plausibles`,
  "worlds-drawn": ({ samples, kind, spread, noise, seed }, { speech }) =>
    `${speech.counted(samples, "monde", "mondes")} : ${drawnFrom(kind, spread)}${noise === 0 ? "" : `, notes fausses de ${noise} % de leur échelle au plus`} ; graine ${seed}.`,
};
