import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { decodeCsv } from "#files/decodeCsv";
import { fileText } from "#files/fileText";
import { fileKind } from "#files/fileKind";

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));

const valuesOf = (bytes: Uint8Array, name = "list.csv") => decodeCsv(bytes, name).value?.values;
const codesOf = (bytes: Uint8Array): readonly string[] =>
  decodeCsv(bytes, "list.csv").issues.map(({ code }) => code);

describe("encodings", () => {
  const text = "Projekt;Größe\nBrücke;5 €\n";
  const expected = [
    ["Projekt", "Größe"],
    ["Brücke", "5 €"],
  ];

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", joined(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(text))],
    ["UTF-16 little end first with a mark", joined(new Uint8Array([0xff, 0xfe]), utf16(text))],
    [
      "UTF-16 big end first with a mark",
      joined(new Uint8Array([0xfe, 0xff]), swapped(utf16(text))),
    ],
    ["UTF-16 little end first", utf16(text)],
    ["UTF-16 big end first", swapped(utf16(text))],
    ["cp1252", latin(text.replace("€", "\x80"))],
    ["Mac Roman", latin("Projekt;Gr\x9a\xa7e\nBr\x9fcke;5 \xdb\n")],
  ])("%s", (_, bytes) => {
    expect(valuesOf(bytes)).toEqual(expected);
    expect(codesOf(bytes)).toEqual([]);
  });

  test("Japanese as Excel for Windows saves it", () => {
    // "案件名,担当者" and "橋の工事,田中" in Shift_JIS.
    const bytes = new Uint8Array([
      0x88, 0xc4, 0x8c, 0x8f, 0x96, 0xbc, 0x2c, 0x92, 0x53, 0x93, 0x96, 0x8e, 0xd2, 0x0a, 0x8b,
      0xb4, 0x82, 0xcc, 0x8d, 0x48, 0x8e, 0x96, 0x2c, 0x93, 0x63, 0x92, 0x86, 0x0a,
    ]);
    expect(valuesOf(bytes)).toEqual([
      ["案件名", "担当者"],
      ["橋の工事", "田中"],
    ]);
  });

  test("English with Windows quotes and dashes is not taken for Mac text", () => {
    const bytes = latin("Project,Note\nA,the department\x92s plan \x96 \xa320m\nB,it\x92s late\n");
    expect(valuesOf(bytes)?.[1]?.[1]).toBe("the department’s plan – £20m");
  });

  test("a file that was glued together from two exports, line by line", () => {
    const bytes = joined(
      utf8("Name,Note\nMüller,früh\n"),
      latin("Gr\xfcn,sp\xe4t\nBl\xe4tter,nie\n"),
    );
    const { value, issues } = decodeCsv(bytes, "both.csv");
    expect(value?.values.slice(1)).toEqual([
      ["Müller", "früh"],
      ["Grün", "spät"],
      ["Blätter", "nie"],
    ]);
    expect(issues).toEqual([
      {
        code: "encodings-mixed",
        severity: "hint",
        place: { sheet: "both" },
        facts: { count: 2 },
      },
    ]);
  });

  test("text that an earlier program spoilt is mended and counted", () => {
    const { value, issues } = decodeCsv(utf8("Name,Cost\nMÃ¼ller,Â£1.2m\nSmith,3\n"), "x.csv");
    expect(value?.values[1]).toEqual(["Müller", "£1.2m"]);
    expect(issues).toEqual([
      { code: "encoding-repaired", severity: "hint", place: { sheet: "x" }, facts: { count: 2 } },
    ]);
  });
});

describe("cells", () => {
  test.each([
    ["comma", "A,B,C\n1,2,3\n"],
    ["semicolon", "A;B;C\n1;2;3\n"],
    ["tab", "A\tB\tC\n1\t2\t3\n"],
    ["bar", "A|B|C\n1|2|3\n"],
    ["stated by the first line", "sep=;\r\nA;B;C\r\n1;2;3\r\n"],
    ["old Mac line ends", "A,B,C\r1,2,3\r"],
    ["Windows line ends", "A,B,C\r\n1,2,3\r\n"],
    ["every line in quotes", '"A,B,C"\n"1,2,3"\n'],
    ["delimiters at the end of all lines", "A,B,C,,\n1,2,3,,\n,,,,\n"],
    ["quotes around all cells", '"A","B","C"\n"1","2","3"\n'],
  ])("%s", (_, text) => {
    expect(valuesOf(utf8(text))).toEqual([
      ["A", "B", "C"],
      [1, 2, 3],
    ]);
  });

  test("decimal commas do not look like delimiters", () => {
    expect(valuesOf(utf8("Projekt;Kosten\nA;1,5\nB;2,75\n"))).toEqual([
      ["Projekt", "Kosten"],
      ["A", "1,5"],
      ["B", "2,75"],
    ]);
  });

  test("line breaks, quotes and delimiters inside quotes stay in the cell", () => {
    const text = 'A;B\r\n"one\rtwo\r\nthree";"say ""no""; always"\n';
    expect(valuesOf(utf8(text))?.[1]).toEqual(["one\ntwo\nthree", 'say "no"; always']);
  });

  test("short lines are filled up, empty lines between stay", () => {
    expect(valuesOf(utf8("A,B,C\nx\n\ny,z\n"))).toEqual([
      ["A", "B", "C"],
      ["x", null, null],
      [null, null, null],
      ["y", "z", null],
    ]);
  });

  test("a line with more cells than headers is said: a delimiter without quotes moved its cells", () => {
    const { value, issues } = decodeCsv(
      utf8("ID,Name,Cost\n1,Bridge,5\n2,Road, north,7\n"),
      "p.csv",
    );
    expect(value?.values[2]).toEqual([2, "Road", " north", 7]);
    expect(issues).toEqual([
      {
        code: "lines-too-wide",
        severity: "warning",
        place: { sheet: "p" },
        facts: { count: 1, row: 3 },
      },
    ]);
  });

  test("a quote that is never closed does not swallow the rest of the file", () => {
    const bytes = utf8('ID,Name\n1,"Bridge\n2,Road\n3,"Port"\n');
    expect(valuesOf(bytes)).toEqual([
      ["ID", "Name"],
      [1, '"Bridge'],
      [2, "Road"],
      [3, "Port"],
    ]);
    expect(codesOf(bytes)).toEqual(["quotes-unbalanced"]);
  });

  test("titles above the table do not decide the delimiter", () => {
    const text = "Risks, issues and actions\n\nID;Risk;Owner\nR-1;Late, again;Ann\nR-2;Dear;Bo\n";
    expect(valuesOf(utf8(text))?.[3]).toEqual(["R-1", "Late, again", "Ann"]);
  });
});

describe("numbers", () => {
  const column = (...texts: readonly string[]) =>
    valuesOf(utf8(["X;Y", ...texts.map((text) => `${text};y`)].join("\n")))
      ?.slice(1)
      .map((row) => row[0]);

  test.each([
    ["whole numbers", ["1200", "-3", "0"], [1200, -3, 0]],
    ["decimals", ["1.5", "12.25"], [1.5, 12.25]],
    ["two decimals throughout", ["12.50", "3.00"], [12.5, 3]],
    ["floats that a program wrote", ["1800000.0", "0.0", "1416574.88"], [1800000, 0, 1416574.88]],
    ["with words between", ["5", "tbc", "7"], [5, "tbc", 7]],
  ])("%s become numbers", (_, texts, numbers) => {
    expect(column(...texts)).toEqual(numbers);
  });

  test.each([
    ["identifiers with zeros", ["001", "002", "010"]],
    ["outline numbers", ["1.1", "1.2", "1.10"]],
    ["versions", ["1.0", "1.1", "2.0"]],
    ["thousands or decimals", ["1.200", "3.450"]],
    ["decimal commas", ["1,5", "2"]],
    ["thousands", ["1,200", "300"]],
    ["account numbers", ["12345678901234567890", "1"]],
    ["dates", ["2026-01-31", "2026-02-28"]],
    ["percentages", ["28.00%", "5%"]],
  ])("%s stay text", (_, texts) => {
    expect(column(...texts)).toEqual(texts);
  });
});

describe("files that are something else", () => {
  const zipped = (name: string): Uint8Array =>
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [name]: strToU8("<x/>") });
  const old = (stream: string): Uint8Array =>
    joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), utf16(stream));

  test.each([
    ["excel", zipped("xl/workbook.xml")],
    ["word", zipped("word/document.xml")],
    ["powerpoint", zipped("ppt/presentation.xml")],
    ["archive", zipped("readme.txt")],
    ["old-excel", old("Workbook")],
    ["word", old("WordDocument")],
    ["encrypted", old("EncryptedPackage")],
    ["pdf", latin("%PDF-1.7\n")],
    ["picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["markup", utf8("<html><body><table><tr><td>1</td></tr></table></body></html>")],
    ["binary", new Uint8Array(Array.from({ length: 500 }, (_, at) => (at * 37) % 256))],
    ["empty", new Uint8Array()],
    ["empty", utf8("\r\n \r\n")],
  ])("%s is said and not read", (kind, bytes) => {
    const { value, issues } = decodeCsv(bytes, "folder/RAID log.csv");
    expect(value).toBeNull();
    expect(issues).toEqual([
      {
        code: "file-not-read",
        severity: "warning",
        place: { sheet: "RAID log" },
        found: "folder/RAID log.csv",
        facts: { kind },
      },
    ]);
  });

  test("text is text whatever its length", () => {
    expect(fileKind(utf8("a"))).toBe("text");
    expect(fileKind(utf8("Größe".repeat(5000)))).toBe("text");
  });
});

const cell = fc
  .array(
    fc.constantFrom(
      ...[
        "Brücke",
        "café",
        "mañana",
        "Øst",
        "§ 5",
        "£20",
        "5 €",
        "a;b",
        "c, d",
        "e|f",
        "g\th",
        "it's",
        '"no"',
        "x\ny",
        "(12)",
        "-",
        "1,5",
      ],
    ),
    { maxLength: 3 },
  )
  .map((words) => words.join(" "));

function written(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const quoted = (text: string): string =>
    /["\r\n;,|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join(delimiter)).join(end);
}

/** Windows text as bytes; the sign for euro has a place of its own. */
const windows = (text: string): Uint8Array => latin(text.replaceAll("€", "\x80"));

test("what is written in any usual way is read back", () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 8 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const headers = ["Project", "Owner", "Note", "Stage", "Sponsor", "Type"];
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.constantFrom(utf8, utf16, windows, (text: string) => swapped(utf16(text))),
      (body, delimiter, end, encoded) => {
        const width = body[0]?.length ?? 0;
        const rows = [
          headers.slice(0, width),
          ...body.map((row, at) => [`P${at}x`, ...row.slice(1, -1), `end ${at}`]),
        ];
        const read = valuesOf(encoded(written(rows, delimiter, end)));
        expect(read).toEqual(rows.map((row) => row.map((text) => (text === "" ? null : text))));
      },
    ),
    { numRuns: 300 },
  );
});

test("no bytes make it fail", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { value, issues } = decodeCsv(bytes, "any.csv");
      expect(value !== null || issues.length === 1).toBe(true);
      expect(typeof fileText(bytes).text).toBe("string");
    }),
    { numRuns: 300 },
  );
});
