/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ComputingFailure, type Computing } from "#compute/computing";
import { inThread } from "#compute/inThread";
import { writeCells } from "#host/engine/edit";
import type { ChoiceOptions } from "#core/selection/selection";
import { englishTexts, loadTexts, type Texts } from "#taskpane/texts/texts";
import { openBook, type OpenBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { northmereBook } from "#test/support/scoringBook";
import { openStore } from "../../../../src/services";
import { App } from "../../../../src/taskpane/App";
import type { PaneStore } from "../../../../src/taskpane/store";

// The page of jsdom lacks what every browser and Node have.
globalThis.structuredClone = <T,>(value: T): T => deserialize(serialize(value)) as T;

interface Pane extends OpenBook {
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The real solver on this thread, with few perturbed worlds: what takes long is tested elsewhere. */
function quickComputing(): Computing {
  const thread = inThread();
  const quick = (options: ChoiceOptions): ChoiceOptions => ({
    ...options,
    parts: ["projects", "limits", "swap"],
    worlds: 0,
  });
  return {
    ...thread,
    choose: (problem, options, running) => thread.choose(problem, quick(options), running),
  };
}

/** The pane on the page Trade off, on Microsoft's library, on the stand-in. */
async function openPage(
  opening: {
    readonly book?: OpenBook;
    readonly computing?: Computing;
    readonly texts?: Texts;
  } = {},
): Promise<Pane> {
  const book = opening.book ?? (await northmereBook());
  const { computing = quickComputing(), texts = englishTexts } = opening;
  const store = openStore(texts, computing);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  await user.click(screen.getByRole("tab", { name: texts.shell.pages["trade-off"] }));
  await waitFor(() => {
    expect(store.getState().tradeOff.reading).not.toBeNull();
  });
  return { ...book, store, user };
}

// Queries by role are slow in jsdom, and the solver works on the same thread.
jest.setTimeout(180_000);
const long = { timeout: 60_000 };
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const part = (name: string) => screen.getByRole("tab", { name });
const idle = ({ store }: Pane) =>
  waitFor(() => {
    const { solving, answer } = store.getState().tradeOff;
    expect([solving, answer === null]).toEqual([null, false]);
  }, long);

async function choose(pane: Pane): Promise<void> {
  await pane.user.click(button("Choose the best portfolio"));
  await idle(pane);
}

const figure = (name: RegExp) =>
  screen.getByText(name, { selector: "dt" }).parentElement?.querySelector("dd")?.textContent;
const rowOf = (id: string) => {
  const found = screen.getByRole("group", { name: `Lock ${id}` }).closest("li");
  if (found === null) throw new Error(`${id} has no row`);
  return within(found);
};

describe("a portfolio", () => {
  test("is chosen, explained, tried with a lock by the keyboard, and taken back", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    expect(screen.getByText("23 projects can be chosen from.")).toBeTruthy();
    expect(screen.getByText("6 projects in delivery stay in.")).toBeTruthy();
    await choose(pane);

    expect(part("Portfolio").getAttribute("aria-selected")).toBe("true");
    expect(figure(/Risk-adjusted NPV/)).toBe("2,433");
    expect(figure(/^Projects$/)).toBe("14");
    expect(screen.getByText(/^Optimal, proven by/)).toBeTruthy();
    expect(screen.getByRole("region", { name: "Committed (6)" })).toBeTruthy();

    // Why one of them is out.
    const name = rowOf("P-004").getByRole("button", { name: /Mobile field app/ });
    name.focus();
    await user.keyboard("{Enter}");
    const details = screen.getByRole("region", { name: "Details of P-004" });
    expect(details.textContent).toMatch(/^Not selected: .*Adding it would cost 734 of value/);
    await user.click(within(details).getByText("Write to the register"));
    await user.click(within(details).getByRole("button", { name: "Force in" }));
    expect(within(details).getByRole("alert").textContent).toBe(
      "Give a reason for forcing P-004 in; it will be shown to the board.",
    );

    // Locked in, it moves to another group and keeps the keyboard.
    rowOf("P-004").getByRole("button", { name: "Lock in P-004" }).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(store.getState().tradeOff.before).not.toBeNull();
    }, long);
    await idle(pane);
    const lock = rowOf("P-004").getByRole("button", { name: "Lock in P-004" });
    expect(lock.getAttribute("aria-pressed")).toBe("true");
    expect(document.activeElement).toBe(lock);
    const difference = screen.getByRole("region", { name: "Compared with before" });
    expect(difference.textContent).toContain("In: P-004 Mobile field app");
    expect(difference.textContent).toContain("Value −734.");
    expect(rowOf("P-004").getByText("locked in")).toBeTruthy();
    expect(screen.getByText(/^1,700 \(−734\), 14 projects/)).toBeTruthy();

    await user.click(button("Back to before"));
    expect(figure(/Risk-adjusted NPV/)).toBe("2,433");
    expect(store.getState().tradeOff.wish.locks).toEqual({});
  });

  test("that nothing allows: which limits collide, by how much, and the ways out", async () => {
    const pane = await openPage();
    const { user } = pane;
    const budget = screen.getByRole("textbox", { name: /Envelopes, %/ });
    await user.clear(budget);
    await user.type(budget, "lots{Enter}");
    expect(screen.getByText("Type a percentage from 1 to 1,000.")).toBeTruthy();
    await user.clear(budget);
    await user.type(budget, "90{Enter}");
    await choose(pane);
    expect(screen.getByText(/4,727.*2026-Q4.*4,500.*227/)).toBeTruthy();

    await user.click(button("Do not protect delivery"));
    await waitFor(() => {
      expect(figure(/Risk-adjusted NPV/)).toBeTruthy();
    }, long);
    await idle(pane);
    expect(screen.queryByText(/^Committed/)).toBeNull();
    await user.click(part("Limits"));
    expect(screen.getByRole("checkbox", { name: /Keep projects in delivery/ })).toHaveProperty(
      "checked",
      false,
    );
    await user.click(button("Back to the workbook's limits"));
    await waitFor(() => {
      expect(screen.getByRole("checkbox", { name: /Keep projects in delivery/ })).toHaveProperty(
        "checked",
        true,
      );
    });
    expect(screen.getByText(/^Limits have changed/)).toBeTruthy();

    await user.selectOptions(screen.getByRole("combobox"), "Sum of scores");
    await waitFor(() => screen.getByText(/^Adding scores favours many small projects/));
  });
});

describe("a scenario", () => {
  test("is saved, ages with its inputs, and is only accepted when somebody insists", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await user.click(part("Scenarios"));
    expect(screen.getByText(/^No scenario is saved yet/)).toBeTruthy();
    await choose(pane);
    await user.click(part("Scenarios"));
    await user.click(button("Preview"));
    expect(screen.getByText("Give the scenario a name.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Base");
    await user.click(button("Preview"));
    await waitFor(() => screen.getByText(/Kept as scenario SC-1 \(Base\)/), long);
    await user.click(button("Apply"));
    await waitFor(() => button("Go to Trade off"), long);
    await user.click(button("Go to Trade off"));
    await waitFor(() => {
      expect(store.getState().tradeOff.scenarios?.scenarios).toHaveLength(1);
    });
    const card = within(screen.getByRole("list")).getByRole("listitem");
    expect(card.textContent).toContain("2,433, 14 projects");
    expect(card.textContent).not.toContain("inputs changed");

    await act(() => store.follow());
    act(() => {
      typeEnvelope(pane, 2500);
    });
    await waitFor(() => {
      expect(store.getState().tradeOff.scenarios?.scenarios[0]?.isStale).toBe(true);
    }, long);
    expect(screen.getByText("inputs changed")).toBeTruthy();
    expect(screen.getByText(/^Inputs have changed since/)).toBeTruthy();

    await user.click(button("Accept Base"));
    await waitFor(() => screen.getByText(/Inputs changed since this scenario was solved/), long);
    expect(button("Apply").getAttribute("aria-disabled")).toBe("true");
    await act(() => store.unfollow());
  });
});

describe("when the solver does not answer", () => {
  /** A budget that no other test has: what was chosen once is remembered. */
  async function chooseAnew({ user }: Pane): Promise<void> {
    const budget = screen.getByRole("textbox", { name: /Envelopes, %/ });
    await user.clear(budget);
    await user.type(budget, "97{Enter}");
    await user.click(button("Choose the best portfolio"));
  }

  const failing = (error: Error): Computing => ({
    ...quickComputing(),
    choose: () => Promise.reject(error),
  });

  test.each([
    ["cannot be loaded", new ComputingFailure("load", "offline"), /could not be loaded/],
    ["breaks down", new ComputingFailure("crash", "memory"), /broke down/],
    ["is stopped", new DOMException("stop", "AbortError"), /^Stopped before a portfolio/],
  ])("because it %s, the page says so and offers to try again", async (_why, error, sentence) => {
    const pane = await openPage({ computing: failing(error) });
    await chooseAnew(pane);
    await waitFor(() => screen.getByText(sentence), long);
    expect(button("Try again")).toBeTruthy();
    expect(screen.getByText(/^Nothing has been chosen yet/)).toBeTruthy();
  });

  test("Cancel stops it", async () => {
    const computing: Computing = {
      ...quickComputing(),
      choose: (_problem, _options, running) =>
        new Promise((_resolve, reject) => {
          running?.onProgress?.({
            choice: null,
            incumbent: 2400,
            bound: 2500,
            doing: "solving",
            share: 0,
          });
          running?.signal?.addEventListener("abort", () => {
            reject(new DOMException("stop", "AbortError"));
          });
        }),
    };
    const pane = await openPage({ computing });
    const { user } = pane;
    await chooseAnew(pane);
    await waitFor(() => screen.getByText(/Best so far 2,400, none can exceed 2,500 \(gap 4.2%\)/));
    await user.click(button("Cancel"));
    await waitFor(() => screen.getByText(/^Stopped before a portfolio/));
    expect(button("Choose the best portfolio")).toBeTruthy();
  });
});

test("an empty workbook is told what choosing needs", async () => {
  await openPage({ book: await openBook() });
  expect(screen.getByText(/^Choosing a portfolio needs Projects/)).toBeTruthy();
  expect(button("Create registers")).toBeTruthy();
});

test("it speaks German", async () => {
  const pane = await openPage({ texts: await loadTexts("de-DE") });
  await pane.user.click(button("Bestes Portfolio wählen"));
  await idle(pane);
  expect(figure(/Kapitalwert nach Risiko/)).toBe("2.433");
  expect(button("Einschließen: P-004")).toBeTruthy();
});

/** Somebody types an envelope into the first open period. */
function typeEnvelope({ workbook, session }: Pane, value: number): void {
  const sheet = workbook.sheetByName("Periods");
  const table = sheet?.tables.find(({ name }) => name === "Periods");
  if (sheet === undefined || table === undefined) throw new Error("no Periods");
  const column = table.area.left + table.columns.findIndex(({ name }) => name === "Envelope");
  const open = tableColumns(workbook, "Periods").get("Closed")?.indexOf(0) ?? 0;
  const row = table.area.top + 1 + open;
  const area = { top: row, left: column, bottom: row, right: column };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Local");
}
