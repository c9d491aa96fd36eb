import type { ArgumentWords } from "../words";

/** What is wrong with an argument; facts stand in braces. */
export const argumentWords: ArgumentWords = {
  missing: "{name} is missing.",
  oneValue: "{name} must be one value.",
  oneLine: "{name} must be one row or one column.",
  tooManyRows: "Use the pane for {rows} rows of {name} (limit {limit}).",
  tooManyColumns: "Use the pane for {columns} columns of {name} (limit {limit}).",
  notNumber: '{name}: "{value}" is not a number.',
  notNumberAt: '{name}, row {row}, column {column}: "{value}" is not a number.',
  notNumberCell: '"{value}" is not a number.',
  notDate: '"{value}" is not a date.',
  notText: '{name}: "{value}" is not text.',
  notFlag: '{name} must be TRUE or FALSE, not "{value}".',
  notOption: '{name} "{value}" is not one of {options}.',
  severalOptions: '{name} "{value}" could mean {options}.',
  broken:
    "The computation could not be loaded or broke down. Recalculate to try again (Ctrl+Alt+F9).",
  cancelled: "The computation was cancelled. Recalculate to start it again (Ctrl+Alt+F9).",
  lengths: "{name} has {count} values; {other} has {rows}.",
  rowName: "row {row}",
  or: " or ",
};
