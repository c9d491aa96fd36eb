/** @jest-environment jsdom */
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { pressControl } from "#host/workbench/ribbon/pressControl";
import { Ribbon } from "#host/workbench/ribbon/Ribbon.tsx";
import type { RibbonControl, RibbonTab } from "#host/workbench/ribbon/ribbonTab";
import { button } from "./ribbonButton";

const tabs: readonly RibbonTab[] = [
  {
    id: "home",
    label: "Home",
    isVisible: true,
    groups: [{ id: "edit", label: "Edit", controls: [button("Cut"), button("Paste")] }],
  },
  {
    id: "ours",
    label: "Sightline",
    isVisible: true,
    groups: [
      { id: "g1", label: "Register", controls: [button("Create"), button("Check")] },
      {
        id: "g2",
        label: "More",
        controls: [
          button("Views", {
            kind: "menu",
            items: [button("All"), button("Money"), button("Off", { isEnabled: false })],
          }),
          button("Locked", { isEnabled: false }),
        ],
      },
    ],
  },
];

function show(press: (control: RibbonControl) => Promise<void> = () => Promise.resolve()) {
  const pressed: string[] = [];
  const view = (updates: Parameters<typeof Ribbon>[0]["updates"] = []) => (
    <Ribbon
      tabs={tabs}
      updates={updates}
      initialTab="ours"
      onPress={(control) => {
        pressed.push(control.id);
        return press(control);
      }}
    />
  );
  const { rerender } = render(view());
  return { pressed, user: userEvent.setup(), rerender, view };
}

const named = (name: string) => screen.getByRole("button", { name });

beforeAll(() => {
  // jsdom lacks it; ids here need no escaping.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
});
afterEach(cleanup);

test("tabs, groups and buttons have their roles and names", () => {
  show();
  expect(screen.getByRole("tab", { name: "Sightline", selected: true })).toBeTruthy();
  expect(screen.getByRole("tabpanel", { name: "Sightline" })).toBeTruthy();
  expect(screen.getByRole("toolbar", { name: "Sightline" })).toBeTruthy();
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual([
    "Register",
    "More",
  ]);
});

test("arrow keys lead from tab to tab and from button to button; Tab passes through one of each", async () => {
  const { user } = show();
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Sightline");
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "Home", selected: true })).toBe(document.activeElement);
  await user.keyboard("{ArrowLeft}");
  await user.tab();
  expect(document.activeElement).toBe(named("Create"));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(named("Check"));
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(named("Locked"));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(named("Create"));
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test("a press does what the button stands for; it is busy meanwhile and cannot be pressed twice", async () => {
  let done: () => void = () => undefined;
  const { pressed, user } = show(
    () =>
      new Promise((resolve) => {
        done = resolve;
      }),
  );
  await user.click(named("Create"));
  expect(named("Create").getAttribute("aria-busy")).toBe("true");
  await user.click(named("Create"));
  await user.click(named("Check"));
  expect(pressed).toEqual(["Create", "Check"]);
  await act(async () => {
    done();
    await Promise.resolve();
  });
  expect(named("Check").getAttribute("aria-busy")).toBe("false");
});

test("a button that is off says so and does nothing", async () => {
  const { pressed, user } = show();
  expect(named("Locked").getAttribute("aria-disabled")).toBe("true");
  await user.click(named("Locked"));
  expect(pressed).toEqual([]);
});

test("a menu opens by keyboard, leads through its items and closes", async () => {
  const { pressed, user } = show();
  act(() => {
    named("Views").focus();
  });
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "All" }));
  await user.keyboard("{ArrowDown}{Enter}");
  expect(pressed).toEqual(["Money"]);
  expect(screen.queryByRole("menu")).toBeNull();
  expect(document.activeElement).toBe(named("Views"));
  await user.keyboard("{ArrowDown}{End}{Enter}");
  expect(pressed).toEqual(["Money"]);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
});

test("a click elsewhere closes a menu", async () => {
  const { user } = show();
  await user.click(named("Views"));
  expect(screen.getByRole("menu", { name: "Views" })).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "Home" }));
  expect(screen.queryByRole("menu")).toBeNull();
});

test("hovering shows title and description after a moment", async () => {
  const { user } = show();
  await user.hover(named("Check"));
  expect(screen.queryByRole("tooltip")).toBeNull();
  const tip = await screen.findByRole("tooltip");
  expect(tip.textContent).toBe("CheckAbout Check");
  expect(named("Check").getAttribute("aria-describedby")).toBe(tip.id);
  await user.unhover(named("Check"));
  expect(screen.queryByRole("tooltip")).toBeNull();
});

test("what the add-in asked of the ribbon is honoured", () => {
  const { rerender, view } = show();
  rerender(
    view([
      { id: "Create", enabled: false },
      { id: "Check", visible: false },
    ]),
  );
  expect(named("Create").getAttribute("aria-disabled")).toBe("true");
  expect(screen.queryByRole("button", { name: "Check" })).toBeNull();
  rerender(view([{ id: "ours", visible: false }]));
  expect(screen.getByRole("tab", { name: "Home", selected: true })).toBeTruthy();
});

test("a press runs the add-in's function, shows the pane or runs our own; a failure is reported, not thrown", async () => {
  const calls: string[] = [];
  const target = {
    session: {
      invokeCommand: (name: string) =>
        name === "bad"
          ? Promise.reject(new Error("no such command"))
          : Promise.resolve(calls.push(name)).then(() => undefined),
    },
    showPane: () => {
      calls.push("pane");
    },
    report: (label: string, problem: string) => {
      calls.push(`${label}: ${problem}`);
    },
  };
  await pressControl(button("score"), target);
  await pressControl(button("p", { action: { kind: "pane", address: "" } }), target);
  await pressControl(
    button("o", { action: { kind: "own", run: () => calls.push("own") } }),
    target,
  );
  await pressControl(button("bad"), target);
  await pressControl(button("nothing", { action: null }), target);
  expect(calls).toEqual(["score", "pane", "own", "bad: no such command"]);
});
