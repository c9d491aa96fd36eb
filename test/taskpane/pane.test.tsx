/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  emptyWorkbook,
  filledWorkbook,
  TestRefusal,
  testServices,
  type TestServices,
} from "#test/support/paneServices";
import { App } from "../../src/taskpane/App";
import { PaneStore } from "../../src/taskpane/store";
import { isDarkOffice } from "../../src/taskpane/theme";

async function openPane(services: TestServices = testServices(), isDark = false) {
  const store = new PaneStore(services);
  const user = userEvent.setup();
  render(<App store={store} isDarkTheme={() => isDark} />);
  await act(() => store.refresh());
  return { store, user, services };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

test("an empty workbook offers one thing to do first", async () => {
  await openPane();
  const workbook = screen.getByRole("region", { name: "This workbook" });
  expect(workbook.textContent).toContain("This workbook is empty");
  expect(within(workbook).getAllByRole("button")).toHaveLength(1);
});

test("registers are shown with their rows, and lead to their sheets", async () => {
  const { user, services } = await openPane(testServices(filledWorkbook));
  const table = screen.getByRole("table", { name: "Registers" });
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(["Projects24", "Risks36"]);
  await user.click(button("Risks"));
  expect(services.asked.at(-1)?.what).toBe("go to Risks");
});

test("actions stand under the headings of the ribbon, each with its summary", async () => {
  await openPane();
  const group = screen.getByRole("region", { name: "Prioritize" });
  const score = within(group).getByRole("button", { name: "Score projects" });
  expect(score.getAttribute("aria-describedby")).toBe("score-projects-summary");
  expect(screen.queryByRole("region", { name: "Report" })).toBeNull();
});

test("by keyboard alone: open an action, choose, read the preview, apply, undo", async () => {
  const { user, services } = await openPane();
  const workbook = screen.getByRole("region", { name: "This workbook" });
  within(workbook).getByRole("button", { name: "Create registers" }).focus();
  await user.keyboard("{Enter}");

  const heading = await screen.findByRole("heading", { name: "Create registers", level: 2 });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText("Would create 2 registers.")).toBeTruthy();
  const changes = screen.getByRole("region", { name: "Changes by sheet" });
  expect(changes.textContent).toContain("Projects: new sheet, table Projects (2 rows), 6 cells");

  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Size" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Size" }), "full");
  await user.type(screen.getByRole("textbox", { name: "Portfolio" }), "Northmere{Enter}");
  expect(services.asked.at(-1)?.context?.settings).toEqual({ size: "full", title: "Northmere" });

  button("Apply").focus();
  await user.keyboard("{Enter}");
  expect(services.asked.map(({ what }) => what)).toContain("apply create-registers");
  expect(screen.getByText("Created 2 registers.")).toBeTruthy();
  expect(button("Apply").getAttribute("aria-disabled")).toBe("true");

  expect(button("Undo").getAttribute("title")).toBe("Undo: Created 2 registers");
  button("Undo").focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("region", { name: "This workbook" }).textContent).toContain("is empty");
});

test("settings are typed as on the command line, and one that cannot be used is refused in words", async () => {
  const { user, services, store } = await openPane();
  await user.click(button("Add sample portfolio"));
  const packs = await screen.findByRole("group", { name: "Packs" });
  await user.click(within(packs).getByRole("checkbox", { name: "Value" }));
  await user.click(within(packs).getByRole("checkbox", { name: "Reach" }));
  await user.click(within(packs).getByRole("checkbox", { name: "Quality" }));
  await user.click(screen.getByRole("checkbox", { name: "Notes" }));
  expect(services.asked.at(-1)?.context?.settings).toEqual({
    packs: "Value,Quality",
    notes: "yes",
  });

  const asked = services.asked.length;
  await act(() => store.choose("add-sample", "seed", "many"));
  expect(services.asked).toHaveLength(asked);
  expect(screen.getByText('seed: "many" is no number.')).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Apply" })).toBeNull();
});

test("findings are listed, the worst first, and lead to their cells", async () => {
  const { user, services } = await openPane(testServices(filledWorkbook));
  await user.click(button("Score projects"));
  const findings = await screen.findByRole("region", { name: "Findings" });
  expect(findings.textContent).toContain("1 blocking, 1 hint");
  const table = screen.getByRole("table", { name: "First in the ranking" });
  expect(within(table).getAllByRole("row")[1]?.textContent).toBe("1Harbour gate81.3");
  await user.click(within(findings).getByRole("button", { name: "Scores!C5" }));
  expect(services.asked.at(-1)?.what).toBe("show Scores!C5");
});

test("long work shows what it is doing, can be cancelled, and a refusal is told", async () => {
  const { user, services } = await openPane();
  services.answerNext(
    ({ progress, signal }) =>
      new Promise((_resolve, reject) => {
        progress(0.25, "Reading sheet 1 of 4");
        signal?.addEventListener("abort", () => {
          reject(new TestRefusal("Stopped. Nothing was changed."));
        });
      }),
  );
  await user.click(button("Adopt sheets"));
  const bar = screen.getByRole("progressbar", { name: "Reading sheet 1 of 4" });
  expect(bar.getAttribute("aria-valuenow")).toBe("0.25");
  const live = bar.closest("[aria-live]");
  expect(live?.getAttribute("aria-live")).toBe("polite");
  await user.click(button("Cancel"));
  expect(live?.textContent).toContain("Stopped. Nothing was changed.");
});

test("manual calculation is pointed out", async () => {
  await openPane(testServices({ ...filledWorkbook, calculationMode: "Manual" }));
  expect(screen.getByText(/Calculation is manual/)).toBeTruthy();
});

test("a bug of ours ends in a message that offers to load the pane again", async () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { user, services } = await openPane();
  services.answerNext(() => Promise.reject(new RangeError("byProject[7]")));
  await user.click(button("Adopt sheets"));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("fault of the add-in, not of your data");
  expect(alert.textContent).toContain("byProject[7]");
  expect(within(alert).getByRole("button", { name: "Load the pane again" })).toBeTruthy();
  quiet.mockRestore();
});

test("Office is dark when it says so, or when its pages are", () => {
  expect(isDarkOffice({ isDarkTheme: true, bodyBackgroundColor: "#ffffff" })).toBe(true);
  expect(isDarkOffice({ bodyBackgroundColor: "#262626" })).toBe(true);
  expect(isDarkOffice({ bodyBackgroundColor: "#e6e6e6" })).toBe(false);
  expect(isDarkOffice(undefined)).toBe(false);
});

test("the pane follows Office from light to dark when it comes to the front", async () => {
  let isDark = false;
  const store = new PaneStore(testServices(emptyWorkbook));
  const { container } = render(<App store={store} isDarkTheme={() => isDark} />);
  const background = () =>
    getComputedStyle(container.querySelector(".fui-FluentProvider") ?? container).getPropertyValue(
      "--colorNeutralBackground1",
    );
  const light = background();
  isDark = true;
  await act(() => {
    window.dispatchEvent(new Event("focus"));
    return Promise.resolve();
  });
  expect(light).toBe("#ffffff");
  expect(background()).toBe("#292929");
});
