import type { RefusalWords } from "../words";

const nothingChanged = "Nothing was changed.";

/** What happened and what to do when Excel refuses. */
export const refusals: RefusalWords = {
  reasons: {
    AccessDenied:
      "The sheet or the workbook is protected. Unprotect it (Review > Unprotect) and try again.",
    ActivityLimitReached: "Excel is busy. Wait a moment and try again.",
    ApiNotFound:
      "This version of Excel is too old for this action. Excel 2021 or Microsoft 365 is needed.",
    Conflict: "Somebody else changed the same cells at the same moment. Try again.",
    FilteredRangeConflict: "A filter hides part of the cells. Clear the filter and try again.",
    FormulaLengthExceedsLimit: "A formula is longer than Excel takes.",
    GeneralException:
      "Excel could not carry it out. Wait a moment and try again; if it stays so, save and open the workbook anew.",
    InactiveWorkbook: "Another workbook is in front. Click into this one and try again.",
    InsertDeleteConflict:
      "Cells could not be moved to make room. Move the data below and try again.",
    InvalidArgument: "The workbook is no longer as it was read. Try again.",
    InvalidOperation:
      "Excel does not allow this here, for instance because the workbook is protected.",
    InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Escape and try again.",
    InvalidReference: "A cell or range that was needed does not exist any more. Try again.",
    InvalidSelection:
      "What is selected does not fit, or another workbook is in front. Click a cell of this one and try again.",
    ItemAlreadyExists: "A sheet, table or name with this name exists already.",
    ItemNotFound: "A sheet, table or name that was needed does not exist any more. Try again.",
    MergedRangeConflict: "Merged cells are in the way. Unmerge them and try again.",
    NoAnswer: "Excel gave no answer. When it responds again, try again.",
    NonBlankCellOffSheet:
      "Cells with content would be pushed off the sheet. Delete what stands at its end and try again.",
    NotImplemented: "This Excel cannot do what was asked.",
    PivotTableRangeConflict: "A PivotTable is in the way. Move it and try again.",
    RangeExceedsLimit: "The cells are too many for Excel to take at once.",
    RequestAborted: "The connection to the workbook broke off. When it is back, try again.",
    RequestPayloadSizeLimitExceeded: "The amount of data is too large for Excel to take at once.",
    ResponsePayloadSizeLimitExceeded: "The amount of data is too large for Excel to give at once.",
    ServiceNotAvailable: "The service behind Excel cannot be reached. Wait a moment and try again.",
    TableOverlap: "A table would overlap another one. Move it and try again.",
    Unauthenticated: "Excel asks you to sign in again. Sign in and try again.",
    UndoNotSupported:
      "This version of Excel cannot take these changes back in one step. Try again.",
    UnsupportedOperation: "Excel does not allow this on this kind of object.",
    UnsupportedSheet:
      "One of the sheets is of a kind that add-ins cannot change, such as a macro sheet.",
  },
  foundOut: {
    Unfinished: () =>
      `An action before was not finished. Roll it back or keep it as it is, then try again. ${nothingChanged}`,
    BeingWritten: () =>
      `Another session of Sightline is writing to this workbook. Wait until it has ended and try again; if it has stopped, you can decide after five minutes. ${nothingChanged}`,
    NoPdf: ({ names = "" }) =>
      `Excel gives no PDF here. Select the tabs ${names} (click the first, then the last with Shift) and print the active sheets to PDF.`,
    SheetProtected: ({ names = "" }) =>
      names.includes(", ")
        ? `Sheets ${names} are protected. Unprotect them (Review > Unprotect Sheet) and retry. ${nothingChanged}`
        : `Sheet ${names} is protected. Unprotect it (Review > Unprotect Sheet) and retry. ${nothingChanged}`,
    StructureProtected: () =>
      `This workbook is protected against new sheets. Unprotect it (Review > Protect Workbook) and retry. ${nothingChanged}`,
    RowsMoved: ({ names = "" }) =>
      `Undo would put former contents into other records: rows or columns of ${names} were inserted, deleted, sorted or renamed since. Bring them back as they were and retry, or correct by hand. ${nothingChanged}`,
    UndoTooLarge: ({ names = "" }) =>
      `To be able to undo this, the workbook would have to keep ${names} MB of former contents, more than 25 MB. Do it for fewer records at a time. ${nothingChanged}`,
    HeadersHidden: ({ names = "" }) =>
      `The header row of table ${names} is hidden. Show it (Table Design > Header Row) and retry. ${nothingChanged}`,
    TotalsShown: ({ names = "" }) =>
      `Table ${names} shows its total row, which would end up among the records. Hide it (Table Design > Total Row) and retry. ${nothingChanged}`,
    NoRoomBelow: ({ names = "", cell = "" }) =>
      `Table ${names} cannot grow over what stands at ${cell}. Move or clear that and retry. ${nothingChanged}`,
    ColumnsMissing: ({ names = "" }) =>
      names.includes(", ")
        ? `Columns that this needs are missing: ${names}. Bring them back under these titles and retry. ${nothingChanged}`
        : `A column that this needs is missing: ${names}. Bring it back under this title and retry. ${nothingChanged}`,
    ChangedMeanwhile: ({ names = "", made, of }, speech) => {
      const sheets =
        made === undefined || of === undefined
          ? ""
          : ` ${speech.number(made)} of ${speech.counted(of, "sheet", "sheets")} had been made and were taken away again.`;
      return `Somebody else changed the workbook while this was being written: ${names}.${sheets} ${nothingChanged} Retry looks at the workbook anew.`;
    },
  },
  otherReason: (code, detail) => `Excel answered "${code}"${detail ? ` at ${detail}` : ""}.`,
  refused: (doing, reason) => `Excel refused while ${doing}. ${reason} ${nothingChanged}`,
  stopped: (doing) => `Stopped while ${doing}. ${nothingChanged}`,
  notRolledBack: (doing, detail, { made, of }, speech) => {
    const rest =
      made === undefined || of === undefined
        ? "Roll the action back before you go on."
        : `${speech.number(made)} of ${speech.counted(of, "sheet", "sheets")} were made; roll the action back before you go on.`;
    return `Excel refused while ${doing} and did not let everything be taken back. ${rest} (${detail}).`;
  },
};
