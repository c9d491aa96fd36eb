/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Workbook } from "#host/engine/workbook";
import { Book, type BookSession } from "#host/workbench/book/book";
import { ChartLayer } from "#host/workbench/charts/ChartLayer.tsx";
import { GridGeometry } from "#host/workbench/grid/geometry";
import { chart, dataBook, programs } from "./chartBook";

/** An add-in that listens to nothing: these tests are about the page alone. */
const deaf: BookSession = {
  edited: () => undefined,
  rearranged: () => undefined,
  activate: () => undefined,
  select: () => undefined,
  sheetAdded: () => undefined,
  sheetDeleted: () => undefined,
  tableAdded: () => undefined,
  tableDeleted: () => undefined,
  protectionChanged: () => undefined,
  setCellEditing: () => undefined,
};

const screenful = { top: 0, left: 0, bottom: 60, right: 20 };

function show(change: (workbook: Workbook) => void = () => undefined) {
  const workbook = dataBook(programs);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.charts.push(chart("BarStacked", "BCD", { id: "{1}", name: "Chart 1" }));
  change(workbook);
  const book = new Book(workbook, deaf);
  const geometry = new GridGeometry(sheet);
  const left: string[] = [];
  render(
    <ChartLayer
      book={book}
      geometry={geometry}
      pane={screenful}
      onLeave={() => {
        left.push("grid");
      }}
    />,
  );
  const [one] = sheet.charts;
  if (!one) throw new Error("no chart");
  return { book, sheet, one, left, user: userEvent.setup() };
}

const frame = () => screen.getByRole("img", { name: "BarStacked, stacked bar chart" });
const place = (element: HTMLElement) =>
  [element.style.left, element.style.top, element.style.width, element.style.height].map(
    parseFloat,
  );

/** What has changed since is on the page. */
function settle(book: Book): void {
  act(() => {
    book.flush();
  });
}

beforeAll(() => {
  // jsdom cannot measure texts; the library and we then estimate them.
  HTMLCanvasElement.prototype.getContext = () => null;
  // jsdom lacks what every browser has.
  Object.assign(window, { PointerEvent: MouseEvent });
  globalThis.structuredClone = (value: unknown) => deserialize(serialize(value)) as never;
});
afterEach(cleanup);

test("a chart stands at its place, and its title and type are its name", async () => {
  show();
  // 60 and 30 points of 4/3 pixels.
  expect(place(frame()).map(Math.round)).toEqual([80, 40, 480, 293]);
  await waitFor(() => {
    expect(frame().querySelector("svg")).not.toBeNull();
  });
  expect(frame().textContent).toContain("Digital customer");
});

test("keys move and resize the selected chart, and undo takes it back", async () => {
  const { book, one, user } = show();
  act(() => {
    frame().focus();
  });
  expect(frame().querySelectorAll(".chart-handle")).toHaveLength(8);
  await user.keyboard("{ArrowRight}");
  expect(one.left).toBe(67.5);
  expect(book.undoTitle).toBe("Move Chart 1");
  await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
  expect(one.height).toBeGreaterThan(220);
  expect(book.undoTitle).toBe("Resize Chart 1");
  await user.keyboard("{Control>}zz{/Control}");
  expect([one.left, one.height]).toEqual([60, 220]);
  await user.keyboard("{Control>}y{/Control}");
  expect(one.left).toBe(67.5);
});

test("Delete takes a chart off the sheet, and undo brings it back", async () => {
  const { book, sheet, left, user } = show();
  act(() => {
    frame().focus();
  });
  await user.keyboard("{Delete}");
  settle(book);
  expect(sheet.charts).toEqual([]);
  expect(screen.queryByRole("img")).toBeNull();
  expect(left).toContain("grid");
  act(() => {
    book.undo();
  });
  settle(book);
  expect(frame()).toBeTruthy();
});

test("Escape gives the keyboard back to the grid", async () => {
  const { left, user } = show();
  act(() => {
    frame().focus();
  });
  await user.keyboard("{Escape}");
  expect(frame().querySelectorAll(".chart-handle")).toHaveLength(0);
  expect(left).toEqual(["grid"]);
});

test("a drag moves the chart when the pointer is let go, and not before; Escape calls it off", () => {
  const { book, one } = show();
  // jsdom has no captured pointers.
  frame().setPointerCapture = () => undefined;
  const drag = (x: number, y: number): void => {
    fireEvent.pointerDown(frame(), { button: 0, clientX: 100, clientY: 100, pointerId: 1 });
    fireEvent.pointerMove(frame(), { clientX: 100 + x, clientY: 100 + y, pointerId: 1 });
  };
  drag(40, 20);
  expect(place(frame()).slice(0, 2)).toEqual([120, 60]);
  expect(one.left).toBe(60);
  fireEvent.keyDown(frame(), { key: "Escape" });
  fireEvent.pointerUp(frame(), { pointerId: 1 });
  expect(one.left).toBe(60);
  drag(2, 1);
  fireEvent.pointerUp(frame(), { pointerId: 1 });
  expect(book.canUndo).toBe(false);
  drag(40, 20);
  fireEvent.pointerUp(frame(), { pointerId: 1 });
  expect([one.left, one.top]).toEqual([90, 45]);
});

test("eight handles resize", () => {
  const { one } = show();
  frame().setPointerCapture = () => undefined;
  act(() => {
    frame().focus();
  });
  const handles = frame().querySelectorAll(".chart-handle");
  expect(handles).toHaveLength(8);
  const corner = frame().querySelector(".chart-handle-se");
  if (!corner) throw new Error("no handle");
  fireEvent.pointerDown(corner, { button: 0, clientX: 0, clientY: 0, pointerId: 1 });
  fireEvent.pointerMove(frame(), { clientX: 40, clientY: 20, pointerId: 1 });
  fireEvent.pointerUp(frame(), { pointerId: 1 });
  expect(one.left).toBe(60);
  expect(one.width).toBeCloseTo(390, 0);
  expect(one.height).toBeCloseTo(235, 0);
});

test("on a protected sheet a chart stays where it is, and the refusal is said", async () => {
  const { book, one, user } = show((workbook) => {
    const [sheet] = workbook.sheets;
    if (sheet) sheet.protection = { protected: true, options: {} };
  });
  act(() => {
    frame().focus();
  });
  await user.keyboard("{ArrowRight}");
  expect(one.left).toBe(60);
  expect(book.dialogs.open).toBeTruthy();
});

test("a changed cell draws the chart anew; anything else leaves its picture alone", async () => {
  const { book, sheet } = show();
  await waitFor(() => {
    expect(frame().textContent).toContain("Digital customer");
  });
  const before = frame().querySelector("svg");
  const shapes = () => frame().querySelector("svg")?.innerHTML;
  const picture = shapes();
  act(() => {
    book.edit("Typing in H20", () => {
      sheet.put(19, 7, "elsewhere");
      return [];
    });
  });
  settle(book);
  expect(shapes()).toBe(picture);
  act(() => {
    book.edit("Typing in A2", () => {
      sheet.put(1, 0, "Customers");
      return [];
    });
  });
  settle(book);
  expect(frame().textContent).toContain("Customers");
  expect(frame().querySelector("svg")).toBe(before);
});

test("charts out of view are not on the page", () => {
  show((workbook) => {
    const [sheet] = workbook.sheets;
    const [one] = sheet?.charts ?? [];
    if (one) one.top = 5000;
  });
  expect(screen.queryByRole("img")).toBeNull();
});

test("a chart that frozen panes cut is one picture, and is dragged as one", () => {
  const workbook = dataBook(programs);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.freeze = { rows: 4, columns: 0 };
  sheet.charts.push(chart("BarStacked", "BCD", { id: "{1}", name: "Chart 1" }));
  const book = new Book(workbook, deaf);
  const geometry = new GridGeometry(sheet);
  const { container } = render(
    <>
      <ChartLayer book={book} geometry={geometry} pane={{ ...screenful, bottom: 3 }} />
      <ChartLayer book={book} geometry={geometry} pane={{ ...screenful, top: 4 }} />
    </>,
  );
  const both = [...container.querySelectorAll<HTMLElement>(".chart-frame")];
  expect(both).toHaveLength(2);
  expect(screen.getAllByRole("img")).toHaveLength(1);
  for (const one of both) one.setPointerCapture = () => undefined;
  const [above, below] = both;
  if (!above || !below) throw new Error("no frames");
  expect(above.getAttribute("aria-hidden")).toBe("true");
  fireEvent.pointerDown(above, { button: 0, clientX: 0, clientY: 0, pointerId: 1 });
  expect(document.activeElement).toBe(below);
  expect(both.map((one) => one.querySelectorAll(".chart-handle").length)).toEqual([8, 8]);
  fireEvent.pointerMove(above, { clientX: 40, clientY: 0, pointerId: 1 });
  expect(both.map((one) => one.style.left)).toEqual(["120px", "120px"]);
  fireEvent.pointerUp(above, { pointerId: 1 });
  expect(sheet.charts[0]?.left).toBe(90);
});
