import type { AddConditionalFormat, AddValidation, Block } from "#sheets/plan";
import { inGroups } from "./captureInTurn";
import type { Captured, Scope } from "./scope";
import type { RestoreValidation, UndoStep } from "./undoStep";

export function captureValidation(edit: AddValidation, scope: Scope): Captured {
  return scope.isAdded(edit.at.sheet) ? [] : rulesOf([edit.at], scope);
}

function rulesOf(blocks: readonly Block[], scope: Scope): Captured {
  return inGroups(blocks, (some) => validationsOf(some, scope));
}

/**
 * The rules of blocks. A block with several rules answers "Inconsistent" or "MixedCriteria" and is
 * asked again by columns, then by cells. Requirement set: ExcelApi 1.8.
 */
function validationsOf(blocks: readonly Block[], scope: Scope): Captured {
  const loaded = blocks.map((at) => ({
    at,
    validation: scope.book
      .range(at)
      .dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert"),
  }));
  return () => {
    const steps: UndoStep[] = [];
    const mixed: Block[] = [];
    for (const { at, validation } of loaded) {
      const isMixed = validation.type === "Inconsistent" || validation.type === "MixedCriteria";
      if (isMixed && at.rows * at.columns > 1) mixed.push(...smaller(at));
      else steps.push(stepOf(at, validation));
    }
    if (mixed.length === 0) return steps;
    const rest = rulesOf(mixed, scope);
    return after(rest, steps);
  };
}

function after(rest: Captured, steps: readonly UndoStep[]): Captured {
  return typeof rest === "function" ? () => after(rest(), steps) : [...steps, ...rest];
}

function smaller(at: Block): Block[] {
  return at.columns > 1
    ? Array.from({ length: at.columns }, (_, i) => ({ ...at, column: at.column + i, columns: 1 }))
    : Array.from({ length: at.rows }, (_, i) => ({ ...at, row: at.row + i, rows: 1 }));
}

function stepOf(at: Block, validation: Excel.DataValidation): RestoreValidation {
  return {
    kind: "restoreValidation",
    at,
    rule: validation.type === "None" ? null : validation.rule,
    ignoreBlanks: validation.ignoreBlanks,
    prompt: validation.prompt,
    error: validation.errorAlert,
  };
}

/** Requirement set: ExcelApi 1.6. */
export function captureConditionalFormat(edit: AddConditionalFormat, scope: Scope): Captured {
  if (scope.isAdded(edit.at.sheet)) return [];
  const formats = scope.book.range(edit.at).conditionalFormats.load("items/id");
  return () => [{ kind: "dropConditionalFormats", at: edit.at, keep: formats.items.length }];
}
