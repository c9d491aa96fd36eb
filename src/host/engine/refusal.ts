/** The error codes with which Excel refuses a request (Excel.ErrorCodes). */
export type RefusalCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "FilteredRangeConflict"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "TableOverlap"
  | "UnsupportedOperation";

/** Thrown by the engine where Excel would refuse; the protocol turns it into the error of the answer. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
