import { refusedUnread, unreadSentence } from "#host/workbench/files/fileRefusal";
import { openFile } from "#host/workbench/files/openDocument";
import { UnreadableFile } from "#host/xlsx/unreadableFile";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(600),
    ...Buffer.from(stream, "utf16le"),
  ]);

function sentenceFor(name: string, content: Uint8Array): string {
  try {
    openFile(content, name);
  } catch (error) {
    return unreadSentence(name, error);
  }
  return "opened";
}

describe("files that are refused by one sentence", () => {
  it.each([
    ["plan.xls", compound("Workbook"), "the file is in the old .xls format"],
    ["secret.xlsx", compound("EncryptedPackage"), "the file is protected by a password"],
    ["letter.doc", compound("WordDocument"), "an old Word document"],
    ["plan.csv", bytes("a,b\n1,2\n"), "the file is a text file, not an Excel workbook"],
    ["plan.pdf", bytes("%PDF-1.7"), "the file is a PDF document"],
    ["nothing.xlsx", new Uint8Array(), "the file is empty"],
    ["half.xlsx", bytes("PK\x03\x04 and no more"), "the file is incomplete"],
  ])("%s", (name, content, says) => {
    const sentence = sentenceFor(name, content);
    expect(sentence).toMatch(new RegExp(`^${name} was not opened: [^.]`));
    expect(sentence).toContain(says);
    expect(sentence).toMatch(/\.$/);
  });

  it("before they are read: several at once, none at all, and one that is huge", () => {
    const file = { name: "a.xlsx", size: 5 };
    expect(refusedUnread([file])).toBeNull();
    expect(refusedUnread([])).toBe("Nothing that was dropped here is a file.");
    expect(refusedUnread([file, file])).toContain("one workbook at a time");
    expect(refusedUnread([{ name: "big.xlsx", size: 300 * 1024 * 1024 }])).toBe(
      "big.xlsx was not opened: it has 300 MB, and the workbench opens up to 100 MB.",
    );
  });

  it("a folder that was dropped", () => {
    const error = new DOMException(
      "A requested file or directory could not be found",
      "NotFoundError",
    );
    expect(unreadSentence("Reports", error)).toBe("Reports was not opened: it cannot be read.");
  });

  it("but not a bug of ours, which goes on", () => {
    const bug = new TypeError("x is undefined");
    expect(() => unreadSentence("a.xlsx", bug)).toThrow(bug);
    expect(unreadSentence("a.xlsx", new UnreadableFile("Damaged", "The file is damaged."))).toBe(
      "a.xlsx was not opened: the file is damaged.",
    );
  });
});
