import { maxColumns } from "./address";
import type { Formula } from "./cell";
import { compileFormula, values } from "./formula/compile";
import {
  Unsupported,
  WrongArguments,
  type Code,
  type Facts,
  type Scope,
  type Shape,
} from "./formula/context";
import { PresentLookups } from "./formula/lookups";
import { parseFormula } from "./formula/parse";
import { relativeKey } from "./formula/scan";
import { tableAt } from "./formula/structured";
import type { FormulaGroup } from "./graph";
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
  /** A number that changes when the references of the formula come to mean other cells. */
  readonly binding: number;
  /** The formulas that share it, by column. */
  readonly groups: (FormulaGroup | undefined)[];
}

/** A program by the text that its formulas share. */
interface SharedProgram extends Program {
  readonly relativeText: string;
}

/** Compiles formulas, once for all cells that share one. */
export class Programs {
  /** By the table or sheet in which the formula stands, then by its text with relative references. */
  private readonly plain = new Map<object, Map<string, SharedProgram>>();
  private readonly arrays = new Map<object, Map<string, SharedProgram>>();
  private isStale = false;

  constructor(private readonly workbook: Workbook) {}

  /** The program of a cell's formula. What its text is relative to the cell is remembered with it. */
  ofCell(formula: Formula, sheet: Sheet, row: number, column: number): Program {
    const at = row * maxColumns + column;
    const isKnown = formula.relativeTo === at && formula.relativeFrom === formula.text;
    const known = isKnown ? formula.relativeText : undefined;
    const arrays = formula.kind !== "plain";
    const program = this.of(formula.text, sheet, row, column, arrays, known);
    formula.relativeTo = at;
    formula.relativeFrom = formula.text;
    formula.relativeText = program.relativeText;
    return program;
  }

  /** `arrays`: whether a range where one value is needed is calculated for each of its cells. */
  of(
    text: string,
    sheet: Sheet,
    row: number,
    column: number,
    arrays: boolean,
    relativeText?: string,
  ): SharedProgram {
    this.refresh();
    const table = sheet.tables.length > 0 ? tableAt(sheet, row, column) : null;
    const places = arrays ? this.arrays : this.plain;
    const place = table ?? sheet;
    let programs = places.get(place);
    if (!programs) places.set(place, (programs = new Map<string, SharedProgram>()));
    const key = relativeText ?? relativeKey(text, row, column).key;
    let program = programs.get(key);
    if (!program) {
      const compiled = compileText(text, {
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
      program = { ...compiled, relativeText: key };
      programs.set(key, program);
    }
    return program;
  }

  /** Sheets, tables or names changed: what is asked for next may mean something else. */
  structureChanged(): void {
    this.isStale = true;
  }

  /** All formulas are going to be registered anew. */
  beginAnew(): void {
    this.refresh();
    for (const program of this.all()) program.groups.length = 0;
  }

  /** All formulas are registered: what none of them uses is forgotten. */
  endAnew(): void {
    this.forget(({ groups }) => groups.length === 0);
  }

  /** Compiles again what looked up something that is no longer as it was; the rest is used on. */
  private refresh(): void {
    if (!this.isStale) return;
    this.isStale = false;
    const present = new PresentLookups(this.workbook);
    this.forget((program) => isUnresolved(program) || !present.hold(program.facts.lookups));
  }

  private *all(): Generator<SharedProgram> {
    for (const places of [this.plain, this.arrays]) {
      for (const programs of places.values()) yield* programs.values();
    }
  }

  private forget(isGone: (program: SharedProgram) => boolean): void {
    for (const places of [this.plain, this.arrays]) {
      for (const [place, programs] of places) {
        for (const [key, program] of programs) if (isGone(program)) programs.delete(key);
        if (programs.size === 0) places.delete(place);
      }
    }
  }

  /** Something was added to the workbook: what could not be resolved before may be now. */
  forgetUnresolved(): void {
    this.forget(isUnresolved);
  }
}

/** Whether a formula names something that is not there (yet). */
export function isUnresolved({ facts, unsupported }: Program): boolean {
  return facts.unknown !== null || facts.missing !== null || unsupported !== null;
}

export function newFacts(): Facts {
  return {
    precedents: [],
    definitions: [],
    lookups: new Map(),
    volatile: false,
    readsRowElsewhere: false,
    intersects: false,
    custom: false,
    unknown: null,
    missing: null,
  };
}

export function compileText(text: string, scope: Scope): Program {
  const { facts } = scope;
  const node = parseFormula(text);
  if ("complaint" in node) return unsupported(facts, `not understood: ${node.complaint}`, true);
  try {
    const part = compileFormula(node, scope);
    const code = scope.arrays ? part.code : values(part, scope).code;
    const rest = { unsupported: null, malformed: false, groups: [] };
    return { code, facts, shape: part.shape, binding: bindingOf(facts, ""), ...rest };
  } catch (error) {
    if (error instanceof WrongArguments) return unsupported(facts, error.message, true);
    if (error instanceof Unsupported) return unsupported(facts, error.message, false);
    throw error;
  }
}

function unsupported(facts: Facts, reason: string, malformed: boolean): Program {
  // What it would read does not matter: it is not calculated.
  facts.precedents.length = 0;
  const binding = bindingOf(facts, reason);
  return {
    code: () => null,
    facts,
    shape: "one",
    unsupported: reason,
    malformed,
    binding,
    groups: [],
  };
}

function bindingOf(facts: Facts, unsupportedReason: string): number {
  let hash = 17;
  const mix = (part: number): void => {
    hash = (Math.imul(hash, 31) + part) | 0;
  };
  const mixText = (text: string): void => {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  };
  for (const p of facts.precedents) {
    mixText(p.sheet.id);
    for (const bound of [p.top, p.left, p.bottom, p.right]) mix(bound);
    mix(
      Number(p.topMoves) +
        2 * Number(p.leftMoves) +
        4 * Number(p.bottomMoves) +
        8 * Number(p.rightMoves),
    );
  }
  for (const definition of facts.definitions) mixText(definition);
  mixText(`${facts.unknown ?? ""}|${facts.missing ?? ""}|${unsupportedReason}`);
  return hash;
}
