import type { SensitivityFacts } from "../sensitivityFacts";
import type { MessageSpeech } from "../words";

function drawnFrom(kind: SensitivityFacts["worlds-drawn"]["kind"], spread: number): string {
  if (kind === "any") return "beliebige Gewichte";
  return kind === "ordered"
    ? "beliebige Gewichte in der Reihenfolge ihrer Wichtigkeit"
    : `jedes Gewicht bis zu ${spread} % mehr oder weniger`;
}

/** Eine Rangfolge in plausiblen Welten prüfen. */
export const sensitivityMessages: {
  readonly [C in keyof SensitivityFacts]: (
    facts: SensitivityFacts[C],
    say: MessageSpeech,
  ) => string;
} = {
  "tests-ranking": ({ samples, projects, first, percent }, { speech }) =>
    `Zieht ${speech.counted(samples, "Welt", "Welten")} mit plausiblen Gewichten für ${speech.counted(projects, "Projekt", "Projekte")} und zeigt sie auf dem Blatt Robustness; ${first} ist in ${percent} % davon Erster.`,
  "tests-nothing": () => "Es gibt keine Rangfolge zu prüfen.",
  "tested-ranking": ({ samples }, { speech }) =>
    `Rangfolge in ${speech.counted(samples, "plausiblen Welt", "plausiblen Welten")} geprüft`,
  "tested-nothing": () => "Nichts geprüft",
  "first-in-worlds": ({ samples, first, percent }, { speech }) =>
    `${first} ist in ${percent} % von ${speech.number(samples)} plausiblen Welten Erster`,
  "worlds-drawn": ({ samples, kind, spread, noise, seed }, { speech }) =>
    `${speech.counted(samples, "Welt", "Welten")}: ${drawnFrom(kind, spread)}${noise === 0 ? "" : `, Bewertungen um bis zu ${noise} % der Skala daneben`}; Startzahl ${seed}.`,
};
