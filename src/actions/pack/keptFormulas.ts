import { fingerprint } from "#core/text/fingerprint";
import type { CellValue } from "#core/register/content";
import { frozenValue } from "#core/publishing/frozenValue";
import type { FunctionName } from "#excel/readFunctionCells";
import { readXmlParts, textOfParts, xmlParts } from "#excel/storedText";
import type { AddComment, Block, DocumentStamp, StoreParts } from "#sheets/plan";
import type { FrozenCell } from "#sheets/planExecutiveCopy";

const namespace = "urn:sightline:functions";
const element = "functions";

/** A formula that gave way to its value in the executive copy. */
export interface KeptFormula {
  readonly at: Block;
  readonly formula: string;
  /** Mark of the values that were put there: what holds something else now was edited or has moved. */
  readonly mark: string;
}

/** What an executive copy needs to become the working file again. */
export interface KeptFormulas {
  readonly version: 1;
  readonly cells: readonly KeptFormula[];
  readonly comments: readonly { readonly at: Block; readonly text: string }[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly comment: string;
  }[];
  /** Settings of the document as they were, null = there was none. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly properties: DocumentStamp;
}

export const noFormulas: KeptFormulas = {
  version: 1,
  cells: [],
  comments: [],
  names: [],
  settings: {},
  properties: {},
};

/** Mark of what stands in a cell and what it filled; numbers count to 12 digits. */
export function markOf(values: readonly (readonly CellValue[])[]): string {
  const told = values.map((row) =>
    row.map((value) => {
      if (frozenValue(value) === null) return null;
      return typeof value === "number" ? value.toPrecision(12) : value;
    }),
  );
  return fingerprint(JSON.stringify(told));
}

/** What was kept before, and what joins it. */
export function withFrozen(
  kept: KeptFormulas,
  cells: readonly FrozenCell[],
  comments: readonly AddComment[],
  names: readonly FunctionName[],
): KeptFormulas {
  return {
    ...kept,
    cells: [
      ...kept.cells,
      ...cells.map(({ at, formula, values }) => ({ at, formula, mark: markOf(values) })),
    ],
    comments: [...kept.comments, ...comments.map(({ at, text }) => ({ at, text }))],
    names: [
      ...kept.names,
      ...names.map(({ name, formula, comment }) => ({ name, formula, comment })),
    ],
  };
}

export function storeFormulas(kept: KeptFormulas | null): StoreParts {
  const text = JSON.stringify(kept);
  const parts = kept === null ? [] : xmlParts({ namespace, element, run: 1, text });
  return { kind: "storeParts", namespace, parts };
}

/** The formulas that the workbook keeps; null = none. Requests: 1, and 1 more where there are any. */
export async function readFormulas(signal?: AbortSignal): Promise<KeptFormulas | null> {
  const text = textOfParts(await readXmlParts(namespace, signal), element, 1);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as unknown;
    return isKept(value) ? value : null;
  } catch (error) {
    // Another program has cut or edited the part.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isKept(value: unknown): value is KeptFormulas {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["cells", "comments", "names"].map((key) => Reflect.get(value, key) as unknown);
  return (
    lists.every((list) => Array.isArray(list)) &&
    typeof Reflect.get(value, "settings") === "object" &&
    typeof Reflect.get(value, "properties") === "object"
  );
}
