/** A sharp edge without a switch. */
export interface OtherEdge {
  /** The row of the table of sharp edges in which it stands. */
  readonly edge: string;
  readonly sources: readonly string[];
  /** What the stand-in does, or what Excel does where the stand-in does nothing. */
  readonly does: string;
  /** How Sightline copes, or why it is not touched. */
  readonly copes: string;
}

const docs = "https://learn.microsoft.com/office/dev/add-ins/";

/** What the stand-in always does, since Excel does it everywhere. */
export const alwaysSo: readonly OtherEdge[] = [
  {
    edge: "add rows",
    sources: ["#3013", "#3191"],
    does: "A table takes in rows written right below it, but not those at the end that are all blank.",
    copes: "A table is resized to what the plan says, it is not left to grow by itself.",
  },
  {
    edge: "resize",
    sources: [`${docs}excel/excel-add-ins-tables`],
    does: "Refuses a new area of a table that does not overlap the old one or moves its header row.",
    copes: "Tables grow and shrink at their end.",
  },
  {
    edge: "table creation",
    sources: ["#196"],
    does: "A table made without headers gets a header row and pushes the cells below down.",
    copes: "Tables are made of cells with headers.",
  },
  {
    edge: "validation",
    sources: ["#2594"],
    does: "Refuses a prompt or an alert on cells that have no rule.",
    copes: "The rule is set first.",
  },
  {
    edge: "validation",
    sources: [`${docs}excel/excel-add-ins-data-validation`],
    does: "Refuses a list of more than 255 characters that is written out in the rule.",
    copes:
      "What people can change is a reference to cells or names; fixed words of the schema are short.",
  },
  {
    edge: "validation",
    sources: [`${docs}excel/excel-add-ins-data-validation`],
    does: "Refuses a bound of a date rule that is neither a serial, a formula nor an ISO date.",
    copes: "Bounds are serials as formulas.",
  },
  {
    edge: "validation",
    sources: [`${docs}excel/excel-add-ins-data-validation`],
    does: "Takes values that are written although a rule forbids them (as Excel does when pasting).",
    copes: "Registers are checked by our own checks, not by what Excel let in.",
  },
  {
    edge: "dates",
    sources: ["#1559", "#3775", `${docs}excel/excel-add-ins-ranges-dates`],
    does: "Reads a date that is written as text month first, in every locale.",
    copes: "Dates are written as serials; a text that could be read as one gets an apostrophe.",
  },
  {
    edge: "merged cells",
    sources: ["#3611"],
    does: "getMergedAreasOrNullObject gives only the areas whose top left cell lies inside, and refuses more than 512.",
    copes: "Whole used ranges are asked, halved where there are too many.",
  },
  {
    edge: "merged cells",
    sources: [`${docs}testing/application-specific-api-error-handling`],
    does: "Refuses a table that would grow over merged cells, and values inside a merged area, with MergedRangeConflict.",
    copes: "The plan is rolled back and one sentence says why.",
  },
  {
    edge: "events",
    sources: ["#5347", "#5308", `${docs}excel/excel-add-ins-events`],
    does: "Gives no details with the event of an edit of several cells, tells whether another author made it, and forgets handlers when the page is loaded again.",
    copes:
      "Only the sheet, source and triggerSource are read; handlers are registered at each start.",
  },
  {
    edge: "cell edit",
    sources: ["#806"],
    does: "Refuses requests while a cell is edited with InvalidOperationInCellEditMode.",
    copes: "Reading is tried again until the edit ends; what was to be written is told.",
  },
  {
    edge: "payload",
    sources: [`${docs}concepts/resource-limits-and-performance-optimization`],
    does: "Refuses requests and answers above 5 MB, as Excel on the web does.",
    copes: "Requests and answers are cut below 2 MB.",
  },
  {
    edge: "start-up",
    sources: [],
    does: 'A request that Excel never answers (session.refuse with answer "none").',
    copes: "After some minutes, or at Cancel, it becomes a failure with a sentence.",
  },
];

/** What the stand-in does not imitate, and why that tests nothing of Sightline. */
export const notImitated: readonly OtherEdge[] = [
  {
    edge: "bulk speed",
    sources: ["#3013"],
    does: "Table.rows.add is several times slower than writing cells.",
    copes: "rows.add is never called.",
  },
  {
    edge: "filtered rows",
    sources: ["#1000"],
    does: "Table.clearFilters may lose the user's custom sort order.",
    copes:
      "Filters are lifted with AutoFilter.clearCriteria; clearFilters, reapplyFilters and sort are never called.",
  },
  {
    edge: "row-hidden event",
    sources: ["#6559"],
    does: "The event is not raised by an advanced filter.",
    copes: "Nothing listens to it.",
  },
  {
    edge: "modern charts",
    sources: ["#83"],
    does: "Chart.getImage fails for some types on the web.",
    copes: "getImage is never called.",
  },
  {
    edge: "conditional formats",
    sources: ["#5299", "#4898", "#5572"],
    does: "What is drawn may be out of date until a cell is edited; a changed colour scale may not draw.",
    copes:
      "Nothing reads what is drawn; rules are made anew, never changed. To be seen by eye in Excel.",
  },
  {
    edge: "number formats",
    sources: ["#1632"],
    does: "numberFormatLocal is wrong in German on the web.",
    copes: "No member whose name ends with Local is used but to read the address of a selection.",
  },
  {
    edge: "protection",
    sources: ["#108"],
    does: "Two authors who protect at the same time may both fail.",
    copes: "Sightline neither protects nor unprotects.",
  },
  {
    edge: "undo",
    sources: ["#6415", "#3788", `${docs}excel/excel-add-ins-undo-capabilities`],
    does: "From ExcelApi 1.20 on, a group of requests for one undo step is refused with UndoNotSupported when any member in it cannot be undone. The npm library does not send the wish yet.",
    copes:
      "Work refused so is done again without the wish (test/excel/undoGroups.test.ts refuses it on purpose).",
  },
  {
    edge: "undo",
    sources: ["#6415"],
    does: "Deleting, copying and renaming sheets and custom XML parts empty or by-pass Excel's own undo list.",
    copes: "Undo has a journal of its own in the workbook.",
  },
  {
    edge: "iPad",
    sources: ["#1538"],
    does: "No ribbon, no custom functions.",
    copes: "The pane starts every action; native formulas do without functions.",
  },
  {
    edge: "start-up",
    sources: [`${docs}develop/run-code-on-document-open`, "#3558"],
    does: "setStartupBehavior acts from the second opening and shows error bars when the add-in cannot load.",
    copes: "It is never called: the pane opens by its button.",
  },
  {
    edge: "history",
    sources: [`${docs}develop/referencing-the-javascript-api-for-office-library-from-its-cdn`],
    does: "office.js sets history.pushState and replaceState to null.",
    copes:
      "The unmodified library does so here too; the pane has no addresses of its own and calls neither.",
  },
  {
    edge: "known issues page",
    sources: [`${docs}resources/resources-office-add-in-known-issues`],
    does: "Centrally deployed add-ins that are optional vanish; Office.ribbon.requestUpdate may fail after requestCreateControls.",
    copes: "docs/deploy.md says to deploy as Fixed; neither call is made.",
  },
  {
    edge: "state: local storage",
    sources: [`${docs}develop/persisting-add-in-state-and-settings`],
    does: "localStorage is parted by site and may be blocked.",
    copes:
      "What is remembered there is a comfort; a blocked store is no error (test/taskpane/memory.test.ts).",
  },
  {
    edge: "custom functions",
    sources: ["#6936"],
    does: "Metadata is kept for up to 24 hours, and with the pane closed recalculation is several times slower.",
    copes:
      "Ids and parameters of functions never change their meaning; few functions compute whole columns.",
  },
];
