/** @jest-environment jsdom */
import { remember, remembered } from "#taskpane/memory";

/** The page as Excel opens it: Office is there, storage as the browser lets it. */
function inOffice(partitionKey?: string): void {
  Object.assign(globalThis, {
    Office: { context: partitionKey === undefined ? {} : { partitionKey } },
  });
}

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
  Reflect.deleteProperty(globalThis, "Office");
});

it("remembers in the partition that Excel on the web gives", () => {
  inOffice("part-");
  remember("theme", "dark");
  expect(localStorage.getItem("part-theme")).toBe("dark");
  expect(remembered("theme")).toBe("dark");
  inOffice();
  expect(remembered("theme")).toBeNull();
});

it("remembers nothing where the browser blocks storage, without an error", () => {
  inOffice();
  jest.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  expect(() => {
    remember("theme", "dark");
  }).not.toThrow();
  expect(remembered("theme")).toBeNull();
});

it("remembers nothing where storage is full, without an error", () => {
  inOffice();
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("Full.", "QuotaExceededError");
  });
  expect(() => {
    remember("theme", "dark");
  }).not.toThrow();
  expect(remembered("theme")).toBeNull();
});
