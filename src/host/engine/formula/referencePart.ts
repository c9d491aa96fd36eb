import { parseA1Ref } from "@borgar/fx";
import { maxColumns, maxRows } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { tableBody } from "#host/engine/table";
import type { Scalar } from "#host/engine/values";
import { Unsupported, type Context, type Part, type Precedent, type Scope } from "./context";
import { sheetNamed } from "./lookups";
import { fault, Reference } from "./operand";
import { precedentArea } from "./reading";
import { structuredTarget } from "./structured";

export function constant(value: Scalar): Part {
  const code = (): Scalar => value;
  return { code, value: code, shape: "one", mayRefer: false };
}

/** An A1 reference, with or without a sheet. */
export function cellReference(text: string, scope: Scope): Part {
  const parsed = parseA1Ref(text);
  const range = parsed && "range" in parsed ? parsed.range : undefined;
  if (!range) return constant(fault("#NAME?"));
  const sheet = sheetOf(parsed?.context ?? [], scope);
  if (!sheet) return constant(fault("#REF!"));
  if (range.trim) throw new Unsupported("trimmed range (.:.)");
  const { top, left, bottom, right } = range;
  const moves = (fixed: boolean | null | undefined, known: boolean): boolean =>
    known && fixed !== true;
  const cells = top !== null && left !== null;
  const topMoves = moves(range.$top, cells);
  const leftMoves = moves(range.$left, cells);
  const bottomMoves = moves(range.$bottom, cells);
  const rightMoves = moves(range.$right, cells);
  return precedentPart(
    {
      sheet,
      top: (top ?? 0) - (topMoves ? scope.row : 0),
      left: (left ?? 0) - (leftMoves ? scope.column : 0),
      bottom: (bottom ?? maxRows - 1) - (bottomMoves ? scope.row : 0),
      right: (right ?? maxColumns - 1) - (rightMoves ? scope.column : 0),
      topMoves,
      leftMoves,
      bottomMoves,
      rightMoves,
    },
    scope,
  );
}

/** The sheet that a prefix names; null when there is none of that name. */
export function sheetOf(context: readonly string[], scope: Scope): Sheet | null {
  const [name, second] = context;
  if (name === undefined) return scope.sheet;
  if (second !== undefined) throw new Unsupported("external link");
  const sheet = sheetNamed(name, scope);
  if (sheet) return sheet;
  if (name.includes(":")) throw new Unsupported("reference across sheets (3-D)");
  if (/^\d+$|\.xl/i.test(name)) throw new Unsupported("external link");
  scope.facts.missing ??= name;
  return null;
}

function precedentPart(p: Precedent, scope: Scope): Part {
  scope.facts.precedents.push(p);
  const { sheet, top, left } = p;
  const one =
    top === p.bottom &&
    left === p.right &&
    p.topMoves === p.bottomMoves &&
    p.leftMoves === p.rightMoves;
  const code = (cx: Context): Reference =>
    new Reference(sheet, precedentArea(p, cx.row, cx.column));
  if (!one) return { code, shape: "many", mayRefer: true };
  const value = (cx: Context): Scalar => {
    const row = p.topMoves ? top + cx.row : top;
    const column = p.leftMoves ? left + cx.column : left;
    if (row < 0 || column < 0 || row >= maxRows || column >= maxColumns) {
      const area = precedentArea(p, cx.row, cx.column);
      return cx.reader.read(sheet, area.top, area.left);
    }
    return cx.reader.read(sheet, row, column);
  };
  return { code, value, shape: "one", mayRefer: true };
}

/** `Table[...]`, or `[...]` inside the table itself. */
export function structuredReference(text: string, scope: Scope): Part {
  const target = structuredTarget(text, scope);
  if (typeof target === "string") {
    scope.facts.missing ??= text;
    return constant(fault(target));
  }
  const part = precedentPart(target.precedent, scope);
  if (!target.rowOnly) return part;
  if (scope.table !== target.table) scope.facts.readsRowElsewhere = true;
  const body = tableBody(target.table);
  const outside = (cx: Context): boolean => cx.row < body.top || cx.row > body.bottom;
  const { code, value } = part;
  return {
    ...part,
    code: (cx) => (outside(cx) ? fault("#VALUE!") : code(cx)),
    ...(value ? { value: (cx: Context) => (outside(cx) ? fault("#VALUE!") : value(cx)) } : {}),
  };
}
