import { compileFormula, values } from "./formula/compile";
import {
  Unsupported,
  WrongArguments,
  type Code,
  type Facts,
  type Scope,
  type Shape,
} from "./formula/context";
import { parseFormula } from "./formula/parse";
import { relativeKey } from "./formula/scan";
import { tableAt } from "./formula/structured";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A compiled formula, shared by all cells in which it means the same relative to the cell. */
export interface Program {
  readonly code: Code;
  readonly facts: Facts;
  readonly shape: Shape;
  /** Why the engine does not calculate it; null when it does. */
  readonly unsupported: string | null;
  /** The parser did not understand the text. */
  readonly malformed: boolean;
}

/** Compiles formulas, once for all cells that share one. Forget it when sheets, tables or names change. */
export class Programs {
  private readonly programs = new Map<string, Program>();

  constructor(private readonly workbook: Workbook) {}

  /** `arrays`: whether a range where one value is needed is calculated for each of its cells. */
  of(text: string, sheet: Sheet, row: number, column: number, arrays: boolean): Program {
    const table = tableAt(sheet, row, column);
    const { key } = relativeKey(text, row, column);
    const full = `${arrays ? "a" : "p"}${sheet.id}${table?.id ?? ""}\u0002${key}`;
    let program = this.programs.get(full);
    if (!program) {
      program = compileText(text, {
        workbook: this.workbook,
        sheet,
        table,
        row,
        column,
        arrays,
        locals: [],
        path: [],
        facts: newFacts(),
      });
      this.programs.set(full, program);
    }
    return program;
  }
}

export function newFacts(): Facts {
  return {
    precedents: [],
    definitions: [],
    volatile: false,
    intersects: false,
    custom: false,
    unknown: null,
    missing: null,
  };
}

export function compileText(text: string, scope: Scope): Program {
  const node = parseFormula(text);
  if ("complaint" in node)
    return unsupported(scope.facts, `not understood: ${node.complaint}`, true);
  try {
    const part = compileFormula(node, scope);
    const code = scope.arrays ? part.code : values(part, scope).code;
    return { code, facts: scope.facts, shape: part.shape, unsupported: null, malformed: false };
  } catch (error) {
    if (error instanceof WrongArguments) return unsupported(scope.facts, error.message, true);
    if (error instanceof Unsupported) return unsupported(scope.facts, error.message, false);
    throw error;
  }
}

function unsupported(facts: Facts, reason: string, malformed: boolean): Program {
  return { code: () => null, facts, shape: "one", unsupported: reason, malformed };
}
