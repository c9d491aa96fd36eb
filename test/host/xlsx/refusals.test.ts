import { zipSync } from "fflate";
import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { maxTotalBytes, ratioCheckedFromBytes } from "#host/xlsx/limits";
import {
  macroWorkbook,
  packageOf,
  partsOf,
  relationsXml,
  smallWorkbook,
} from "#test/support/xlsxPackage";

function refusal(bytes: Uint8Array): UnreadableFile {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error("the file was read");
}

function expectRefusal(refused: UnreadableFile, code: string, sentence: RegExp): void {
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(sentence);
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A compound file (the container of old and of encrypted Office files) whose directory names a stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + 2 * i] = stream.charCodeAt(i);
  return bytes;
}

/** The package with some parts replaced. */
function workbookWith(parts: Readonly<Record<string, string>>): Uint8Array {
  return packageOf({ ...Object.fromEntries(partsOf(smallWorkbook(""))), ...parts });
}

/** Changes a 32-bit field of the central directory's record of a part. */
function forge(bytes: Uint8Array, part: string, offset: number, value: number): Uint8Array {
  const forged = bytes.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at < forged.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(forged.subarray(at + 46, at + 46 + length));
    if (name === part) view.setUint32(at + offset, value, true);
  }
  return forged;
}

const sheetPart = "xl/worksheets/sheet1.xml";
const packedSize = 20;
const unpackedSize = 24;
const crcField = 16;

const strangers: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
  ["an empty file", new Uint8Array(), "Empty", /is empty/],
  ["a workbook with a password", compoundFile("EncryptedPackage"), "Encrypted", /password/],
  ["an .xls workbook", compoundFile("Workbook"), "OldExcel", /\.xls format/],
  ["an old Word document", compoundFile("WordDocument"), "OtherFile", /old Word document/],
  ["a PDF", text("%PDF-1.7 ..."), "OtherFile", /PDF/],
  ["a web page", text("\n<!DOCTYPE html><html></html>"), "OtherFile", /web page/],
  ["an HTML table saved as .xls", text("<html xmlns:x='x'>"), "OtherFile", /web page/],
  ["an XML spreadsheet", text('<?xml version="1.0"?><Workbook/>'), "OtherFile", /XML/],
  ["a CSV file", text("a;b;c\n1;2;3\n"), "OtherFile", /text file/],
  ["a JSON document", text('{"a": 1}'), "OtherFile", /JSON/],
  ["a PNG picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "OtherFile", /PNG/],
  ["a JPEG picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "OtherFile", /JPEG/],
  ["noise", Uint8Array.of(1, 2, 3, 4, 5), "OtherFile", /not known/],
  ["an archive of something else", zipSync({ "a.txt": text("a") }), "NoWorkbook", /no workbook/],
  [
    "an OpenDocument file",
    zipSync({ mimetype: text("x"), "content.xml": text("<a/>") }),
    "OtherFile",
    /OpenDocument/,
  ],
];

describe("a file that is no workbook of the .xlsx family", () => {
  it.each(strangers)("%s is refused", (_, bytes, code, sentence) => {
    const refused = refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(sentence);
  });

  it("is told apart when it is a Word document", () => {
    const bytes = packageOf({
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      "_rels/.rels": relationsXml({ rId1: ["officeDocument", "word/document.xml"] }),
      "word/document.xml": "<w/>",
    });
    expectRefusal(refusal(bytes), "OtherFile", /Word/);
  });

  it("is told apart when it is a binary workbook", () => {
    const bytes = workbookWith({
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    });
    expectRefusal(refusal(bytes), "BinaryWorkbook", /\.xlsb/);
  });
});

describe("a damaged file", () => {
  it.each([0.1, 0.5, 0.9, 0.999])("cut off at %d of its length is refused", (share) => {
    const whole = macroWorkbook();
    expect(refusal(whole.slice(0, Math.floor(whole.length * share))).code).toBe("Truncated");
  });

  it("with a directory that points past its end is refused", () => {
    expect(refusal(forge(smallWorkbook(""), sheetPart, packedSize, 5_000_000)).code).toBe(
      "Truncated",
    );
  });

  it("whose part does not have the size it claims is refused", () => {
    const bytes = smallWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(refusal(forge(bytes, sheetPart, unpackedSize, 40)).code).toBe("Damaged");
  });

  it("whose part does not have the sum it claims is refused", () => {
    expect(refusal(forge(smallWorkbook(""), sheetPart, crcField, 1)).code).toBe("Damaged");
  });

  it.each([
    ["cell that does not end", '<row r="1"><c r="A1"><v>1'],
    ["tag that does not end", '<row r="1"><c r="A1'],
  ])("with a %s is refused", (_, data) => {
    const refused = refusal(smallWorkbook(data));
    expect(refused.code).toBe("Damaged");
    expect(refused.message).toContain(sheetPart);
  });

  it("with tags that do not match is refused", () => {
    const refused = refusal(workbookWith({ "xl/workbook.xml": "<workbook><sheets></workbook>" }));
    expect(refused.code).toBe("Damaged");
  });

  it("whose sheet is missing is refused by the sheet's name", () => {
    const parts = partsOf(smallWorkbook(""));
    parts.delete(sheetPart);
    expect(refusal(packageOf(Object.fromEntries(parts))).message).toContain('"Sheet1"');
  });

  it("without sheets is refused", () => {
    const refused = refusal(
      workbookWith({
        "xl/workbook.xml":
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
      }),
    );
    expect(refused).toMatchObject({ code: "NoWorkbook", message: "The workbook has no sheets." });
  });
});

describe("a file that means harm", () => {
  it("is refused when one part unpacks to many times its size", () => {
    const bytes = workbookWith({ [sheetPart]: " ".repeat(6_000_000) });
    expectRefusal(refusal(bytes), "TooLarge", /times/);
  });

  it("is refused when a part claims to be enormous, before it is unpacked", () => {
    const bytes = forge(smallWorkbook(""), sheetPart, unpackedSize, 0x7fffffff);
    expect(refusal(bytes).code).toBe("TooLarge");
  });

  it("is refused when all parts together are enormous, though each may be as large as it is", () => {
    const names = Array.from({ length: 200 }, (_, i) => `xl/media/image${i}.bin`);
    let bytes = workbookWith(Object.fromEntries(names.map((name) => [name, "x"])));
    for (const name of names) bytes = forge(bytes, name, unpackedSize, ratioCheckedFromBytes);
    expect(names.length * ratioCheckedFromBytes).toBeGreaterThan(maxTotalBytes);
    expectRefusal(refusal(bytes), "TooLarge", /together/);
  });

  it.each(["xl/workbook.xml", sheetPart, "xl/styles.xml", "_rels/.rels", "xl/sharedStrings.xml"])(
    "is refused when %s declares a document type",
    (part) => {
      const content = partsOf(smallWorkbook("")).get(part) ?? "";
      const declared = content.replace(
        /(<\?xml[^>]*>)?/,
        '$1<!-- x --><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      );
      const refused = refusal(workbookWith({ [part]: declared }));
      expect(refused.code).toBe("Unsafe");
      expect(refused.message).toContain(part);
    },
  );

  it.each(["../evil.xml", "xl/../../evil.xml", "/abs.xml", "C:/evil.xml"])(
    "is refused when it holds a part named %s",
    (name) => {
      expect(refusal(workbookWith({ [name]: "<a/>" })).code).toBe("Unsafe");
    },
  );

  it("is refused when it holds a part twice, whatever the case", () => {
    const refused = refusal(workbookWith({ "XL/Workbook.xml": "<a/>" }));
    expectRefusal(refused, "Unsafe", /twice/);
  });

  it("is refused when elements are nested without end", () => {
    const deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    const refused = refusal(
      workbookWith({ "xl/styles.xml": `<styleSheet><fonts>${deep}</fonts></styleSheet>` }),
    );
    expect(refused.message).toMatch(/nested too deeply/);
  });
});

describe("a refusal", () => {
  it.each(strangers)("of %s is one sentence", (_, bytes) => {
    expect(refusal(bytes).message).toMatch(/^[A-Z][^!?]*\.$/);
  });
});
