import fc from "fast-check";
import type { RequestRecord } from "#host/runtime/requests";
import {
  entriesAsJson,
  inspectorEntries,
  linesInView,
  timeOf,
  totalsOf,
} from "#host/workbench/inspector/inspectorEntries";
import { bytesText, cellsOf, totalsText } from "#host/workbench/inspector/inspectorTexts";

const record = (number: number, more: Partial<RequestRecord> = {}): RequestRecord => ({
  number,
  at: 1000 * number,
  kind: "batch",
  actions: 3,
  bytesUp: 100,
  bytesDown: 50,
  ms: 2,
  writes: false,
  ...more,
});

const error = { code: "InvalidArgument", location: "Range.values", message: "The argument ..." };
const records = [record(1), record(2, { kind: "release" }), record(3, { error }), record(4)];
const reports = [{ at: 3500, label: "Undo", problem: "no such command" }];
const everything = { batchesOnly: false, errorsOnly: false, after: 0 };

test("requests and failed commands stand in the order of time", () => {
  const entries = inspectorEntries(records, reports, everything);
  expect(entries.map(timeOf)).toEqual([1000, 2000, 3000, 3500, 4000]);
});

test("the filters leave out what they say", () => {
  const times = (filter: Partial<typeof everything>) =>
    inspectorEntries(records, reports, { ...everything, ...filter }).map(timeOf);
  expect(times({ batchesOnly: true })).toEqual([1000, 3000, 3500, 4000]);
  expect(times({ errorsOnly: true })).toEqual([3000, 3500]);
  expect(times({ after: 3000 })).toEqual([3500, 4000]);
  expect(times({ after: 4000 })).toEqual([]);
});

test("totals add up what is listed", () => {
  const entries = inspectorEntries(records, reports, everything);
  expect(totalsOf(entries)).toEqual({
    requests: 4,
    actions: 12,
    bytesUp: 400,
    bytesDown: 200,
    ms: 8,
    errors: 2,
  });
  expect(totalsText(totalsOf(entries))).toBe(
    "4 requests, 12 actions, 400 B up, 200 B down, 8.0 ms, 2 errors",
  );
  expect(totalsText(totalsOf([]))).toContain("0 requests");
});

test("a line says code and place of an error", () => {
  const [first, , third, command] = inspectorEntries(records, reports, everything).map(cellsOf);
  expect(first).toMatchObject({ number: "1", kind: "batch", actions: "3", error: "" });
  expect(third?.error).toBe("InvalidArgument at Range.values");
  expect(command).toMatchObject({ kind: "command", error: "Undo: no such command" });
});

test.each([
  [0, "0 B"],
  [9_999, "9,999 B"],
  [38_200, "38.2 kB"],
  [5_242_880, "5.24 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test("the copy is JSON with the requests' own objects in it", () => {
  const body = JSON.stringify({ Actions: [], ObjectPaths: {} });
  const entries = inspectorEntries([record(1, { body })], reports, everything);
  const [request, command] = JSON.parse(entriesAsJson(entries)) as Record<string, unknown>[];
  expect(request).toMatchObject({ number: 1, body: { Actions: [] } });
  expect(command).toEqual({ command: reports[0] });
});

test("every line in view is on the page, and few others", () => {
  const count = fc.integer({ min: 0, max: 50_000 });
  fc.assert(
    fc.property(count, fc.integer({ min: 0, max: 2_000_000 }), (lines, scrollTop) => {
      const { first, end } = linesInView(scrollTop, 220, 22, lines);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(lines);
      expect(end - first).toBeLessThanOrEqual(28);
      for (let y = scrollTop; y < scrollTop + 220; y += 22) {
        const line = Math.floor(y / 22);
        if (line < lines) expect(line >= first && line < end).toBe(true);
      }
    }),
  );
});
