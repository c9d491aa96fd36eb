/** @jest-environment jsdom */
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PaneFrame } from "#host/workbench/pane/PaneFrame.tsx";
import { usualView, type ViewSettings } from "#host/workbench/pane/viewSettings";
import { WorkbenchPage } from "#host/workbench/workbenchPage";
import { KeptBooks } from "#host/workbench/files/keptBooks";
import { ServerFiles } from "#host/workbench/files/serverFiles";

const noStore = { open: () => ({}) } as unknown as IDBFactory;

function openPage(): WorkbenchPage {
  localStorage.clear();
  return new WorkbenchPage({
    server: new ServerFiles(() => Promise.resolve(new Response("{}"))),
    kept: new KeptBooks(noStore),
    storage: localStorage,
    download: () => undefined,
    tab: "t",
    search: "",
  });
}

function show(page: WorkbenchPage, change: Partial<ViewSettings> = {}) {
  page.setView(change);
  const view = render(<PaneFrame page={page} state={page.getState()} />);
  page.subscribe(() => {
    view.rerender(<PaneFrame page={page} state={page.getState()} />);
  });
}

const width = (): number => Number(screen.getByRole("separator").getAttribute("aria-valuenow"));

describe("the pane", () => {
  it("is the page that Excel loads, in a frame with the add-in's name", () => {
    show(openPage());
    const frame = screen.getByTitle("Sightline");
    expect(frame.tagName).toBe("IFRAME");
    expect(frame.getAttribute("src")).toBe("/addin/taskpane.html");
    expect(width()).toBe(usualView.paneWidth);
  });

  it("is made wider and narrower with the keyboard, between Excel's bounds", async () => {
    const user = userEvent.setup();
    show(openPage());
    screen.getByRole("separator").focus();
    await user.keyboard("{ArrowLeft}");
    expect(width()).toBe(360);
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(width()).toBe(340);
    await user.keyboard("{Home}");
    expect(width()).toBe(600);
    await user.keyboard("{End}{ArrowRight}");
    expect(width()).toBe(320);
  });

  it("is dragged by its edge, while its frame lets the pointer pass", () => {
    show(openPage());
    const edge = screen.getByRole("separator");
    Object.assign(edge, { setPointerCapture: () => undefined });
    // jsdom has no PointerEvent; a mouse event of that type carries the place.
    const pointer = (type: string, clientX: number): void => {
      fireEvent(edge, new MouseEvent(type, { bubbles: true, clientX }));
    };
    pointer("pointerdown", 1000);
    expect(document.documentElement.className).toBe("wb-dragging");
    pointer("pointermove", 900);
    expect(width()).toBe(450);
    pointer("pointermove", 200);
    expect(width()).toBe(600);
    pointer("pointerup", 200);
    expect(document.documentElement.className).toBe("");
    pointer("pointermove", 1000);
    expect(width()).toBe(600);
  });

  it("is closed and keeps its page, as Excel's does", async () => {
    const user = userEvent.setup();
    show(openPage());
    const frame = screen.getByTitle("Sightline");
    await user.click(screen.getByRole("button", { name: "Close pane" }));
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(screen.getByTitle("Sightline")).toBe(frame);
  });

  it("has the menu that Excel lays over its corner, from which it is loaded anew", async () => {
    const user = userEvent.setup();
    show(openPage());
    const frame = screen.getByTitle("Sightline");
    await user.click(screen.getByRole("button", { name: "About the pane" }));
    const menu = screen.getByRole("menu");
    expect(
      within(menu)
        .getAllByRole("menuitem")
        .map((item) => item.textContent),
    ).toEqual(["Load anew", "Close"]);
    await user.keyboard("{Enter}");
    expect(screen.getByTitle("Sightline")).not.toBe(frame);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("says when its page is none that asks for Excel, and can be loaded anew", async () => {
    const user = userEvent.setup();
    show(openPage());
    fireEvent.load(screen.getByTitle("Sightline"));
    expect(screen.getByRole("alert").textContent).toContain("Cells keep their values");
    await user.click(screen.getByRole("button", { name: "Load it anew" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
