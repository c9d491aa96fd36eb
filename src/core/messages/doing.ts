/** What is being done, as a phrase that follows "while"; the tables have it in other languages. */
export type Doing =
  | "reading the workbook"
  | "reading the sheets"
  | "reading the registers"
  | "reading the journal"
  | "reading the cells that will be overwritten"
  | "listening to the workbook"
  | "checking"
  | "scoring"
  | "choosing a portfolio"
  | "simulating the risks"
  | "writing to the workbook"
  | "taking back what was written"
  | "undoing"
  | "recalculating"
  | "showing a sheet"
  | "showing a cell";
