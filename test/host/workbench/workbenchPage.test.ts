import { readFileSync } from "node:fs";
import path from "node:path";
import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import type { KeptBook, KeptBooks } from "#host/workbench/files/keptBooks";
import { sampleById } from "#host/workbench/files/samples";
import { ServerFiles } from "#host/workbench/files/serverFiles";
import { WorkbenchPage } from "#host/workbench/workbenchPage";
import { readWorkbook } from "#host/xlsx/read";

const example = readFileSync(path.resolve("docs/examples/portfolio-office.xlsx"));
const served = { name: "plan.xlsx", copy: "plan-workbench.xlsx", version: "1a" };

interface Answering {
  readonly book?: typeof served | null;
  readonly saving?: () => Promise<Response>;
}

interface Around {
  readonly page: WorkbenchPage;
  readonly kept: KeptBook[];
  readonly posted: Uint8Array[];
  readonly downloads: string[];
  /** What the page told last. */
  readonly told: () => string | undefined;
}

const pages: WorkbenchPage[] = [];
afterEach(() => {
  // Nothing is left that would be kept later.
  for (const page of pages.splice(0)) page.leaving();
});

/** A page with a server and a store of the browser's in place of the real ones. */
function around(answers: Answering = {}, before: KeptBook | null = null): Around {
  const kept: KeptBook[] = [];
  const posted: Uint8Array[] = [];
  const server = new ServerFiles(async (address, init) => {
    if (address === "/start.json")
      return new Response(JSON.stringify({ book: answers.book ?? null }));
    if (init?.method !== "POST") return new Response(new Uint8Array(example));
    posted.push(new Uint8Array(await new Response(init.body).arrayBuffer()));
    return answers.saving ? answers.saving() : new Response(JSON.stringify({ name: served.copy }));
  });
  const store: Pick<KeptBooks, "find" | "keep" | "forgetOld"> = {
    find: () => Promise.resolve(before),
    keep: (book) => Promise.resolve(void kept.push(book)),
    forgetOld: () => Promise.resolve(),
  };
  const settings = new Map<string, string>();
  const downloads: string[] = [];
  const page = new WorkbenchPage({
    server,
    kept: store,
    storage: {
      getItem: (key) => settings.get(key) ?? null,
      setItem: (key, value) => void settings.set(key, value),
    },
    download: (fileName) => downloads.push(fileName),
    tab: "tab",
    search: "",
  });
  pages.push(page);
  return { page, kept, posted, downloads, told: () => page.getState().message?.sentence };
}

function type(page: WorkbenchPage, value: string): void {
  const { document } = page.getState();
  if (!document) throw new Error("No workbook is open.");
  const { book } = document;
  book.attempt("Typing", () => {
    writeCells(book.sheet, area(0, 0), [[value]], "values");
    return [{ sheet: book.sheet, area: area(0, 0) }];
  });
}

const name = (page: WorkbenchPage): string | undefined => page.getState().document?.name;
const file = (bytes: Uint8Array, fileName: string): File => new File([bytes as BlobPart], fileName);

/** Answers the question that the page asks. */
function answer(page: WorkbenchPage, button: string): void {
  page.getState().document?.book.dialogs.open?.answer({ button, text: "" });
}

describe("the workbench", () => {
  it("begins with the workbook of the command line and says what it does meanwhile", async () => {
    const { page } = around({ book: served });
    expect(page.getState().busy).toBe("Opening the workbench ...");
    await page.start();
    expect([name(page), page.getState().busy, page.getState().paneLoad]).toEqual([
      "plan.xlsx",
      null,
      1,
    ]);
  });

  it("begins with an empty workbook and a sentence when what it shall open is none", async () => {
    const broken: KeptBook = {
      tab: "tab",
      asked: "",
      fileName: "old.xlsx",
      bytes: new Uint8Array([1, 2, 3]),
      isSaved: true,
      at: 0,
    };
    const { page, told } = around({}, broken);
    await page.start();
    expect(name(page)).toBe("Book1.xlsx");
    expect(told()).toMatch(/^old\.xlsx was not opened: /);
  });

  it("opens a file in place of an unchanged workbook, with another pane", async () => {
    const { page } = around();
    await page.start();
    await page.openFiles([file(example, "mine.xlsx")]);
    expect([name(page), page.getState().paneLoad]).toEqual(["mine.xlsx", 2]);
  });

  it("keeps what is open when a file cannot be read", async () => {
    const { page, told } = around();
    await page.start();
    const { document } = page.getState();
    await page.openFiles([file(new TextEncoder().encode("a,b"), "list.csv")]);
    expect(told()).toBe("list.csv was not opened: the file is a text file, not an Excel workbook.");
    await page.openFiles([]);
    expect(told()).toBe("Nothing that was dropped here is a file.");
    expect(page.getState().document).toBe(document);
    page.dismissMessage();
    expect(told()).toBeUndefined();
  });
});

describe("unsaved changes", () => {
  it.each([
    ["cancel", "Book1.xlsx", []],
    ["discard", "portfolio-office.xlsx", []],
    ["save", "portfolio-office.xlsx", ["Book1.xlsx"]],
  ])("are asked for before another workbook is opened: %s", async (button, becomes, saved) => {
    const { page, downloads } = around();
    await page.start();
    type(page, "mine");
    const sample = sampleById("portfolio-office");
    if (!sample) throw new Error("The sample is gone.");
    const opening = page.openSample(sample);
    await Promise.resolve();
    expect(page.getState().document?.book.dialogs.open?.title).toBe("Save changes to Book1.xlsx?");
    answer(page, button);
    await opening;
    expect([name(page), downloads]).toEqual([becomes, saved]);
  });

  it("keep the browser from leaving without a word; the copy is made first", async () => {
    const { page, kept } = around();
    await page.start();
    expect(page.leaving()).toBe(false);
    type(page, "mine");
    expect(page.leaving()).toBe(true);
    expect(kept.at(-1)?.isSaved).toBe(false);
  });
});

describe("saving", () => {
  it("writes the copy beside the workbook of the command line", async () => {
    const { page, posted, told } = around({ book: served });
    await page.start();
    type(page, "saved");
    expect(await page.save()).toBe(true);
    expect(told()).toBe("Saved as plan-workbench.xlsx, beside plan.xlsx.");
    expect(page.getState().document?.hasUnsavedChanges).toBe(false);
    const [bytes] = posted;
    if (!bytes) throw new Error("Nothing was posted.");
    expect(readWorkbook(bytes, { fileName: "x.xlsx" }).sheets[0]?.valueAt(0, 0)).toBe("saved");
  });

  it("that fails is said with the reason, and leaves the changes unsaved", async () => {
    const { page, told } = around({
      book: served,
      saving: () => Promise.resolve(new Response("the disk is full.", { status: 409 })),
    });
    await page.start();
    type(page, "x");
    expect(await page.save()).toBe(false);
    expect(told()).toBe("plan.xlsx was not saved: the disk is full.");
    expect(page.getState().document?.hasUnsavedChanges).toBe(true);
  });

  it("says when the server has ended", async () => {
    const { page, told } = around({
      book: served,
      saving: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    await page.start();
    type(page, "x");
    expect(await page.save()).toBe(false);
    expect(told()).toBe("plan.xlsx was not saved: the workbench's server has ended.");
  });
});

describe("the view", () => {
  it("another language loads the pane anew, another theme does not", async () => {
    const { page } = around();
    await page.start();
    page.setView({ theme: "dark" });
    expect(page.getState().paneLoad).toBe(1);
    page.setView({ language: "de-DE" });
    expect(page.getState()).toMatchObject({ paneLoad: 2, pane: "loading" });
  });

  it("a page in the frame that never asks for Excel is a pane that failed", async () => {
    const { page } = around();
    await page.start();
    page.paneLoaded(true);
    expect(page.getState().pane).toBe("loading");
    page.paneLoaded(false);
    expect(page.getState().pane).toBe("failed");
    page.reloadPane();
    expect(page.getState().pane).toBe("loading");
  });
});
