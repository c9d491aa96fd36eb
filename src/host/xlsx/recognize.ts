import { UnreadableFile } from "./unreadableFile";

const office2007 = "save it in Excel as .xlsx first";

/** Refuses a file that is no Excel workbook of the .xlsx family, by its first bytes; its name does not matter. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile("Empty", "The file is empty.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    throw compoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    throw new UnreadableFile("NoWorkbook", "The file is an empty archive and holds no workbook.");
  throw new UnreadableFile("OtherFile", `The file is ${describe(bytes)}, not an Excel workbook.`);
}

function compoundFile(bytes: Uint8Array): UnreadableFile {
  const directory = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (directory.includes("EncryptedPackage")) {
    return new UnreadableFile(
      "Encrypted",
      "The file is protected by a password; open it in Excel, remove the password and save it again.",
    );
  }
  if (directory.includes("Workbook") || directory.includes("Book\0")) {
    return new UnreadableFile(
      "OldExcel",
      `The file is in the old .xls format of Excel 97-2003; ${office2007}.`,
    );
  }
  if (directory.includes("WordDocument")) {
    return new UnreadableFile(
      "OtherFile",
      "The file is an old Word document, not an Excel workbook.",
    );
  }
  return new UnreadableFile(
    "OtherFile",
    "The file is an old Office document, not an Excel workbook.",
  );
}

function describe(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const start = head.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (start.startsWith("%PDF")) return "a PDF document";
  if (/^<(!doctype html|html|head|body|table)/i.test(start)) return "a web page";
  if (start.startsWith("<?xml") || start.startsWith("<")) return "an XML document";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return "a PNG picture";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "a JPEG picture";
  if (start.startsWith("GIF8")) return "a GIF picture";
  if (start.startsWith("{\\rtf")) return "an RTF document";
  if (start.startsWith("{") || start.startsWith("[")) return "a JSON document";
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]))
    return "an Excel file from before 1997";
  // eslint-disable-next-line no-control-regex -- control bytes are exactly what tells text from data
  if (!/[\x00-\x08\x0e-\x1f]/.test(head)) return "a text file";
  return "of a kind that is not known";
}

/** After unpacking: an archive of Office's kind that is not a workbook. */
export function refuseOtherPackages(partNames: ReadonlySet<string>, mainType: string): void {
  if (mainType.includes("sheet.binary")) {
    throw new UnreadableFile(
      "BinaryWorkbook",
      `The file is a binary workbook (.xlsb); ${office2007}.`,
    );
  }
  if (mainType.includes("wordprocessingml") || partNames.has("word/document.xml")) {
    throw new UnreadableFile("OtherFile", "The file is a Word document, not an Excel workbook.");
  }
  if (mainType.includes("presentationml") || partNames.has("ppt/presentation.xml")) {
    throw new UnreadableFile(
      "OtherFile",
      "The file is a PowerPoint presentation, not an Excel workbook.",
    );
  }
  if (partNames.has("mimetype") || partNames.has("content.xml")) {
    throw new UnreadableFile(
      "OtherFile",
      "The file is an OpenDocument file; save it as .xlsx first.",
    );
  }
  if (!mainType.includes("spreadsheetml") && !mainType.includes("ms-excel")) {
    throw new UnreadableFile("NoWorkbook", "The file is an archive that holds no workbook.");
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
