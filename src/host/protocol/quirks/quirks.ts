import type { Quirk } from "./quirk";

const docs = "https://learn.microsoft.com/office/dev/add-ins/";

/**
 * The sharp edges that can be switched on, by id: each alone, or in a mode. What the stand-in always
 * does, and what touches no part of Sightline, stands in `otherEdges.ts`; docs/quirks.md is made of both.
 */
export const quirks = {
  "rows-add": {
    edge: "add rows",
    sources: [`${docs}excel/co-authoring-in-excel-add-ins`],
    platform: "both",
    when: "mode",
    does: "Refuses Table.rows.add with Conflict. (Excel merges it badly for other authors.)",
    copes: "Rows are written as cells and the table is resized; rows.add is never called.",
    refuses: { "TableRowCollection.add": "Conflict" },
  },
  "table-add-pushes": {
    edge: "table creation",
    sources: ["#5151", "#1197"],
    platform: "both",
    when: "mode",
    does: "A table made of a header row alone pushes the cells below it down by one row; formulas follow.",
    copes: "A table is made of its header and at least one row.",
  },
  "filtered-misplaced": {
    edge: "filtered rows",
    sources: ["#224", "xlwings/xlwings#747"],
    platform: "desktop",
    when: "mode",
    does: "A block of several rows that is written over rows hidden by a filter puts its first row into each row that is shown; hidden rows keep their content.",
    copes:
      "Filters that meet the cells of a plan are lifted before the first edit and set again after the last.",
  },
  "filtered-conflict": {
    edge: "filtered rows",
    sources: [`${docs}testing/application-specific-api-error-handling`],
    platform: "web",
    when: "mode",
    does: "Refuses a block of several rows that is written over rows hidden by a filter with FilteredRangeConflict.",
    copes: "As for filtered-misplaced.",
    yieldsTo: "filtered-misplaced",
  },
  "filtered-delete": {
    edge: "filtered rows",
    sources: ["#994"],
    platform: "both",
    when: "mode",
    does: "Rows and cells of a table with a filter that hides rows are not deleted, without a word.",
    copes: "Filters are lifted first.",
  },
  "series-add-stacks": {
    edge: "series.add",
    sources: ["#2927"],
    platform: "both",
    when: "mode",
    does: "A series that is added to a column, bar, line or area chart is drawn on top of those before it (its type is the stacked one) until its own chart type is set.",
    copes: "The chart type of every added series is set.",
  },
  "bubble-at-once": {
    edge: "bubble",
    sources: [
      "https://github.com/OfficeDev/office-js-snippets/blob/main/samples/excel/10-chart/chart-bubble-chart.yaml",
    ],
    platform: "both",
    when: "mode",
    does: "Refuses x values and bubble sizes of a bubble series in a later request than the one that added it with GeneralException.",
    copes: "A chart is drawn in one request.",
  },
  markers: {
    edge: "iPad",
    sources: ["#1538"],
    platform: "both",
    when: "mode",
    does: "Refuses the looks of a series' markers with GeneralException although the requirement set is there (seen on iPad).",
    copes: "Markers are left as Excel draws them.",
    refuses: {
      "ChartSeries.markerStyle": "GeneralException",
      "ChartSeries.markerSize": "GeneralException",
      "ChartSeries.markerBackgroundColor": "GeneralException",
      "ChartSeries.markerForegroundColor": "GeneralException",
    },
  },
  "modern-charts": {
    edge: "modern charts",
    sources: ["#2971", "#6160", "#2041", "#83"],
    platform: "both",
    when: "mode",
    does: "A chart of a modern type (waterfall, funnel, treemap ...) answers null as its type; its series and its title are refused with UnsupportedOperation.",
    copes: "Charts of the user are neither read nor changed; ours are of classic types.",
  },
  "rule-formula-moves": {
    edge: "conditional formats",
    sources: ["#5194"],
    platform: "both",
    when: "mode",
    does: "The formula of a conditional format is read and set as seen from the range through which the format was reached.",
    copes: "Formulas are set on formats just added and never read back; undo drops formats by id.",
  },
  "date-format-local": {
    edge: "number formats",
    sources: ["#2824"],
    platform: "web",
    when: "mode",
    does: "The short date format m/d/yyyy is read back as the account has it: dd/mm/yyyy.",
    copes: "Whether a cell shows a date is told by any code with day or year; ours are ISO codes.",
  },
  "protection-state": {
    edge: "protection",
    sources: ["#6784"],
    platform: "both",
    when: "mode",
    does: "protect() and unprotect() of a sheet that is in that state already are refused with AccessDenied.",
    copes: "Sightline neither protects nor unprotects.",
  },
  "null-above-limit": {
    edge: "payload",
    sources: [`${docs}concepts/resource-limits-and-performance-optimization`],
    platform: "web",
    when: "mode",
    does: "Reading more cells than Excel allows (5,000,000) answers null instead of RangeExceedsLimit.",
    copes: "Large ranges are read in pieces.",
  },
  "settings-limit": {
    edge: "state: settings",
    sources: ["#621", "#3957"],
    platform: "both",
    when: "mode",
    does: "A setting that makes all settings larger than 1 MB is refused with InvalidArgument.",
    copes: "Settings hold small values; long texts are custom XML parts.",
  },
  "xml-part-limit": {
    edge: "state: custom XML parts",
    sources: ["#2408"],
    platform: "both",
    when: "mode",
    does: "A custom XML part of more than 1 MB is refused with GeneralException (seen in Word on the web; no figure for Excel).",
    copes: "Long texts are cut into parts of less than 500 KB.",
  },
  "custom-property-cut": {
    edge: "state: custom document properties",
    sources: ["#4530"],
    platform: "both",
    when: "mode",
    does: "Text of a custom document property is cut after 250 characters.",
    copes: "None is written: what a stamp says stands in the built-in properties.",
  },
  "cell-edit-waits": {
    edge: "cell edit",
    sources: ["#806", "#3388", `${docs}excel/excel-add-ins-delay-in-cell-edit`],
    platform: "desktop",
    when: "asked",
    does: "While a cell is edited, a request that may wait (delayForCellEdit) is answered when the edit ends; others are refused.",
    copes: "Every request may wait; Cancel is heard all the same.",
  },
  "other-workbook": {
    edge: "two workbooks",
    sources: [`${docs}excel/excel-add-ins-troubleshooting`],
    platform: "desktop",
    when: "asked",
    does: "Another workbook has the focus: what needs the active window is refused.",
    copes:
      "The action is rolled back whole, and one sentence says so; a selection that cannot be read is none.",
    refuses: {
      "Workbook.getSelectedRange": "InvalidSelection",
      "Workbook.getActiveCell": "InvalidSelection",
      "WorksheetCollection.add": "GeneralException",
      "Worksheet.activate": "GeneralException",
      "WorksheetFreezePanes.freezeAt": "GeneralException",
      "WorksheetFreezePanes.freezeColumns": "GeneralException",
      "WorksheetFreezePanes.freezeRows": "GeneralException",
      "WorksheetFreezePanes.unfreeze": "GeneralException",
      "Range.select": "GeneralException",
    },
  },
} as const satisfies Readonly<Record<string, Omit<Quirk, "yieldsTo"> & { yieldsTo?: string }>>;

export type QuirkId = keyof typeof quirks;
