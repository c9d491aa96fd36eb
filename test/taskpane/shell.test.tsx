/** @jest-environment jsdom */
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Overview } from "#actions/overview";
import { actions } from "#actions/registry";
import { InvariantError } from "#core/invariant";
import { version } from "#core/publishing/version";
import { crashDetails } from "#taskpane/crashDetails";
import { loadTexts, type Texts } from "#taskpane/texts/texts";
import {
  emptyWorkbook,
  filledWorkbook,
  TestRefusal,
  testServices,
  type TestServices,
} from "#test/support/paneServices";
import { App } from "../../src/taskpane/App";
import { PaneStore } from "../../src/taskpane/store";
import { themeOf, type ThemeName } from "../../src/taskpane/theme";

interface Opened {
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly services: TestServices;
}

async function openPane(
  services: TestServices = testServices(filledWorkbook),
  { texts, theme = "light" }: { readonly texts?: Texts; readonly theme?: ThemeName } = {},
): Promise<Opened> {
  const store = new PaneStore(services, texts);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => theme} />);
  await act(() => store.refresh());
  return { store, user, services };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const tab = (name: string) => screen.getByRole("tab", { name });
const strip = () => screen.getByRole("region", { name: "State of the workbook" });

/** Work that does not end before the test says so. */
function longWork(services: TestServices): { readonly end: () => void } {
  let end: () => void = () => undefined;
  services.answerNext(
    ({ progress, signal }) =>
      new Promise((_resolve, reject) => {
        progress(0.25, "reading the sheets");
        end = () => {
          reject(new TestRefusal("AccessDenied"));
        };
        signal?.addEventListener("abort", () => {
          reject(new TestRefusal("Stopped"));
        });
      }),
  );
  return {
    end: () => {
      end();
    },
  };
}

const wait = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

describe("the tabs of the pages", () => {
  test("are eight, one of them in the tab order, and lead on by arrows, Home and End", async () => {
    // Before the workbook has been read no page reads more of it.
    const user = userEvent.setup();
    render(<App store={new PaneStore(testServices())} officeTheme={() => "light"} />);
    const tabs = within(screen.getByRole("tablist", { name: "Pages" })).getAllByRole("tab");
    expect(tabs.map((each) => each.textContent)).toEqual([
      "Start",
      "Data",
      "Score",
      "Trade off",
      "Delivery",
      "Risk",
      "Benefits",
      "Report",
    ]);
    expect(tabs.filter((each) => each.tabIndex === 0)).toEqual([tab("Start")]);
    tab("Start").focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab("Data"));
    expect(tab("Data").getAttribute("aria-selected")).toBe("true");
    const panel = screen.getByRole("tabpanel", { name: "Data" });
    expect(panel.id).toBe(tab("Data").getAttribute("aria-controls"));
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(tab("Report"));
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab("Start"));
    await user.keyboard("{ArrowLeft}{Home}");
    expect(document.activeElement).toBe(tab("Start"));
  });

  test("the keyboard goes from the head to the tabs, the strip and the page", async () => {
    const { user } = await openPane();
    const order: string[] = [];
    for (let i = 0; i < 5; i++) {
      await user.tab();
      order.push(document.activeElement?.textContent ?? "");
    }
    expect(order).toEqual([
      "",
      "Start",
      "Status date Sep 30, 2026",
      expect.any(String),
      expect.any(String),
    ]);
    expect(button("Refresh")).toBeTruthy();
  });
});

describe("the registers", () => {
  test("show what there is and what can be done, never nothing", async () => {
    const { user, services } = await openPane({ ...testServices(filledWorkbook), actions });
    expect(screen.getByText(`Sightline ${version}`)).toBeTruthy();
    await user.click(tab("Data"));
    const panel = screen.getByRole("tabpanel", { name: "Data" });
    expect(await within(panel).findByRole("heading", { level: 2, name: "Data" })).toBeTruthy();
    const offered = within(screen.getByRole("region", { name: "Actions" })).getAllByRole("button");
    expect(offered.map((each) => each.textContent)).toEqual([
      "Create registers",
      "Adopt sheets",
      "Check registers",
      "Show view",
    ]);
    const table = screen.getByRole("table", { name: "Registers" });
    await user.click(within(table).getByRole("button", { name: "Projects" }));
    expect(services.asked.at(-1)?.what).toBe("go to Projects");
  });

  test("offer the ways to registers where the workbook has none", async () => {
    const { user } = await openPane({ ...testServices(emptyWorkbook), actions });
    await user.click(tab("Data"));
    await user.click(await screen.findByRole("tab", { name: "Registers" }));
    expect(screen.getByText("The workbook has no registers yet.")).toBeTruthy();
    const offered = within(screen.getByRole("region", { name: "Actions" })).getAllByRole("button");
    expect(offered.map((each) => each.textContent)).toEqual([
      "Create registers",
      "Add sample portfolio",
      "Adopt sheets",
    ]);
  });

  test("open an action with its preview", async () => {
    const { user, services } = await openPane();
    await user.click(tab("Data"));
    await user.click(await screen.findByRole("button", { name: "Adopt sheets" }));
    expect(services.asked.at(-1)?.what).toBe("preview adopt-sheets");
    expect(tab("Data").getAttribute("aria-selected")).toBe("true");
  });
});

describe("the strip", () => {
  test("is not there for a workbook of which there is nothing to tell", async () => {
    await openPane(testServices(emptyWorkbook));
    expect(screen.queryByRole("region", { name: "State of the workbook" })).toBeNull();
  });

  test("tells the status date and leads to its cell; a missing one is missed", async () => {
    const { user, services, store } = await openPane();
    await user.click(button("Status date Sep 30, 2026"));
    expect(services.asked.at(-1)?.what).toBe("show Settings!C4");
    services.overview = {
      ...filledWorkbook,
      statusDate: { serial: null, sheet: "Settings", address: "C4" },
    };
    await act(() => store.refresh());
    expect(button("No status date")).toBeTruthy();
  });

  test("counts findings when they have been looked for, and leads to them", async () => {
    const services = testServices(filledWorkbook);
    services.health = { blocking: 2, warnings: 1, hints: 7, stale: [] };
    const { store, user } = await openPane({ ...services, actions });
    expect(strip().textContent).toContain("Checking the registers");
    await act(() => store.follow());
    await wait(1600);
    const findings = within(strip()).getByRole("button", { name: "2 blocking, 1 warning" });
    expect(findings.closest("[role=status]")).not.toBeNull();
    await user.click(findings);
    expect(store.getState()).toMatchObject({ page: "data", data: { part: "findings" } });
    await act(() => store.unfollow());
  });

  test("says which results are old and why, and leads to what makes them again", async () => {
    const services = testServices({ ...filledWorkbook, calculationMode: "Manual" });
    services.health = {
      blocking: 0,
      warnings: 0,
      hints: 0,
      stale: [
        { result: "ranking", facts: {}, action: "score-projects" },
        { result: "run", facts: { run: "R-3", what: "Risk" }, action: null },
      ],
    };
    const { store, user } = await openPane(services);
    expect(within(strip()).getByText("1 result out of date")).toBeTruthy();
    await act(() => store.follow());
    await wait(1600);
    expect(within(strip()).getByText("No findings")).toBeTruthy();
    await user.click(within(strip()).getByText("3 results out of date"));
    const items = within(strip()).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringContaining("Calculation is manual"),
      "The ranked list was made for other criteria or projects than there are now. Score projects",
      "Risk (R-3): what it was computed from has changed. ",
    ]);
    await user.click(within(strip()).getByRole("button", { name: "Score projects" }));
    expect(services.asked.at(-1)?.what).toBe("preview score-projects");
    await act(() => store.unfollow());
  });

  test("names the last action and takes it back", async () => {
    const { user, services } = await openPane(
      testServices({ ...filledWorkbook, undoTitle: "Scored 24 projects" }),
    );
    expect(within(strip()).getByText("Last: Scored 24 projects")).toBeTruthy();
    const undo = within(strip()).getByRole("button", { name: "Undo" });
    expect(undo.getAttribute("title")).toBe("Undo: Scored 24 projects");
    await user.click(undo);
    expect(services.asked.map(({ what }) => what)).toContain("apply undo");
  });
});

describe("work that takes its time", () => {
  test("shows nothing for 300 ms, then what is done, how far, and Cancel", async () => {
    const { user, services } = await openPane();
    longWork(services);
    await user.click(button("Adopt sheets"));
    expect(screen.queryByRole("progressbar")).toBeNull();
    await wait(350);
    const bar = screen.getByRole("progressbar");
    expect(bar.getAttribute("aria-valuenow")).toBe("0.25");
    expect(bar.getAttribute("aria-label")).not.toBe("");
    const place = bar.closest("[role=status]");
    button("Cancel").focus();
    await user.keyboard("{Enter}");
    await wait(0);
    expect(screen.queryByRole("progressbar")).toBeNull();
    // The focus is not lost with the button.
    expect(document.activeElement).toBe(place);
    expect(place?.textContent).toContain("Stopped");
  });

  test("that Excel refuses for protection says so and leads to the protected sheets", async () => {
    const services: TestServices = {
      ...testServices({ ...filledWorkbook, protectedSheets: ["Risks"] }),
      isProtection: () => true,
    };
    const { user } = await openPane(services);
    const work = longWork(services);
    await user.click(button("Adopt sheets"));
    await act(() => {
      work.end();
      return Promise.resolve();
    });
    await wait(0);
    await user.click(button("Go to Risks"));
    expect(services.asked.at(-1)?.what).toBe("go to Risks");
  });

  test("and its message can be put away", async () => {
    const { user, services, store } = await openPane();
    longWork(services);
    await user.click(button("Adopt sheets"));
    act(() => {
      store.stop();
    });
    await wait(0);
    await user.click(button("Close"));
    expect(store.getState().work.status).toBe("idle");
    expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
  });
});

describe("what holds as long as it holds", () => {
  test("a cell that is being edited is pointed out, and no more when it is not", async () => {
    let tellEditing: (isCellEdited: boolean) => void = () => undefined;
    const services: TestServices = {
      ...testServices(filledWorkbook),
      onCellEditing: (listener) => {
        tellEditing = listener;
      },
    };
    const { store } = await openPane(services);
    await act(() => store.follow());
    act(() => {
      tellEditing(true);
    });
    expect(screen.getByText(/A cell is being edited/).closest("[role=status]")).not.toBeNull();
    act(() => {
      tellEditing(false);
    });
    expect(screen.queryByText(/A cell is being edited/)).toBeNull();
    await act(() => store.unfollow());
  });

  test("an Excel that tells of no changes is pointed out until somebody has read it", async () => {
    const services: TestServices = {
      ...testServices(filledWorkbook),
      watch: () => Promise.resolve(null),
    };
    const { store, user } = await openPane(services);
    await act(() => store.follow());
    expect(screen.getByText(/does not report changes/)).toBeTruthy();
    await user.click(button("Close"));
    expect(screen.queryByText(/does not report changes/)).toBeNull();
    await act(() => store.unfollow());
  });
});

describe("an action that a crash has left unfinished", () => {
  const unfinished = {
    ...{ title: "Drew Risk", at: Date.UTC(2026, 8, 30, 12), cells: 12, sheets: 1 },
    ...{ isUndoing: false, isBeingWritten: false, isLost: false },
  };
  const openWith = (state: Partial<typeof unfinished>) =>
    openPane(testServices({ ...filledWorkbook, unfinished: { ...unfinished, ...state } }));

  test("is told with what rolling back concerns, and rolled back after a preview", async () => {
    const { user, services } = await openWith({});
    const bar = screen.getByText(/^“Drew Risk” was not finished/).parentElement;
    expect(bar?.textContent).toContain(
      "Rolling back restores 12 cells. 1 sheet goes or comes back.",
    );
    await user.click(button("Roll back"));
    expect(services.asked.at(-1)?.what).toBe("preview undo");
  });

  test("is kept as it is", async () => {
    const { user, services } = await openWith({});
    await user.click(button("Keep as it is"));
    expect(services.asked.map(({ what }) => what)).toContain("keep unfinished");
    expect(screen.queryByRole("button", { name: "Roll back" })).toBeNull();
    expect(screen.getByText(/^Kept as it is: Drew Risk\.$/)).toBeTruthy();
  });

  test("whose journal is gone can only be kept; while somebody writes there is nothing to decide", async () => {
    const lost = await openWith({ isLost: true });
    expect(screen.queryByRole("button", { name: "Roll back" })).toBeNull();
    expect(screen.getByText(/journal is gone/)).toBeTruthy();
    await lost.user.click(button("Keep as it is"));
    cleanup();
    await openWith({ isBeingWritten: true });
    expect(screen.getByText(/^Another session is writing to this workbook/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^(Roll back|Keep as it is)$/ })).toBeNull();
  });
});

describe("a bug of ours", () => {
  let quiet: jest.SpyInstance;
  beforeEach(() => {
    quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    quiet.mockRestore();
  });

  test("is said, and the pane goes on with what had been chosen", async () => {
    const { user, services, store } = await openPane();
    await user.click(tab("Data"));
    services.answerNext(() => Promise.reject(new InvariantError("Harbour gate has no row")));
    await act(() => store.open("adopt-sheets", { size: "full" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("fault of the add-in, not of your data");
    expect(alert.textContent).not.toContain("Harbour gate");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(tab("Data").getAttribute("aria-selected")).toBe("true");
    expect(store.getState().settings["adopt-sheets"]).toEqual({ size: "full" });
  });

  test("while drawing is caught as well", async () => {
    const broken = { ...filledWorkbook, registers: [null] } as unknown as Overview;
    const { services, store, user } = await openPane();
    services.overview = broken;
    await act(() => store.refresh());
    expect(screen.getByRole("alert").textContent).toContain("TypeError");
    services.overview = filledWorkbook;
    await act(() => store.refresh());
    await user.click(button("Try again"));
    expect(screen.getByRole("tablist")).toBeTruthy();
  });

  test("tells its makers where it was, and nothing of the workbook", () => {
    const own = new InvariantError("Harbour gate has no row");
    const details = crashDetails(own, "score");
    expect(details).toMatch(/^InvariantError\nSightline \d+\.\d+\.\d+, page score\nat /);
    expect(details).not.toContain("Harbour");
    const engine = new TypeError("x is not a function");
    expect(crashDetails(engine, "start")).toContain("TypeError: x is not a function");
  });
});

describe("the look", () => {
  test.each<readonly [ThemeName, Parameters<typeof themeOf>[0]]>([
    ["light", undefined],
    ["light", { bodyBackgroundColor: "#e6e6e6", bodyForegroundColor: "#262626" }],
    ["dark", { isDarkTheme: true, bodyBackgroundColor: "#ffffff" }],
    ["dark", { bodyBackgroundColor: "#262626", bodyForegroundColor: "#ffffff" }],
    ["contrast", { bodyBackgroundColor: "#000000", bodyForegroundColor: "#ffffff" }],
    ["contrast", { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFF00" }],
    ["light", { bodyBackgroundColor: "nonsense" }],
  ])("is %s for Office's colours %j", (theme, colors) => {
    expect(themeOf(colors)).toBe(theme);
  });

  test("follows Office when the pane comes to the front", async () => {
    let theme: ThemeName = "light";
    render(<App store={new PaneStore(testServices())} officeTheme={() => theme} />);
    expect(document.documentElement.dataset["theme"]).toBe("light");
    theme = "contrast";
    await act(() => {
      window.dispatchEvent(new Event("focus"));
      return Promise.resolve();
    });
    expect(document.documentElement.dataset["theme"]).toBe("contrast");
  });
});

test("in German and French the whole shell is German and French", async () => {
  const german = await openPane(testServices(filledWorkbook), { texts: await loadTexts("de-DE") });
  expect(tab("Risiken")).toBeTruthy();
  expect(button("Stichtag 30.09.2026")).toBeTruthy();
  act(() => {
    german.store.showPage("data");
  });
  const summary = "Alle Register dieser Arbeitsmappe und was sie in Ordnung hält.";
  expect(await screen.findByText(summary)).toBeTruthy();
});
