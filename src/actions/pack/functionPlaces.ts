import { cellAddress } from "#core/register/cellAddress";
import type { Issue, IssueCode } from "#core/issues";
import type { WorkbookState } from "#excel/workbookState";
import type { Block } from "#sheets/plan";

/** Addresses that a sentence names; more are counted. */
const NAMED = 12;

interface Placed {
  readonly at: Block;
}

/** Splits cells into those that can be written and those on protected sheets, with what to say of these. */
export function writableCells<T extends Placed>(
  cells: readonly T[],
  { sheets }: WorkbookState,
): { readonly cells: readonly T[]; readonly issues: readonly Issue[] } {
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const isLocked = ({ at }: Placed): boolean => locked.has(at.sheet);
  return {
    cells: cells.filter((cell) => !isLocked(cell)),
    issues: bySheet(cells.filter(isLocked)).map(([sheet, own]) =>
      placesIssue("functions-on-protected", own, sheet),
    ),
  };
}

/** A warning about cells, which it names: "B2, B3" on one sheet, 'Money'!B2 on several. */
export function placesIssue(code: IssueCode, cells: readonly Placed[], sheet?: string): Issue {
  const addresses = cells
    .slice(0, NAMED)
    .map(
      ({ at }) => `${sheet === undefined ? `${at.sheet}!` : ""}${cellAddress(at.row, at.column)}`,
    );
  const more = cells.length - addresses.length;
  const [first] = cells;
  return {
    code,
    severity: "warning",
    place:
      first === undefined
        ? {}
        : { sheet: first.at.sheet, address: cellAddress(first.at.row, first.at.column) },
    facts: {
      count: cells.length,
      cells: addresses.join(", "),
      ...(more > 0 ? { more } : {}),
    },
  };
}

function bySheet<T extends Placed>(cells: readonly T[]): readonly (readonly [string, T[]])[] {
  const sheets = new Map<string, T[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.at.sheet) ?? [];
    own.push(cell);
    sheets.set(cell.at.sheet, own);
  }
  return [...sheets];
}
