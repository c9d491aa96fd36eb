/** What happened and what to do, for each code with which Excel refuses. */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied:
    "The sheet or the workbook is protected. Unprotect it (Review > Unprotect) and try again.",
  ActivityLimitReached: "Excel is busy. Wait a moment and try again.",
  ApiNotFound:
    "This version of Excel is too old for this action. Excel 2021 or Microsoft 365 is needed.",
  Conflict: "Somebody else changed the same cells at the same moment. Try again.",
  FilteredRangeConflict: "A filter hides part of the cells. Clear the filter and try again.",
  InsertDeleteConflict: "Cells could not be moved to make room. Move the data below and try again.",
  InvalidOperation:
    "Excel does not allow this here, for instance because the workbook is protected.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Escape and try again.",
  InvalidReference: "A cell or range that was needed does not exist any more. Try again.",
  ItemAlreadyExists: "A sheet, table or name with this name exists already.",
  ItemNotFound: "A sheet, table or name that was needed does not exist any more. Try again.",
  MergedRangeConflict: "Merged cells are in the way. Unmerge them and try again.",
  NotImplemented: "This Excel cannot do what was asked.",
  RequestPayloadSizeLimitExceeded: "The amount of data is too large for Excel to take at once.",
  ResponsePayloadSizeLimitExceeded: "The amount of data is too large for Excel to give at once.",
  TableOverlap: "A table would overlap another one. Move it and try again.",
};

const nothingChanged = "Nothing was changed.";

/**
 * The sentence for something that Excel refused: what was being done, why not, what to do.
 *
 * `code` is Excel's error code; `during` a phrase such as "writing to the workbook"; `detail` further
 * words of Excel. The codes "Stopped" (Cancel was pressed) and "NotRolledBack" are ours.
 * @example failureSentence("Stopped", "writing to the workbook"); // => "Stopped while writing to the workbook. Nothing was changed."
 */
export function failureSentence(code: string, during: string, detail = ""): string {
  if (code === "Stopped") return `Stopped while ${during}. ${nothingChanged}`;
  if (code === "NotRolledBack") {
    return `Excel refused while ${during} and did not let everything be taken back. Press Undo to complete that. (${detail})`;
  }
  const reason = sentences[code] ?? `Excel answered "${code}"${detail ? ` at ${detail}` : ""}.`;
  return `Excel refused while ${during}. ${reason} ${nothingChanged}`;
}
