import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import { Autosave } from "#host/workbench/files/autosave";
import type { KeptBook } from "#host/workbench/files/keptBooks";
import { newDocument, type OpenDocument } from "#host/workbench/files/openDocument";
import { readWorkbook } from "#host/xlsx/read";

const place = { tab: "tab 1", asked: "sample empty" };

function type(document: OpenDocument, value: number): void {
  const { book } = document;
  book.attempt("Typing", () => {
    writeCells(book.sheet, area(0, 0), [[value]], "values");
    return [{ sheet: book.sheet, area: area(0, 0) }];
  });
  book.flush();
}

function keeping() {
  const kept: KeptBook[] = [];
  const failures: unknown[] = [];
  const keeper = {
    keep: (book: KeptBook): Promise<void> => {
      kept.push(book);
      return Promise.resolve();
    },
  };
  const autosave = new Autosave(keeper, place, (error) => failures.push(error));
  const values = (): unknown[] =>
    kept.map(({ bytes }) => readWorkbook(bytes, { fileName: "a.xlsx" }).valueAt("Sheet1", 0, 0));
  return { autosave, kept, values, failures };
}

describe("the copy that the browser keeps", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("is made when a document is opened, and once after a run of edits", async () => {
    const { autosave, kept, values } = keeping();
    const document = newDocument();
    autosave.follow(document);
    await jest.advanceTimersByTimeAsync(2000);
    expect(kept).toMatchObject([{ ...place, fileName: "Book1.xlsx", isSaved: true }]);
    for (const value of [1, 2, 3]) {
      type(document, value);
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(kept).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(2000);
    expect(values()).toEqual([null, 3]);
    expect(kept.at(-1)?.isSaved).toBe(false);
  });

  it("is not made anew while only the selection changes", async () => {
    const { autosave, kept } = keeping();
    const document = newDocument();
    autosave.follow(document);
    await jest.advanceTimersByTimeAsync(2000);
    document.book.select(area(4, 4));
    document.book.flush();
    await jest.advanceTimersByTimeAsync(2000);
    expect(kept).toHaveLength(1);
  });

  it("is made at once when the page goes away, and not twice", async () => {
    const { autosave, values } = keeping();
    const document = newDocument();
    autosave.follow(document);
    type(document, 7);
    await autosave.flush();
    await autosave.flush();
    expect(values()).toEqual([7]);
  });

  it("is made again when a file has it, to remember that", async () => {
    const { autosave, kept } = keeping();
    const document = newDocument();
    autosave.follow(document);
    type(document, 1);
    await autosave.flush();
    document.saved(document.workbook.revision);
    autosave.again();
    await jest.advanceTimersByTimeAsync(2000);
    expect(kept.map(({ isSaved }) => isSaved)).toEqual([false, true]);
  });

  it("follows the document that is open, and lets go of the one before", async () => {
    const { autosave, values } = keeping();
    const [first, second] = [newDocument(), newDocument()];
    autosave.follow(first);
    autosave.follow(second);
    type(first, 1);
    type(second, 2);
    await jest.advanceTimersByTimeAsync(2000);
    expect(values()).toEqual([2]);
  });

  it("is told as impossible once when the browser keeps nothing", async () => {
    const failures: unknown[] = [];
    const full = { keep: () => Promise.reject(new Error("quota")) };
    const autosave = new Autosave(full, place, (error) => failures.push(error));
    const document = newDocument();
    autosave.follow(document);
    await jest.advanceTimersByTimeAsync(2000);
    type(document, 1);
    await jest.advanceTimersByTimeAsync(2000);
    expect(failures).toHaveLength(1);
  });
});
