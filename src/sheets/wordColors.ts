import { columnRuns } from "./columnRuns";
import { colors } from "./houseStyle";
import type { Block, Edit } from "./plan";

type Tone = "green" | "amber" | "red" | "grey";
type Palette = Readonly<Record<string, Tone>>;

const rag: Palette = { Green: "green", Amber: "amber", Red: "red" };
const warning: Palette = { Yes: "red" };

/** Words that carry a status, by column. The word itself stays readable in black and white. */
const PALETTES: Readonly<Record<string, Palette>> = {
  "Reported RAG": rag,
  "Derived RAG": rag,
  "Cost RAG": rag,
  "Schedule RAG": rag,
  "Benefit RAG": rag,
  "Risk RAG": rag,
  "RAG check": { Optimistic: "red", Pessimistic: "amber" },
  "Residual level": { High: "red", Moderate: "amber", Low: "green" },
  "Above appetite": warning,
  Escalated: { Yes: "amber" },
  Overdue: warning,
  Conflict: warning,
  Stale: { Stale: "red" },
  "Milestones/Status": { Late: "red", Slipping: "amber", "Done late": "amber" },
  "Checks/Severity": { blocking: "red", warning: "amber", hint: "grey" },
};

/** Whether the cells of a column hold status words. */
export function hasWordColors(register: string, header: string): boolean {
  return `${register}/${header}` in PALETTES || header in PALETTES;
}

/** Conditional formats of the status words in a table body; columns side by side share a rule. */
export function wordColorEdits(
  register: string,
  headers: readonly string[],
  body: Block,
): readonly Edit[] {
  const keyOf = (header: string): string | null => {
    const own = `${register}/${header}`;
    const key = own in PALETTES ? own : header;
    const palette = PALETTES[key];
    if (palette === undefined) return null;
    return palette === rag ? "Reported RAG" : key;
  };
  return columnRuns(headers, keyOf).flatMap((run): readonly Edit[] => {
    const at = { ...body, column: body.column + run.from, columns: run.count };
    return Object.entries(PALETTES[run.like] ?? {}).map(([word, tone]): Edit => ({
      kind: "addConditionalFormat",
      at,
      rule: {
        kind: "text",
        equals: word,
        format: { fill: colors[tone].fill, fontColor: colors[tone].font },
      },
    }));
  });
}
