/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ComputingFailure, type Computing } from "#compute/computing";
import { inThread } from "#compute/inThread";
import { writeCells } from "#host/engine/edit";
import { englishTexts, loadTexts, type Texts } from "#taskpane/texts/texts";
import { openBook, type OpenBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act as perform, northmereBook } from "#test/support/scoringBook";
import { openStore } from "../../../../src/services";
import { App } from "../../../../src/taskpane/App";
import type { PaneStore } from "../../../../src/taskpane/store";

// The page of jsdom lacks what every browser and Node have.
globalThis.structuredClone = <T,>(value: T): T => deserialize(serialize(value)) as T;

interface Pane extends OpenBook {
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane on the page Risk, on Microsoft's library, on the stand-in. */
async function openPage(
  opening: {
    readonly book?: OpenBook;
    readonly computing?: Computing;
    readonly texts?: Texts;
  } = {},
): Promise<Pane> {
  const book = opening.book ?? (await northmereBook());
  const { computing = inThread(), texts = englishTexts } = opening;
  const store = openStore(texts, computing);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  await user.click(screen.getByRole("tab", { name: texts.shell.pages.risk }));
  await waitFor(() => {
    expect(store.getState().risk.reading).not.toBeNull();
  }, long);
  return { ...book, store, user };
}

// Queries by role are slow in jsdom.
jest.setTimeout(180_000);
const long = { timeout: 60_000 };
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const part = (name: string) => screen.getByRole("tab", { name });
/** IDs of the risks that are listed. */
const listed = () =>
  within(screen.getByRole("region", { name: "Risks" }))
    .queryAllByRole("button", { name: /^Go to the row of / })
    .map(({ textContent }) => textContent);
const figure = (name: RegExp) =>
  screen.getByText(name, { selector: "dt" }).parentElement?.querySelector("dd")?.textContent;
const hurryUp = (name: string) => waitFor(() => button(name), long);

interface RiskRow {
  readonly id: string;
  readonly of: (header: string) => unknown;
}

/** The rows of register Risks as the sheet has them. */
function rowsOf({ workbook }: OpenBook): readonly RiskRow[] {
  const columns = tableColumns(workbook, "Risks");
  const ids = columns.get("Risk ID") ?? [];
  return ids.map((id, row) => ({
    id: String(id),
    of: (header) => columns.get(header)?.[row] ?? null,
  }));
}

const isOpen = ({ of }: RiskRow): boolean => of("Status") === "Open";

/** Somebody types into the register. */
function typeInto({ workbook, session }: OpenBook, id: string, header: string, value: unknown) {
  const sheet = workbook.sheetByName("Risks");
  const table = sheet?.tables.find(({ name }) => name === "Risks");
  if (sheet === undefined || table === undefined) throw new Error("no Risks");
  const left = table.area.left + table.columns.findIndex(({ name }) => name === header);
  const top =
    table.area.top + 1 + (tableColumns(workbook, "Risks").get("Risk ID")?.indexOf(id) ?? 0);
  const area = { top, left, bottom: top, right: left };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Local");
}

async function selectedAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

describe("the register", () => {
  test("is counted on the heat map; a cell filters the list to its ids, by the keyboard", async () => {
    const pane = await openPage();
    const { user } = pane;
    const rows = rowsOf(pane);
    const open = rows.filter(isOpen);
    expect(
      screen.getByRole("heading", { name: `${open.length} of ${rows.length} risks` }),
    ).toBeTruthy();
    const inCell = (kind: string, type: string, probability: number, impact: number) =>
      open
        .filter(
          ({ of }) =>
            of("Type") === type &&
            of(`${kind} probability`) === probability &&
            of(`${kind} impact`) === impact,
        )
        .map(({ id }) => id);
    for (let probability = 1; probability <= 5; probability++) {
      for (let impact = 1; impact <= 5; impact++) {
        const count = inCell("Residual", "Threat", probability, impact).length;
        const words = `Probability ${probability}, impact ${impact}: ${count} risk`;
        expect(button(new RegExp(`^${words}`))).toBeTruthy();
      }
    }

    // Tab leads to one cell, arrows to the others: from (5,1) down twice to (3,1), right to (3,2).
    button(/^Probability 5, impact 1:/).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}{Enter}");
    const cell = button(/^Probability 3, impact 2:/);
    expect(document.activeElement).toBe(cell);
    expect(cell.getAttribute("aria-pressed")).toBe("true");
    expect([...listed()].sort()).toEqual(inCell("Residual", "Threat", 3, 2).sort());
    await user.keyboard("{Enter}");
    expect(listed().length).toBeGreaterThan(5);

    await user.click(button("Inherent"));
    await user.click(button("Opportunities"));
    const [gain] = open.filter(({ of }) => of("Type") === "Opportunity");
    const at = [gain?.of("Inherent probability"), gain?.of("Inherent impact")] as const;
    await user.click(button(new RegExp(`^Probability ${Number(at[0])}, impact ${Number(at[1])}:`)));
    expect([...listed()].sort()).toEqual(
      inCell("Inherent", "Opportunity", Number(at[0]), Number(at[1])).sort(),
    );
    await user.click(button("Clear filters"));
    expect(listed()).toHaveLength(25);
  });

  test("is filtered by scope, category, escalation and appetite; a risk leads to its row", async () => {
    const pane = await openPage();
    const { user } = pane;
    const open = rowsOf(pane).filter(isOpen);
    await user.click(screen.getByRole("checkbox", { name: "Above appetite only" }));
    expect([...listed()].sort()).toEqual(
      open
        .filter(({ of }) => of("Above appetite") === "Yes")
        .map(({ id }) => id)
        .sort(),
    );
    await user.click(screen.getByRole("checkbox", { name: "Above appetite only" }));
    await user.click(screen.getByRole("checkbox", { name: "Escalated only" }));
    expect([...listed()].sort()).toEqual(
      open
        .filter(({ of }) => of("Escalated") === "Yes")
        .map(({ id }) => id)
        .sort(),
    );
    // The rule that lifted it stands beside it.
    expect(screen.getAllByText(/^Escalated: /)).toHaveLength(listed().length);
    await user.click(button("Clear filters"));

    await user.selectOptions(screen.getByRole("combobox", { name: "Category" }), "Supplier");
    await user.selectOptions(screen.getByRole("combobox", { name: "Scope" }), "P-001");
    expect([...listed()].sort()).toEqual(
      open
        .filter(({ of }) => of("Category") === "Supplier" && of("Relates to") === "P-001")
        .map(({ id }) => id)
        .sort(),
    );
    await user.click(button("Clear filters"));
    await user.type(screen.getByRole("searchbox"), "inflation in construction");
    expect(listed()).toEqual(["R-060"]);

    await user.click(button(/inflation in construction/));
    const details = screen.getByRole("region", { name: "Details of R-060" });
    expect(details.textContent).toContain("Inherent");
    await user.click(button("Go to the row of R-060"));
    await waitFor(async () => {
      expect(await selectedAddress()).toMatch(/^Risks!A\d+:/);
    }, long);
  });

  test("by category: threats, gains and net are those of the sheet", async () => {
    const pane = await openPage();
    await pane.user.click(screen.getByText("By category"));
    const open = rowsOf(pane).filter(isOpen);
    const sum = (type: string, category?: string) =>
      open
        .filter(
          ({ of }) =>
            of("Type") === type && (category === undefined || of("Category") === category),
        )
        .reduce((total, { of }) => total + Math.abs(Number(of("Expected exposure"))), 0);
    const table = screen.getByRole("table", { name: "By category" });
    const row = within(table).getByRole("row", { name: /^External / });
    const cells = within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
    const [threats, gains] = [sum("Threat", "External"), sum("Opportunity", "External")];
    expect(Number(cells[1]?.replace(",", ""))).toBeCloseTo(threats, 0);
    expect(Number(cells[2])).toBeCloseTo(gains, 0);
    expect(Number(cells[3]?.replace(",", ""))).toBeCloseTo(threats - gains, 0);
    expect(cells[4]).toBe(`${Math.round((100 * threats) / sum("Threat"))}%`);
    await pane.user.click(button("List the risks of External"));
    expect(listed()).toHaveLength(open.filter(({ of }) => of("Category") === "External").length);
  });

  test("follows what somebody types into the sheet", async () => {
    const pane = await openPage();
    await act(() => pane.store.follow());
    const [first] = rowsOf(pane).filter(isOpen);
    const before = screen.getByRole("heading", { name: /of 60 risks/ }).textContent;
    act(() => {
      typeInto(pane, first?.id ?? "", "Status", "Closed");
    });
    await waitFor(() => {
      expect(screen.getByRole("heading", { name: /of 60 risks/ }).textContent).not.toBe(before);
    }, long);
    expect(screen.getByRole("heading", { name: "49 of 60 risks" })).toBeTruthy();
    await act(() => pane.store.unfollow());
  });
});

describe("money of a risk", () => {
  async function openMoney(pane: Pane, id: string): Promise<HTMLElement> {
    await pane.user.type(screen.getByRole("searchbox"), id);
    const row = button(`Go to the row of ${id}`).closest("li");
    if (row === null) throw new Error(`${id} has no row`);
    await pane.user.click(within(row).getByRole("button", { expanded: false }));
    const details = screen.getByRole("region", { name: `Details of ${id}` });
    await pane.user.click(within(details).getByText(/^Money if it happens/));
    return details;
  }

  test("is typed as three points, written as one edit and taken back", async () => {
    const pane = await openPage();
    const { user } = pane;
    const before = rowsOf(pane).find(({ id }) => id === "R-060");
    const details = await openMoney(pane, "R-060");
    const field = (name: string) => within(details).getByRole("textbox", { name });
    await user.clear(field("Low"));
    await user.type(field("Low"), "9999999");
    expect(within(details).getByText(/^R-060: low 9,999,999 is above likely/)).toBeTruthy();
    const write = within(details).getByRole("button", { name: "Write to the register" });
    expect(write.getAttribute("aria-disabled")).toBe("true");

    for (const [name, text] of [
      ["Low", "60"],
      ["Likely", "100"],
      ["High", "180"],
      ["Probability, %", "50"],
    ] as const) {
      await user.clear(field(name));
      await user.type(field(name), text);
    }
    // Triangular: (60 + 100 + 180) / 3 = 113.33, half of it 56.67.
    expect(within(details).getByText(/^Mean 113; expected exposure \+56\.7/)).toBeTruthy();
    await user.click(write);
    await waitFor(() => screen.getByText("R-060: 4 cells written."), long);
    const after = rowsOf(pane).find(({ id }) => id === "R-060");
    const money = ["Impact low", "Cost impact", "Impact high", "Probability %"];
    expect(money.map((header) => after?.of(header))).toEqual([60, 100, 180, 0.5]);
    expect(after?.of("Expected exposure")).toBeCloseTo(170 / 3, 6);

    await user.click(button("Undo"));
    await waitFor(() => {
      const now = rowsOf(pane).find(({ id }) => id === "R-060");
      expect(money.map((header) => now?.of(header))).toEqual(
        money.map((header) => before?.of(header)),
      );
    }, long);
  });

  test("is not written over what somebody else has typed meanwhile", async () => {
    const pane = await openPage();
    const { user } = pane;
    const details = await openMoney(pane, "R-060");
    const likely = within(details).getByRole("textbox", { name: "Likely" });
    typeInto(pane, "R-060", "Cost impact", 777);
    const high = within(details).getByRole("textbox", { name: "High" });
    await user.clear(high);
    await user.type(high, "99999");
    await user.clear(likely);
    await user.type(likely, "5000");
    await user.click(within(details).getByRole("button", { name: "Write to the register" }));
    await waitFor(() => screen.getByText(/Cost impact of R-060 reads 777 by now/), long);
    expect(
      rowsOf(pane)
        .find(({ id }) => id === "R-060")
        ?.of("Cost impact"),
    ).toBe(777);
    expect(
      rowsOf(pane)
        .find(({ id }) => id === "R-060")
        ?.of("Impact high"),
    ).toBe(99999);
  });
});

describe("a new risk", () => {
  test("is described, previewed, added, and realised as an issue", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await user.click(button("Add risk"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Describe a risk" }));
    expect(screen.getByText(/^Still needed: Relates to, Category, Event/)).toBeTruthy();
    const choose = (name: string, value: string) =>
      user.selectOptions(screen.getByRole("combobox", { name }), value);
    await choose("Relates to", "P-003");
    await choose("Type", "Opportunity");
    const responses = within(screen.getByRole("combobox", { name: "Response" }));
    expect(responses.queryByRole("option", { name: "Reduce" })).toBeNull();
    await choose("Category", "Technical");
    await choose("Probability", "4");
    await choose("Impact", "5");
    await choose("Response", "Enhance");
    const type = (name: RegExp, text: string) =>
      user.type(screen.getByRole("textbox", { name }), text);
    await type(/^Cause/, "a spare crew");
    await type(/^Event/, "earlier commissioning");
    await type(/^Effect/, "savings before winter");
    await user.type(screen.getByRole("combobox", { name: "Owner" }), "A. Tester");
    await type(/^Likely/, "40");
    await type(/^What will be done/, "Book the crew");
    expect(
      screen.getByText(/^Because of a spare crew, earlier commissioning may happen/),
    ).toBeTruthy();
    expect(screen.getByText("Inherent 20, High")).toBeTruthy();
    await user.click(button("Preview"));
    await hurryUp("Apply");
    await user.click(button("Apply"));
    await waitFor(() => {
      expect(store.getState().result?.id).toBe("add-risk");
    }, long);
    const added = rowsOf(pane).at(-1);
    expect([added?.id, added?.of("Type"), added?.of("Owner"), added?.of("Residual score")]).toEqual(
      ["R-061", "Opportunity", "A. Tester", 20],
    );
    expect(added?.of("Risk")).toMatch(/^Because of a spare crew/);

    act(() => {
      store.closeAction();
    });
    await waitFor(() => screen.getByRole("searchbox"), long);
    await user.type(screen.getByRole("searchbox"), "R-061");
    await user.click(await waitFor(() => button(/^Because of a spare crew/), long));
    await user.click(button("It has happened: make R-061 an issue"));
    await hurryUp("Apply");
    await user.click(button("Apply"));
    await waitFor(() => {
      expect(store.getState().result?.id).toBe("realise-risk");
    }, long);
    expect(rowsOf(pane).at(-1)?.of("Status")).toBe("Realised");
    expect(tableColumns(pane.workbook, "Issues").get("Risk ID")).toContain("R-061");
  });
});

test("the review queue says why, leads to the cell, and makes a certain risk an issue", async () => {
  const book = await northmereBook();
  typeInto(book, "R-060", "Probability %", 1);
  typeInto(book, "R-001", "Review on", 46_000);
  const pane = await openPage({ book });
  const { user } = pane;
  await user.click(part("Review"));
  expect(screen.getByRole("heading", { name: "2 risks need a look" })).toBeTruthy();
  await user.click(button("Go to Review on of R-001"));
  const column = tableColumns(pane.workbook, "Risks");
  const at = [...column.keys()].indexOf("Review on");
  await waitFor(async () => {
    const row = 5 + (column.get("Risk ID")?.indexOf("R-001") ?? 0);
    expect(await selectedAddress()).toBe(`Risks!${columnName(at)}${row}`);
  }, long);
  await user.click(button("It has happened: make R-060 an issue"));
  await hurryUp("Apply");
  expect(screen.getByText(/R-060/)).toBeTruthy();
});

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

test("a matrix that falls is named by its cells; a preset is previewed and taken over", async () => {
  const pane = await openPage();
  const { user, store } = pane;
  await user.click(part("Matrix"));
  expect(screen.getByText("Scores never fall when probability or impact rises.")).toBeTruthy();
  const cell = screen.getByRole("textbox", { name: "Score of probability 4, impact 2" });
  await user.clear(cell);
  expect(screen.getByText("Each cell needs a number.")).toBeTruthy();
  await user.type(cell, "2");
  expect(screen.getByText(/^Cell \(4,2\) is lower than \(3,2\)/)).toBeTruthy();
  await user.click(button("As the workbook has it"));
  expect(cell.getAttribute("aria-invalid")).toBe("false");

  await user.selectOptions(screen.getByRole("combobox", { name: "Matrix" }), "pmi");
  await user.click(button("Preview the new matrix"));
  await hurryUp("Apply");
  await user.click(button("Apply"));
  await waitFor(() => {
    expect(store.getState().result?.id).toBe("set-risk-matrix");
  }, long);
  act(() => {
    store.closeAction();
  });
  await waitFor(() => {
    expect(store.getState().risk.reading?.scale.method).toBe("pmi");
  }, long);
  expect(store.getState().risk.matrix).toBeNull();
});

describe("simulating", () => {
  test("gives percentiles, drivers, what responses buy; the sheet gets the same digits", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await user.click(part("Simulate"));
    expect(screen.getByText("Nothing has been simulated yet.")).toBeTruthy();
    await user.click(button("Simulate"));
    await waitFor(() => {
      expect(store.getState().risk.simulation.answer).not.toBeNull();
    }, long);
    const { answer } = store.getState().risk.simulation;
    const [scope] = answer?.simulation.scopes ?? [];
    // 6.4 of the design: mean 1,830 and P80 2,944, whose standard error is about 20 at 10,000 trials.
    expect(scope?.expected).toBeCloseTo(1829.9, 0);
    const need = scope?.percentiles.find(({ level }) => level === 0.8)?.value ?? 0;
    expect(Math.abs(need - 2944)).toBeLessThan(80);
    expect(figure(/^P80, GBP thousand$/)).toBe(
      need.toLocaleString("en", { maximumFractionDigits: 0 }),
    );
    expect(screen.getByRole("img", { name: /^S-curve of cost: P10/ })).toBeTruthy();
    const curve = screen.getByRole("table", { name: "S-curve as a table" });
    expect(within(curve).getAllByRole("row")).toHaveLength(22);
    expect(screen.getByRole("region", { name: "What drives it" }).textContent).toContain("R-060");
    expect(screen.getByRole("region", { name: "What responses buy" }).textContent).toMatch(
      /All responses together/,
    );
    expect(screen.getByText(/more would be needed for P80\.$/)).toBeTruthy();

    await user.click(button("Write to sheet Contingency"));
    await hurryUp("Apply");
    const [proposed] = [store.getState().preview?.outcome.proposal.contingency];
    expect(JSON.stringify(proposed)).toContain(String(need));
    // What was previewed is what is written: the time of the run does not make it another plan.
    await user.click(button("Apply"));
    await waitFor(() => {
      expect(store.getState().result?.id).toBe("simulate-risk");
    }, long);
    expect(pane.workbook.sheetByName("Contingency")).toBeDefined();
  });

  test("a slider shows the newest value while it moves, and goes back", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await user.click(part("Simulate"));
    await user.click(button("Simulate"));
    await waitFor(() => {
      expect(store.getState().risk.simulation.answer).not.toBeNull();
    }, long);
    const before = store.getState().risk.simulation.answer?.simulation.scopes[0]?.expected ?? 0;
    const slider = screen.getByRole("slider", { name: "Probabilities times" });
    for (const value of ["0.9", "0.8", "0.7", "0.5"])
      fireEvent.change(slider, { target: { value } });
    expect(slider.getAttribute("aria-valuetext")).toBe("× 0.50");
    await waitFor(() => {
      expect(store.getState().risk.simulation.whatIf.effect?.value).toBe(0.5);
    }, long);
    // Half the probabilities is half the expected value.
    const { effect } = store.getState().risk.simulation.whatIf;
    expect(effect?.scope.expected).toBeCloseTo(before / 2, 6);
    expect(screen.getByText(/^P80 [\d,]+ \(−[\d,]+\)/)).toBeTruthy();
    await user.click(button("Back to the simulated settings"));
    expect(slider.getAttribute("aria-valuetext")).toBe("× 1.00");
    expect(store.getState().risk.simulation.whatIf.effect).toBeNull();

    // Settings that have changed, and correlations that leave no luck of its own.
    await user.click(screen.getByText("Settings of the simulation"));
    const all = screen.getByRole("textbox", { name: "Correlation of all" });
    await user.clear(all);
    await user.type(all, "0.8{Enter}");
    expect(screen.getByText(/0\.8 .*0\.3 must stay below 1/)).toBeTruthy();
    expect(button("Simulate again").getAttribute("aria-disabled")).toBe("true");
    await user.clear(all);
    await user.type(all, "0.2{Enter}");
    expect(screen.getByText("Settings have changed since this was simulated.")).toBeTruthy();
  });

  test("Cancel stops it; what does not load says so", async () => {
    const computing: Computing = {
      ...inThread(),
      simulate: (_problem, _options, running) =>
        new Promise((_resolve, reject) => {
          running?.onProgress?.({ done: 0.4 });
          running?.signal?.addEventListener("abort", () => {
            reject(new DOMException("stop", "AbortError"));
          });
        }),
    };
    const { user } = await openPage({ computing });
    await user.click(part("Simulate"));
    await user.click(button("Simulate"));
    await waitFor(() => screen.getByText("Simulating 40%"), long);
    await user.click(button("Cancel"));
    await waitFor(() => screen.getByText("Stopped before there was a result."), long);
  });

  test.each([
    ["cannot be loaded", new ComputingFailure("load", "offline"), /could not be loaded/],
    ["breaks down", new ComputingFailure("crash", "memory"), /broke down/],
  ])("because it %s, the page says so and offers to try again", async (_why, error, sentence) => {
    const computing: Computing = { ...inThread(), simulate: () => Promise.reject(error) };
    const { user } = await openPage({ computing });
    await user.click(part("Simulate"));
    await user.click(button("Simulate"));
    await waitFor(() => screen.getByText(sentence), long);
    expect(button("Try again")).toBeTruthy();
  });
});

describe("a workbook without", () => {
  test("risks is told how to get them", async () => {
    await openPage({ book: await openBook() });
    expect(screen.getByText(/^The workbook has no register Risks yet/)).toBeTruthy();
    expect(button("Create registers")).toBeTruthy();
  });

  test("packs, rows and money shows an empty register, offers packs and does not simulate", async () => {
    const book = await openBook();
    await perform("create-registers", { size: "portfolio" });
    const pane = await openPage({ book });
    const { user } = pane;
    expect(screen.getByText("No risk has been entered yet.")).toBeTruthy();
    await user.click(part("Simulate"));
    expect(
      screen.getByText("No open risk has a cost impact. Heat map is available; simulation is not."),
    ).toBeTruthy();
    await user.click(part("Review"));
    expect(screen.getByText("No risk needs a look now.")).toBeTruthy();
  });
});

test.each([
  ["de-DE", "Risikokarte", "Risiko hinzufügen"],
  ["fr-FR", "Carte des risques", "Ajouter un risque"],
])("it speaks %s", async (tag, map, add) => {
  await openPage({ texts: await loadTexts(tag) });
  expect(screen.getByRole("heading", { name: map })).toBeTruthy();
  expect(button(add)).toBeTruthy();
});
