/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { inThread } from "#compute/inThread";
import { writeCells } from "#host/engine/edit";
import { englishTexts, loadTexts, type Texts } from "#taskpane/texts/texts";
import { openBook, type OpenBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act as run, northmereBook } from "#test/support/scoringBook";
import { openStore } from "../../../../src/services";
import { App } from "../../../../src/taskpane/App";
import type { ReportSource } from "../../../../src/taskpane/pages/report/reportState";
import type { PaneStore } from "../../../../src/taskpane/store";

// The page of jsdom lacks what every browser and Node have.
globalThis.structuredClone = <T,>(value: T): T => deserialize(serialize(value)) as T;

interface Pane extends OpenBook {
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
}

// Queries by role are slow in jsdom.
jest.setTimeout(180_000);
const long = { timeout: 60_000 };
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const region = (name: string | RegExp) => screen.getByRole("region", { name });

/** The pane on a part of the page Report, on Microsoft's library, on the stand-in. */
async function openPart(
  part: string,
  source: ReportSource,
  opening: { readonly book?: OpenBook; readonly texts?: Texts } = {},
): Promise<Pane> {
  const book = opening.book ?? (await northmereBook());
  const { texts = englishTexts } = opening;
  const store = openStore(texts, inThread());
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  await user.click(screen.getByRole("tab", { name: texts.shell.pages.report }));
  await user.click(await screen.findByRole("tab", { name: part }, long));
  await waitFor(() => {
    expect(store.getState().report.readings[source]).not.toBeNull();
  }, long);
  return { ...book, store, user };
}

async function apply(): Promise<void> {
  const user = userEvent.setup();
  await waitFor(() => button("Apply"), long);
  await user.click(button("Apply"));
  await user.click(await screen.findByRole("button", { name: "Go to Report" }, long));
}

describe("snapshots and changes", () => {
  test("a snapshot is taken, a value changes, what changed is explained, and undone", async () => {
    const book = await northmereBook();
    const before = tableColumns(book.workbook, "Snapshots").get("Snapshot ID") ?? [];
    const pane = await openPart("Snapshots", "history", { book });
    const { user, store, workbook } = pane;
    await user.type(screen.getByRole("textbox", { name: /^Label/ }), "First board");
    await user.click(button("Take snapshot …"));
    await apply();
    expect(await screen.findByText("First board · Sep 30, 2026", {}, long)).toBeTruthy();
    // What was typed is done: the field is empty for the next one.
    await waitFor(() => {
      expect(store.getState().report.snapshots.label).toBe("");
    }, long);

    typeInProject(pane, "P-003", "Forecast finish", 46_700);
    typeInProject(pane, "P-003", "Reported RAG", "Red");
    await act(() => store.refresh());
    await user.type(screen.getByRole("textbox", { name: /^Label/ }), "Second board");
    await user.click(button("Take snapshot …"));
    await apply();
    // Two of one day are told apart by a letter.
    await screen.findByText("Second board · Sep 30, 2026 b", {}, long);
    expect(tableColumns(workbook, "Snapshots").get("Snapshot ID")).toHaveLength(
      before.filter((id) => id !== null && id !== "").length + 2,
    );

    await user.click(screen.getByRole("tab", { name: "Changes" }));
    const list = await screen.findByRole("list", { name: /^Changes, the most/ }, long);
    const [first] = within(list).getAllByRole("listitem");
    expect(first?.textContent).toContain("Identity and access platform");
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Moved");
    expect(within(list).getAllByRole("listitem")).not.toHaveLength(0);
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "All");
    await user.selectOptions(screen.getByRole("combobox", { name: "Explanation" }), "open");
    const fields = screen.getAllByRole("textbox", { name: /^Explanation for .* of P-003$/ });
    await user.type(fields[0] as HTMLElement, "The supplier left");
    expect(screen.getByRole("button", { name: "Save 1 explanation" })).toBeTruthy();
    await user.click(button("Save 1 explanation"));
    await waitFor(() => {
      expect(tableColumns(workbook, "Changes").get("Comment")).toContain("The supplier left");
    }, long);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    }, long);
    await act(() => store.undo());
    expect(tableColumns(workbook, "Changes").get("Comment")).not.toContain("The supplier left");
  });

  test("what is typed survives leaving the page, and can be dropped", async () => {
    const book = await northmereBook();
    await run("take-snapshot", { label: "Before" });
    typeInProject(book, "P-003", "Reported RAG", "Red");
    await run("compare-snapshots", { since: "", until: "now" });
    const { user } = await openPart("Changes", "history", { book });
    const [explain] = await screen.findAllByRole(
      "textbox",
      { name: /^Explanation for .* of P-003$/ },
      long,
    );
    await user.type(explain as HTMLElement, "Half a thought");
    await user.click(screen.getByRole("tab", { name: "Start" }));
    await user.click(screen.getByRole("tab", { name: "Report" }));
    expect(await screen.findByRole("button", { name: "Save 1 explanation" }, long)).toBeTruthy();
    await user.click(button("Drop them"));
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
  });
});

describe("the pack", () => {
  test("has its pages moved by keyboard, and is made with them in this order", async () => {
    const { user, store } = await openPart("Pack", "pack");
    const pages = () =>
      within(screen.getByRole("list", { name: "Pages of the pack in their order" }))
        .getAllByRole("checkbox")
        .map((box) => box.parentElement?.querySelector("span > span")?.textContent);
    await waitFor(() => screen.getByRole("list", { name: /^Pages of the pack/ }), long);
    const [one, two] = pages();
    const down = screen.getByRole("button", { name: `Move ${one ?? ""} down, now place 1` });
    act(() => {
      down.focus();
    });
    await user.keyboard("{ArrowDown}");
    expect(pages().slice(0, 2)).toEqual([two, one]);
    // The keyboard stays where it was.
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      `Move ${one ?? ""} down, now place 2`,
    );
    await user.keyboard("{ArrowUp}");
    expect(pages().slice(0, 2)).toEqual([one, two]);
    await user.click(screen.getByRole("checkbox", { name: new RegExp(`^${two ?? ""}`) }));
    expect(pages()).not.toContain(two);
    await user.selectOptions(screen.getByRole("combobox", { name: "Readers" }), "PMO");
    await user.selectOptions(screen.getByRole("combobox", { name: "Paper" }), "Letter");
    await user.click(button("Make pack …"));
    await waitFor(() => {
      expect(store.getState().preview).not.toBeNull();
    }, long);
    expect(store.getState().settings["make-pack"]).toMatchObject({
      audience: "PMO",
      paper: "Letter",
    });
  });

  test("tells first what should be mended, and leads there", async () => {
    const { user, store } = await openPart("Pack", "reports");
    await screen.findByText(/4 live projects were not updated for more than 35 days/, {}, long);
    await user.click(within(region("Before it goes out")).getByRole("button", { name: "Show" }));
    expect(store.getState().page).toBe("delivery");
    expect(store.getState().delivery).toMatchObject({ part: "status", statusFilter: "stale" });
  });
});

describe("history and copies", () => {
  test("ratings stand by snapshot, spoken with their day; a lesson is written down", async () => {
    const book = await northmereBook();
    await run("take-snapshot", { label: "Before" });
    const { user, workbook } = await openPart("History", "ledger", { book });
    const table = await screen.findByRole("table", { name: /^Ratings of projects/ }, long);
    expect(
      within(table).getAllByRole("img", { name: "Derived: Red, Sep 30, 2026" }).length,
    ).toBeGreaterThan(0);
    await user.type(screen.getByRole("searchbox", { name: /^Find project/ }), "p-003");
    expect(within(table).getAllByRole("row")).toHaveLength(2);
    await user.clear(screen.getByRole("searchbox", { name: /^Find project/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "What is shown" }), "lessons");
    await user.click(button("Add a lesson …"));
    await user.type(screen.getByRole("textbox", { name: "What happened and why" }), "Late steel");
    await user.selectOptions(screen.getByRole("combobox", { name: "Project" }), "P-003");
    await user.click(button("Preview"));
    await apply();
    expect(tableColumns(workbook, "Lessons").get("Lesson")).toContain("Late steel");
    await waitFor(() => button("Add a lesson …"), long);
    expect(screen.getByText("Late steel")).toBeTruthy();
  });

  test("says that no cell needs the add-in, and offers a copy", async () => {
    const { user, store } = await openPart("Share", "pack");
    expect(await screen.findByText(/^No cell uses a PMO function/, {}, long)).toBeTruthy();
    await user.click(button("Make executive copy …"));
    await waitFor(() => {
      expect(store.getState().preview).not.toBeNull();
    }, long);
    expect(store.getState().opened).toBe("executive-copy");
  });
});

test("an empty workbook is told what each part needs, and how to get it", async () => {
  const { user } = await openPart("Snapshots", "history", { book: await openBook() });
  const needs = "This part needs Projects, which the workbook does not have.";
  expect(await screen.findByText(needs, {}, long)).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "Pack" }));
  expect(await screen.findByText(needs, {}, long)).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "History" }));
  expect(await screen.findByText(needs, {}, long)).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "Changes" }));
  expect(await screen.findByText(/^Nothing has been compared yet/, {}, long)).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "Share" }));
  expect(await screen.findByText(/^No cell uses a PMO function/, {}, long)).toBeTruthy();
});

test("it speaks French", async () => {
  await openPart("Instantanés", "history", { texts: await loadTexts("fr-FR") });
  expect(await screen.findByRole("button", { name: "Prendre un instantané …" }, long)).toBeTruthy();
});

/** Somebody types into a cell of register Projects. */
function typeInProject(
  { workbook, session }: OpenBook,
  id: string,
  header: string,
  value: number | string,
): void {
  const sheet = workbook.sheetByName("Projects");
  const table = sheet?.tables.find(({ name }) => name === "Projects");
  if (sheet === undefined || table === undefined) throw new Error("no Projects");
  const left = table.area.left + table.columns.findIndex(({ name }) => name === header);
  const at = tableColumns(workbook, "Projects").get("Project ID")?.indexOf(id) ?? 0;
  const top = table.area.top + 1 + at;
  const area = { top, left, bottom: top, right: left };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Local");
}
