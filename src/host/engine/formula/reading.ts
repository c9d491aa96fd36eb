import { intersect, type Area } from "#host/engine/address";
import type { Context, Precedent } from "./context";
import { fault, Grid, isScalar, LambdaValue, Reference, Union, type Operand } from "./operand";
import type { Value } from "./lift";
import { maxColumns, maxRows } from "#host/engine/address";
import type { Scalar } from "#host/engine/values";

function moved(value: number, moves: boolean, by: number, limit: number): number {
  if (!moves) return value;
  const at = value + by;
  return at < 0 ? at + limit : at >= limit ? at - limit : at;
}

/** Where a precedent lies for the formula of one cell. */
export function precedentArea(p: Precedent, row: number, column: number): Area {
  const top = moved(p.top, p.topMoves, row, maxRows);
  const left = moved(p.left, p.leftMoves, column, maxColumns);
  const bottom = moved(p.bottom, p.bottomMoves, row, maxRows);
  const right = moved(p.right, p.rightMoves, column, maxColumns);
  if (top <= bottom && left <= right) return { top, left, bottom, right };
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The cell of a range that lies in the row or column of the formula (implicit intersection). */
export function intersectCell(cx: Context, reference: Reference): Scalar {
  const { sheet, area } = reference;
  if (reference.isSingle) return cx.reader.read(sheet, area.top, area.left);
  if (area.left === area.right && cx.row >= area.top && cx.row <= area.bottom) {
    return cx.reader.read(sheet, cx.row, area.left);
  }
  if (area.top === area.bottom && cx.column >= area.left && cx.column <= area.right) {
    return cx.reader.read(sheet, area.top, cx.column);
  }
  return fault("#VALUE!");
}

/** Reads an operand where blocks are welcome. */
export function valueOf(cx: Context, operand: Operand): Value {
  if (isScalar(operand) || operand instanceof Grid) return operand;
  if (operand instanceof Reference) {
    return operand.isSingle
      ? cx.reader.read(operand.sheet, operand.area.top, operand.area.left)
      : cx.reader.grid(operand);
  }
  if (operand instanceof Union) {
    const [only, second] = operand.parts;
    return only && !second ? valueOf(cx, only) : fault("#VALUE!");
  }
  return fault("#CALC!");
}

/** Reads an operand where one value is wanted: ranges are intersected, blocks stay blocks. */
export function intersected(cx: Context, operand: Operand): Value {
  if (operand instanceof Reference) return intersectCell(cx, operand);
  return valueOf(cx, operand);
}

/** The operand as a block, a single value as a block of one cell. */
export function gridOf(cx: Context, operand: Operand): Grid {
  if (operand instanceof Grid) return operand;
  if (operand instanceof Reference) return cx.reader.grid(operand);
  if (operand instanceof Union || operand instanceof LambdaValue) {
    return new Grid(1, 1, [valueOf(cx, operand) as Scalar]);
  }
  return new Grid(1, 1, [operand]);
}

/** First value of whatever it is. */
export function scalarOf(cx: Context, operand: Operand): Scalar {
  const value = valueOf(cx, operand);
  return value instanceof Grid ? value.at(0, 0) : value;
}

/** The references inside an operand, or null when it holds none. */
export function referencesOf(operand: Operand): readonly Reference[] | null {
  if (operand instanceof Reference) return [operand];
  return operand instanceof Union ? operand.parts : null;
}

/** What two references have in common (the space operator). */
export function commonPart(a: Operand, b: Operand): Operand {
  const parts: Reference[] = [];
  for (const x of referencesOf(a) ?? []) {
    for (const y of referencesOf(b) ?? []) {
      const common = x.sheet === y.sheet ? intersect(x.area, y.area) : null;
      if (common) parts.push(new Reference(x.sheet, common));
    }
  }
  const [first] = parts;
  if (!first) return fault("#NULL!");
  return parts.length === 1 ? first : new Union(parts);
}

/** The smallest rectangle around two references (the colon operator). */
export function spanned(a: Operand, b: Operand): Operand {
  if (!(a instanceof Reference) || !(b instanceof Reference)) return fault("#VALUE!");
  if (a.sheet !== b.sheet) return fault("#VALUE!");
  return new Reference(a.sheet, {
    top: Math.min(a.area.top, b.area.top),
    left: Math.min(a.area.left, b.area.left),
    bottom: Math.max(a.area.bottom, b.area.bottom),
    right: Math.max(a.area.right, b.area.right),
  });
}
