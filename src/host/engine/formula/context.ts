import type { Lookups } from "./lookups";
import type { Area } from "#host/engine/address";
import type { CustomFunction } from "#host/engine/customFunctions";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import type { Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import type { Grid, Operand, Reference } from "./operand";
import type { Node } from "./parse";

/** What a running formula may ask of the calculation: values that are up to date. */
export interface Reader {
  readonly workbook: Workbook;
  read(sheet: Sheet, row: number, column: number): Scalar;
  grid(reference: Reference): Grid;
  /** The cells that the formula at this place fills at present; null when it does not spill. */
  spillOf(reference: Reference): Area | null;
  formulaAt(sheet: Sheet, row: number, column: number): string | null;
  now(): Date;
  random(): number;
  /** Compiles and runs the text that INDIRECT is given; #REF! when it is no reference. */
  referenceFromText(text: string, cx: Context): Operand;
  invoke(fn: CustomFunction, args: readonly unknown[], cx: Context): Operand;
}

/** Values of LET and LAMBDA names, innermost first. */
export interface Locals {
  readonly value: Operand;
  readonly outer: Locals | null;
}

/** Where a formula runs. */
export interface Context {
  readonly reader: Reader;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly locals: Locals | null;
}

export type Code = (cx: Context) => Operand;

/**
 * How many values a part of a formula can yield: always one, one or many (INDEX, OFFSET ...), or many
 * by its nature (a range of several cells, an array function).
 */
export type Shape = "one" | "maybe" | "many";

export interface Part {
  /** The operand as it is: references stay references. */
  readonly code: Code;
  /** For shape "one": the value itself, read where `code` would give a reference. */
  readonly value?: (cx: Context) => Scalar;
  readonly shape: Shape;
  /** Whether `code` can give a reference. */
  readonly mayRefer: boolean;
}

/** A reference whose ends may move with the cell that holds the formula. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly topMoves: boolean;
  readonly leftMoves: boolean;
  readonly bottomMoves: boolean;
  readonly rightMoves: boolean;
}

/** What compiling found out about a formula. */
export interface Facts {
  readonly precedents: Precedent[];
  volatile: boolean;
  /** It reads its own row of a table in which it does not stand: rows that move change what it means. */
  readsRowElsewhere: boolean;
  /** A range of several cells stands where one value is needed: implicit intersection in a plain formula. */
  intersects: boolean;
  /** The formula holds a function of the add-in; Excel stores such formulas as dynamic arrays. */
  custom: boolean;
  /** Formulas of the defined names that it uses. */
  readonly definitions: string[];
  /** The tables, sheets and names that it asked the workbook for: while they stay, it means the same. */
  readonly lookups: Lookups;
  /** A function or name that exists nowhere. */
  unknown: string | null;
  /** A sheet, table or table column that does not exist: Excel does not accept such a formula. */
  missing: string | null;
}

export interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** The table in which the formula's cell lies. */
  readonly table: Table | null;
  readonly row: number;
  readonly column: number;
  /** Ranges where one value is needed: calculate for every cell (true) or intersect (false). */
  readonly arrays: boolean;
  /** LET and LAMBDA names, innermost first, lower case. */
  readonly locals: readonly string[];
  /** Defined names being compiled, to stop at a name that refers to itself. */
  readonly path: readonly string[];
  readonly facts: Facts;
}

/** Given to functions that decide themselves what of their arguments to calculate (IF, LET ...). */
export interface Compiler {
  readonly scope: Scope;
  part(node: Node | null, scope?: Scope): Part;
  /** The part as one value or a block: references are read. */
  values(part: Part, scope?: Scope): Part;
}

/** A construct that Excel knows and this engine does not; the cell keeps the value it came with. */
export class Unsupported extends Error {}

/** A call with too few or too many arguments; Excel does not accept such a formula. */
export class WrongArguments extends Unsupported {}
