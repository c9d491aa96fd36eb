/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Overwrite } from "#core/register/overwrites";
import { noOverwrites } from "#core/register/overwrites";
import { linesOnPage } from "#taskpane/pages/action/overwriteList";
import {
  filledWorkbook,
  outcomeOf,
  scoreProposal,
  testServices,
  type TestServices,
} from "#test/support/paneServices";
import { App } from "../../src/taskpane/App";
import { PaneStore } from "../../src/taskpane/store";

async function openPane(services: TestServices = testServices()) {
  const store = new PaneStore(services);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  return { store, user, services };
}

/** Lets work end that a press has begun. */
const settled = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
  });

const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** Services whose next run of any action gives this. */
function answering(more: object): TestServices {
  const services = testServices(filledWorkbook);
  return Object.assign(services, {
    run: (id: "score-projects", context: unknown, { dryRun }: { readonly dryRun: boolean }) => {
      services.asked.push({ what: `${dryRun ? "preview" : "apply"} ${id}` });
      return Promise.resolve({ ...outcomeOf(id, scoreProposal, !dryRun), ...more });
    },
  });
}

test("by keyboard alone: open an action, read the preview, apply, read the result, undo", async () => {
  const { user, services } = await openPane(testServices(filledWorkbook));
  button("Score projects").focus();
  await user.keyboard("{Enter}");
  await settled();
  const heading = await screen.findByRole("heading", { name: "Score projects", level: 2 });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText("Would rank 2 projects.")).toBeTruthy();
  const changes = screen.getByRole("region", { name: "What will change" });
  expect(changes.textContent).toContain("new sheet · table Projects with 2 rows · 6 cells");

  button("Apply").focus();
  await user.keyboard("{Enter}");
  await settled();
  expect(services.asked.map(({ what }) => what)).toContain("apply score-projects");
  const done = await screen.findByRole("heading", { name: "Done" });
  expect(document.activeElement).toBe(done);
  expect(screen.getByText(/1 sheet, 2 rows,? and 6 cells/)).toBeTruthy();
  expect(screen.getByText("Created 2 registers.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Apply" })).toBeNull();
});

test("findings are listed, the worst first, and lead to their cells", async () => {
  const { user, services } = await openPane(testServices(filledWorkbook));
  await user.click(button("Score projects"));
  const findings = await screen.findByRole("region", { name: "Findings: 1 blocking, 1 hint" });
  const table = screen.getByRole("table", { name: "First in the ranking" });
  expect(within(table).getAllByRole("row")[1]?.textContent).toBe("1Harbour gate81.3");
  await user.click(within(findings).getByRole("button", { name: "Scores!C5" }));
  expect(services.asked.at(-1)?.what).toBe("show Scores!C5");
});

test("settings are typed as on the command line, and one that cannot be used is refused in words", async () => {
  const { user, services, store } = await openPane(testServices(filledWorkbook));
  await user.click(button("Add sample portfolio"));
  const packs = await screen.findByRole("group", { name: "Packs" });
  await user.click(within(packs).getByRole("checkbox", { name: "Value" }));
  await user.click(within(packs).getByRole("checkbox", { name: "Reach" }));
  await user.click(within(packs).getByRole("checkbox", { name: "Quality" }));
  await user.click(screen.getByRole("checkbox", { name: "Notes" }));
  await settled();
  expect(services.asked.at(-1)?.context?.settings).toEqual({
    packs: "Value,Quality",
    notes: "yes",
  });
  const asked = services.asked.length;
  await act(() => store.choose("add-sample", "seed", "many"));
  expect(services.asked).toHaveLength(asked);
  expect(screen.getByText(/Seed: .*many.* is not a number/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Apply" })).toBeNull();
});

const tenThousand: readonly Overwrite[] = Array.from({ length: 10_000 }, (_, i) => ({
  sheet: i < 9000 ? "Projects" : "Risks",
  address: `B${i + 5}`,
  before: i,
  after: i === 4711 ? "Lock keeper" : i + 1,
}));

test("cells that will be overwritten: a page at a time, filtered by text and sheet, with the true count", async () => {
  const overwrites = { cells: tenThousand, count: 123_456, filled: 3, unchanged: 0 };
  const { user, services } = await openPane(answering({ overwrites }));
  await user.click(button("Score projects"));
  const list = await screen.findByRole("region", { name: "123,456 cells will be overwritten" });
  expect(list.textContent).toContain("3 empty cells are filled. The first 10,000 are listed.");
  expect(within(list).getAllByRole("row")).toHaveLength(linesOnPage + 1);
  const range = within(list).getByRole("status");
  expect(range.textContent).toBe("1 to 25 of 10,000");
  await user.click(within(list).getByRole("button", { name: "Next" }));
  expect(range.textContent).toBe("26 to 50 of 10,000");

  await user.selectOptions(within(list).getByRole("combobox", { name: "Sheet" }), "Risks");
  expect(range.textContent).toBe("1 to 25 of 1,000");
  await user.selectOptions(within(list).getByRole("combobox", { name: "Sheet" }), "");
  await user.type(within(list).getByRole("searchbox", { name: "Filter cells" }), "lock");
  expect(range.textContent).toBe("1 to 1 of 1");
  expect(within(list).getAllByRole("row")[1]?.textContent).toBe("Projects!B47164,711Lock keeper");
  await user.click(within(list).getByRole("button", { name: "Projects!B4716" }));
  expect(services.asked.at(-1)?.what).toBe("show Projects!B4716");

  await user.type(within(list).getByRole("searchbox", { name: "Filter cells" }), "zzz");
  expect(range.textContent).toBe("No cell matches the filter.");
});

test("what has changed since the preview is told before anything is written", async () => {
  const services = testServices(filledWorkbook);
  const { user } = await openPane(services);
  await user.click(button("Score projects"));
  await screen.findByRole("button", { name: "Apply" });
  const now = outcomeOf("score-projects", scoreProposal, false);
  const [sheet = null] = now.outline;
  Object.assign(services, {
    run: () =>
      Promise.resolve({
        ...now,
        overwrites: noOverwrites,
        changed: {
          sheets: [
            { sheet: "Projects", before: null, now: sheet },
            { sheet: "Log", before: sheet, now: null },
          ],
          cells: 2,
        },
      }),
  });
  await user.click(button("Apply"));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The workbook has changed since this preview.");
  expect(
    within(alert)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "Projects: now new sheet, table Projects with 2 rows, 6 cells",
    "Log: no longer touched",
    "2 cells to be overwritten hold something else",
  ]);
  expect(button("Apply as it is now")).toBeTruthy();
});

test("a sheet name that is taken is a question with two answers", async () => {
  const issue = {
    code: "sheet-name-taken",
    severity: "warning",
    place: { sheet: "Projects" },
    facts: { count: 1, sheets: "Projects", instead: "Projects PMO" },
  } as const;
  const { user, services } = await openPane(
    answering({ proposal: { ...scoreProposal, issues: [issue] } }),
  );
  await user.click(button("Score projects"));
  expect(
    await screen.findByText(
      "A sheet named Projects exists. Create 'Projects PMO' instead, or adopt the existing one?",
    ),
  ).toBeTruthy();
  await user.click(button("Create Projects PMO"));
  expect(services.asked.map(({ what }) => what)).toContain("apply score-projects");
});
