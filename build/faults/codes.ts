import { refusalCodes, type RefusalCode } from "#host/engine/refusal";

/** Codes that our code treats alike: one of them stands for all (test/actions/faults.test.ts shows it). */
export interface CodeClass {
  readonly represents: RefusalCode;
  readonly codes: readonly RefusalCode[];
}

/** Codes that reading treats in a way of their own: what is repeated, awaited, read in pieces or passed over. */
const readingApart: readonly (readonly RefusalCode[])[] = [
  ["GeneralException"],
  ["Conflict"],
  ["ActivityLimitReached"],
  ["RequestAborted", "ServiceNotAvailable"],
  ["InvalidOperationInCellEditMode"],
  ["ResponsePayloadSizeLimitExceeded"],
  ["InvalidSelection"],
  ["AccessDenied"],
];

/** Codes that writing treats in a way of its own: reasons that are looked for in the workbook. */
const writingApart: readonly (readonly RefusalCode[])[] = [
  ["UndoNotSupported"],
  ["GeneralException", "AccessDenied", "InvalidOperation"],
  [
    "ItemNotFound",
    "ItemAlreadyExists",
    "InvalidReference",
    "InvalidArgument",
    "TableOverlap",
    "Conflict",
  ],
];

export const codesOfReading = classesOf(readingApart);
export const codesOfWriting = classesOf(writingApart);

/** The classes, and one of all codes that are in none of them. */
function classesOf(apart: readonly (readonly RefusalCode[])[]): readonly CodeClass[] {
  const known = new Set(apart.flat());
  const rest = refusalCodes.filter((code) => !known.has(code));
  return [...apart, rest].flatMap((codes) =>
    codes[0] === undefined ? [] : [{ represents: codes[0], codes }],
  );
}
