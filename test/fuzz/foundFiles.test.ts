import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { sheetOf, workbookWith } from "#test/support/hostile/hostileFile";

function refusal(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
  return "";
}

/** What `npm run fuzz -- files` found, each as the smallest file that shows it. */
describe("files that were read and could not be saved are refused when they are opened", () => {
  it("a cell outside of a row (seed 237)", () => {
    expect(refusal(sheetOf('<c r="A1"><v>1</v></c>'))).toMatch(/cell without a place/);
  });

  it("an empty list of strings (seed 602)", () => {
    expect(refusal(workbookWith({ "xl/sharedStrings.xml": "" }))).toMatch(
      /sharedStrings.*no root element/,
    );
  });

  it("a cell to the right of the last column", () => {
    expect(refusal(sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'))).toMatch(
      /cell without a place/,
    );
  });
});
