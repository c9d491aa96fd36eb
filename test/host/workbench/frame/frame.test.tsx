/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DropTarget } from "#host/workbench/frame/DropTarget.tsx";
import { MenuButton, type MenuEntry } from "#host/workbench/frame/MenuButton.tsx";
import { MessageBar } from "#host/workbench/frame/MessageBar.tsx";
import { moveToRegion } from "#host/workbench/frame/regions";

describe("a menu of the title strip", () => {
  function menu(): { chosen: string[]; user: ReturnType<typeof userEvent.setup> } {
    const chosen: string[] = [];
    const entry = (id: string, more: Partial<MenuEntry> = {}): MenuEntry => ({
      id,
      label: id,
      run: () => chosen.push(id),
      ...more,
    });
    render(
      <MenuButton
        label="View"
        entries={[
          entry("Light", { kind: "radio", checked: true, heading: "Theme" }),
          entry("Dark", { kind: "radio" }),
          entry("Pane", { kind: "checkbox", checked: true }),
          entry("Reload"),
        ]}
      />,
    );
    return { chosen, user: userEvent.setup() };
  }
  const focused = (): string => document.activeElement?.textContent ?? "";

  it("opens with Enter or the arrow down, and its first entry has the keyboard", async () => {
    const { user } = menu();
    const button = screen.getByRole("button", { name: "View" });
    await user.tab();
    await user.keyboard("{ArrowDown}");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(focused()).toContain("Light");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(button);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("menu", { name: "View" })).toBeTruthy();
  });

  it("is walked with arrows, Home, End and first letters, round its ends", async () => {
    const { user } = menu();
    await user.click(screen.getByRole("button"));
    const walked: string[] = [];
    for (const key of ["{ArrowDown}", "{End}", "{ArrowDown}", "{ArrowUp}", "{Home}", "p"]) {
      await user.keyboard(key);
      walked.push(focused().replace("✓", ""));
    }
    expect(walked).toEqual(["Dark", "Reload", "Light", "Reload", "Light", "Pane"]);
  });

  it("tells what is on, runs what is chosen once, and gives the keyboard back", async () => {
    const { user, chosen } = menu();
    await user.click(screen.getByRole("button"));
    const states = ["menuitemradio", "menuitemcheckbox"].flatMap((role) =>
      screen.getAllByRole(role).map((item) => item.getAttribute("aria-checked")),
    );
    expect(states).toEqual(["true", "false", "true"]);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(chosen).toEqual(["Dark"]);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button"));
  });

  it("closes when something else is clicked, or the pane takes the focus", async () => {
    const { user } = menu();
    await user.click(screen.getByRole("button"));
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole("menu")).toBeNull();
    await user.click(screen.getByRole("button"));
    fireEvent.blur(window);
    expect(screen.queryByRole("menu")).toBeNull();
  });
});

describe("files dropped on the page", () => {
  const drag = (type: string, types: readonly string[], files: readonly File[] = []): boolean => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { types, files } });
    return fireEvent(document.body, event);
  };

  it("are awaited with a sentence, and handed over", () => {
    const dropped: string[] = [];
    render(<DropTarget drop={(files) => dropped.push(...files.map(({ name }) => name))} />);
    drag("dragenter", ["Files"]);
    expect(screen.getByText("Drop the workbook to open it")).toBeTruthy();
    const goesOn = drag("drop", ["Files"], [new File(["x"], "plan.xlsx")]);
    expect(goesOn).toBe(false);
    expect(dropped).toEqual(["plan.xlsx"]);
    expect(screen.queryByText("Drop the workbook to open it")).toBeNull();
  });

  it("are none when text is dragged, and none when the file leaves the page", () => {
    const dropped: unknown[] = [];
    render(<DropTarget drop={(files) => dropped.push(files)} />);
    drag("dragenter", ["text/plain"]);
    expect(screen.queryByText("Drop the workbook to open it")).toBeNull();
    expect(drag("drop", ["text/plain"])).toBe(true);
    drag("dragenter", ["Files"]);
    drag("dragleave", ["Files"]);
    expect(screen.queryByText("Drop the workbook to open it")).toBeNull();
    expect(dropped).toEqual([]);
  });
});

describe("messages", () => {
  it("are announced by kind, and can be closed", async () => {
    const user = userEvent.setup();
    const dismiss = jest.fn();
    const view = render(
      <MessageBar message={{ kind: "refused", sentence: "Not opened." }} dismiss={dismiss} />,
    );
    expect(screen.getByRole("alert").textContent).toContain("Not opened.");
    await user.click(screen.getByRole("button", { name: "Close message" }));
    expect(dismiss).toHaveBeenCalledTimes(1);
    view.rerender(<MessageBar message={{ kind: "done", sentence: "Saved." }} dismiss={dismiss} />);
    expect(screen.getByRole("alert").textContent).toBe("");
    expect(screen.getByRole("status").textContent).toContain("Saved.");
  });
});

describe("F6", () => {
  it("goes round the parts of the page, and leaves out a closed pane", () => {
    document.body.innerHTML = `
      <header class="wb-title"><button id="new">New</button></header>
      <div class="wb-ribbon-place"><button tabindex="-1">no</button><button id="tab" tabindex="0">Tab</button></div>
      <div class="wb-grid"><button>outline</button><div role="grid" tabindex="0" id="grid"></div></div>
      <aside class="wb-pane"><div role="separator" tabindex="0"></div><button>x</button><iframe id="pane" tabindex="0"></iframe></aside>`;
    const walk = (isBackward: boolean): string | undefined => {
      moveToRegion(document, isBackward);
      return document.activeElement?.id;
    };
    expect([1, 2, 3, 4, 5].map(() => walk(false))).toEqual(["new", "tab", "grid", "pane", "new"]);
    expect([1, 2].map(() => walk(true))).toEqual(["pane", "grid"]);
    document.querySelector(".wb-pane")?.setAttribute("hidden", "");
    expect(walk(false)).toBe("new");
  });
});
