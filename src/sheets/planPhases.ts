import type { Edit } from "./plan";

/**
 * Edits by the order in which Excel can take them: a formula that names a table or a name must come
 * after both, and a text format must come before the text.
 */
export interface PlanPhases {
  readonly sheets: Edit[];
  readonly numberFormats: Edit[];
  readonly cells: Edit[];
  readonly tables: Edit[];
  readonly names: Edit[];
  readonly formulas: Edit[];
  readonly validations: Edit[];
  readonly looks: Edit[];
  readonly layout: Edit[];
}

export function emptyPhases(): PlanPhases {
  return {
    sheets: [],
    numberFormats: [],
    cells: [],
    tables: [],
    names: [],
    formulas: [],
    validations: [],
    looks: [],
    layout: [],
  };
}

export function joinPhases(phases: PlanPhases): readonly Edit[] {
  return [
    ...phases.sheets,
    ...phases.numberFormats,
    ...phases.cells,
    ...phases.tables,
    ...phases.names,
    ...phases.formulas,
    ...phases.validations,
    ...phases.looks,
    ...phases.layout,
  ];
}
