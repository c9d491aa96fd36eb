import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import { readFile } from "#files/readFile";
import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { hostileFiles } from "#test/support/hostileFiles";
import {
  sheetOf,
  soundRows,
  utf8,
  workbookWith,
  sheetPart,
  sheetXml,
} from "#test/support/hostile/hostileFile";

const files = hostileFiles().filter(({ isHeavy }) => isHeavy !== true);

/** Why the stand-in refuses a file; "" when it opens it. */
function refusalOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
    return "";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

/** The command `npm run fuzz -- files` tries all of them in a process that is watched, the heavy ones too. */
describe("a file that means harm", () => {
  it.each(files.map(({ what, name, bytes }) => [what, name, bytes] as const))(
    "is read or refused with one sentence in each language: %s",
    (_, name, make) => {
      const bytes = make();
      if (/\.xls[mx]$/.test(name))
        expect(refusalOf(bytes)).toMatch(/^$|^The (?:file|workbook) [^!?]*\.$/);
      const { value, issues } = readFile(bytes, name);
      if (value.length === 0) expect(issues).toHaveLength(1);
      for (const issue of issues) {
        for (const words of [english, german, french]) {
          expect(issueSentence(issue, words)).toMatch(/^["'„«‘“\p{Lu}\d].*[.!]$/su);
        }
      }
    },
  );
});

describe("what harms nobody in such a file is kept", () => {
  const first = (bytes: Uint8Array): readonly (readonly unknown[])[] | undefined =>
    readFile(bytes, "plan.xlsx").value[0]?.values;
  const sound = [
    ["Project", "Budget"],
    ["Bridge", 12],
  ];

  it.each([
    [
      "links over every cell",
      sheetOf(soundRows, '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'),
    ],
    [
      "columns without end",
      sheetOf(soundRows, "", '<cols><col min="1" max="4294967295" width="9"/></cols>'),
    ],
    ["a dimension that lies", sheetOf(soundRows, "", '<dimension ref="A1:XFD1048576"/>')],
    [
      "a sheet called __proto__",
      workbookWith({
        [sheetPart]: sheetXml(soundRows),
        "xl/workbook.xml":
          '<workbook xmlns:r="r"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>',
      }),
    ],
    [
      "UTF-16",
      workbookWith({
        [sheetPart]: new Uint8Array(Buffer.from(`\ufeff${sheetXml(soundRows)}`, "utf16le")),
      }),
    ],
  ])("%s", (_, bytes) => {
    expect(first(bytes)).toEqual(sound);
  });

  it("a string that is not there is empty, its neighbours stay", () => {
    const data =
      '<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1"><v>7</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(first(sheetOf(data))).toEqual([[7, "Plain"]]);
  });

  it("two sheets of one name are two sheets", () => {
    const bytes = workbookWith({
      [sheetPart]: sheetXml(soundRows),
      "xl/workbook.xml":
        '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/></sheets></workbook>',
    });
    expect(readFile(bytes, "two.xlsx").value.map(({ sheet }) => sheet)).toEqual(["A", "a (2)"]);
  });

  it("a text that is too long for a cell is cut, and that is said", () => {
    const { value, issues } = readFile(
      utf8(`Project,Note\nBridge,${"x".repeat(40_000)}\n`),
      "list.csv",
    );
    expect(value[0]?.values[1]?.[1]).toBe("x".repeat(32_767));
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([["texts-cut", { count: 1 }]]);
  });

  it("a cell far from the others leaves out its sheet, and that is said", () => {
    const far = `${soundRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const { value, issues } = readFile(sheetOf(far), "far.xlsx");
    expect(value).toEqual([]);
    expect(issues.map(({ code, place }) => [code, place.sheet])).toEqual([
      ["sheet-too-large", "Sheet1"],
    ]);
  });
});
