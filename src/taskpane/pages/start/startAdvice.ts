import type { ActionId } from "#actions/action";
import type { Overview } from "#actions/overview";
import type { Health } from "#actions/readHealth";
import type { PageId } from "../../pageIds";
import type { Texts } from "../../texts/texts";

/** What to do next, and the way there. */
export interface Advice {
  readonly sentence: string;
  readonly label: string;
  readonly to:
    | { readonly kind: "action"; readonly id: ActionId }
    | { readonly kind: "page"; readonly page: PageId }
    | { readonly kind: "sheet"; readonly place: string };
}

/** What is most worth doing in a workbook with registers. */
export function startAdvice(overview: Overview, health: Health | null, texts: Texts): Advice {
  const { start, say } = texts;
  const { advice } = start;
  const rowsOf = (register: string): number =>
    overview.registers.find((each) => each.register === register)?.rows ?? 0;
  const count = rowsOf("Projects");
  if (count === 0) {
    const to = { kind: "sheet", place: "Projects" } as const;
    return { sentence: advice.noProjects, label: start.goToProjects, to };
  }
  const check = { kind: "action", id: "check-registers" } as const;
  const { blocking, warnings } = health ?? { blocking: 0, warnings: 0 };
  if (blocking > 0) {
    const sentence = say.counted(advice.blocking, blocking);
    return { sentence, label: start.goToChecks, to: check };
  }
  const projects = say.counted(start.projects, count);
  const hasScores = overview.registers.some(({ register }) => register === "Scores");
  if (hasScores && rowsOf("Scores") === 0) {
    const sentence = say.fill(advice.noScores, { projects });
    return { sentence, label: start.goToScore, to: { kind: "page", page: "score" } };
  }
  if (warnings > 0) {
    const sentence = say.counted(advice.warnings, warnings);
    return { sentence, label: start.goToChecks, to: check };
  }
  const sentence = say.fill(advice.fine, { projects });
  return { sentence, label: start.goToHome, to: { kind: "sheet", place: "Home" } };
}

/** Which door fits a workbook without registers. */
export function fittingDoor({ otherSheets }: Overview): ActionId {
  return otherSheets.length === 0 ? "create-registers" : "adopt-sheets";
}

/** Sheets that are named in a sentence before it says how many more there are. */
const named = 3;

/** What a workbook without registers holds, in a sentence. */
export function contentSentence({ otherSheets }: Overview, { start, say }: Texts): string {
  const count = otherSheets.length;
  if (count === 0) return start.empty;
  const names = otherSheets.slice(0, named).map(({ sheet }) => sheet);
  const listed =
    count > named
      ? say.fill(start.andMore, { names: names.join(", "), more: count - named })
      : say.list(names);
  return say.counted(start.sheetsFound, count, { names: listed });
}
