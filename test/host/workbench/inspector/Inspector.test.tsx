/** @jest-environment jsdom */
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { RequestRecord } from "#host/runtime/requests";
import { CommandReports } from "#host/workbench/inspector/commandReports";
import { Inspector } from "#host/workbench/inspector/Inspector.tsx";

const body = JSON.stringify({
  Actions: [
    { Id: 1, ActionType: 1, Name: "", ObjectPathId: 2 },
    {
      Id: 2,
      ActionType: 4,
      Name: "Name",
      ObjectPathId: 2,
      ArgumentInfo: { Arguments: ["Projects"] },
    },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: "" },
    2: { Id: 2, ObjectPathType: 4, Name: "Sheet", ParentObjectPathId: 1 },
  },
});

/** A session whose requests the test makes. */
class Requests {
  readonly requests: RequestRecord[] = [];
  private readonly listeners = new Set<(record: RequestRecord) => void>();

  onRequest = (listener: (record: RequestRecord) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(more: Partial<RequestRecord> = {}): void {
    const number = this.requests.length + 1;
    const facts = { actions: 2, bytesUp: 10, bytesDown: 5, ms: 1, writes: false };
    const record: RequestRecord = { number, at: number, kind: "batch", ...facts, ...more };
    this.requests.push(record);
    for (const listener of this.listeners) listener(record);
  }

  get isHeard(): boolean {
    return this.listeners.size > 0;
  }
}

function show(session: Requests, reports = new CommandReports()) {
  const closed: string[] = [];
  const { unmount } = render(
    <Inspector
      session={session}
      reports={reports}
      onClose={() => {
        closed.push("closed");
      }}
    />,
  );
  return { user: userEvent.setup(), closed, reports, unmount };
}

const grid = () => screen.getByRole("grid", { name: "Requests" });
const lines = () => within(grid()).getAllByRole("row").slice(1);

afterEach(cleanup);

test("of thousands of requests only those in view are on the page", () => {
  const session = new Requests();
  for (let i = 0; i < 5000; i++) session.add();
  show(session);
  expect(grid().getAttribute("aria-rowcount")).toBe("5001");
  expect(lines().length).toBeLessThan(60);
  expect(screen.getByText(/^5,000 requests, 10,000 actions/)).toBeTruthy();
});

test("a selected request shows its actions, by pointer and by keyboard", async () => {
  const session = new Requests();
  session.add({ body });
  session.add();
  session.add({ error: { code: "GeneralException", location: "Sheet.name", message: "No." } });
  const { user } = show(session);
  const details = screen.getByRole("region", { name: "Request details" });
  const [first] = lines();
  if (first) await user.click(first);
  expect(first?.getAttribute("aria-selected")).toBe("true");
  expect(
    within(details)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(['workbook.sheet.name = "Projects"']);
  await user.click(within(details).getByRole("checkbox"));
  expect(within(details).getAllByRole("listitem")).toHaveLength(2);
  grid().focus();
  await user.keyboard("{ArrowDown}");
  expect(details.textContent).toContain("were not kept");
  await user.keyboard("{End}");
  expect(details.textContent).toContain("GeneralException Sheet.name No.");
  expect(document.getElementById(grid().getAttribute("aria-activedescendant") ?? "")).toBe(
    lines()[2],
  );
});

test("filters, clearing and closing", async () => {
  const session = new Requests();
  session.add();
  session.add({ kind: "release" });
  session.add({ error: { code: "AccessDenied", location: "", message: "" } });
  const { user, closed } = show(session);
  expect(lines()).toHaveLength(2);
  await user.click(screen.getByRole("checkbox", { name: "Only its own" }));
  expect(lines()).toHaveLength(3);
  await user.click(screen.getByRole("checkbox", { name: "Only errors" }));
  expect(lines()).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Clear" }));
  expect(within(grid()).getAllByRole("row")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(closed).toEqual(["closed"]);
});

test("new requests and failed commands appear; a closed inspector no longer listens", async () => {
  const session = new Requests();
  const { reports, unmount } = show(session);
  await act(async () => {
    session.add();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect(lines()).toHaveLength(1);
  act(() => {
    reports.add("Undo", "The add-in has no function for it.");
  });
  expect(grid().textContent).toContain("Undo: The add-in has no function for it.");
  unmount();
  expect(session.isHeard).toBe(false);
});

test("the list is copied as JSON", async () => {
  const session = new Requests();
  session.add({ body });
  const { user } = show(session);
  await user.click(screen.getByRole("button", { name: "Copy as JSON" }));
  expect(await screen.findByText("Copied")).toBeTruthy();
  const copied = JSON.parse(await navigator.clipboard.readText()) as unknown;
  expect(copied).toMatchObject([{ number: 1, body: { ObjectPaths: {} } }]);
});
