/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { filledWorkbook, testServices, type TestServices } from "#test/support/paneServices";
import { App } from "../../src/taskpane/App";
import { PaneStore } from "../../src/taskpane/store";
import type { ThemeName } from "../../src/taskpane/theme";

async function openPane(services: TestServices = testServices(), theme: ThemeName = "light") {
  const store = new PaneStore(services);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => theme} />);
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
  expect(screen.getByText('seed: "many" is not a number.')).toBeTruthy();
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
