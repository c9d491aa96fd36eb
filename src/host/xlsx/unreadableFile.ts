type UnreadableCode =
  | "Empty"
  | "Encrypted"
  | "OldExcel"
  | "BinaryWorkbook"
  | "OtherFile"
  | "Truncated"
  | "Damaged"
  | "TooLarge"
  | "Unsafe"
  | "NoWorkbook";

/** A file that is not read. The message is one sentence for the person who chose the file. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = "UnreadableFile";
  }
}

/** @param why "it holds 30,000 parts" */
export function tooLarge(why: string): UnreadableFile {
  return new UnreadableFile("TooLarge", `The file is refused because ${why} for a workbook.`);
}
