import { calculationOf } from "#host/engine/calculate";
import type { CustomFunction, CustomFunctionParameter } from "#host/engine/customFunctions";
import { CellError } from "#host/engine/values";
import { fill, sheetOf, shown } from "./sheetOf";
import type { Sheet } from "#host/engine/sheet";

function parameter(
  type: CustomFunctionParameter["type"],
  dimensionality: CustomFunctionParameter["dimensionality"] = "scalar",
  optional = false,
): CustomFunctionParameter {
  return { name: "p", type, dimensionality, optional, repeating: false };
}

function sheetWith(
  parameters: CustomFunctionParameter[],
  invoke: CustomFunction["invoke"],
  rows: unknown[][] = [],
): Sheet {
  const sheet = sheetOf(rows);
  const fn: CustomFunction = {
    name: "PMO.TEST",
    parameters,
    requiresAddress: parameters.length === 0,
    volatile: false,
    acceptsErrors: false,
    invoke,
  };
  sheet.workbook.customFunctions = new Map([[fn.name, fn]]);
  return sheet;
}

test("scalar arguments arrive converted, omitted ones as null, empty cells as 0 or empty text", () => {
  const seen: unknown[][] = [];
  const types = [
    parameter("number"),
    parameter("string"),
    parameter("any"),
    parameter("number", "scalar", true),
  ];
  const sheet = sheetWith(types, (args) => seen.push([...args]));
  fill(sheet, "B1", [["=PMO.TEST(A1,A1,A1)"], ['=PMO.TEST("7",8,TRUE,2)']]);
  expect(seen).toEqual([
    [0, "", 0, null],
    [7, "8", true, 2],
  ]);
});

test("a wrong type is #VALUE!, an error among the arguments is the result", () => {
  const sheet = sheetWith([parameter("number")], () => 1, [["=1/0"]]);
  fill(sheet, "B1", [['=PMO.TEST("abc")'], ["=PMO.TEST(A1)"], ["=PMO.TEST()"]]);
  expect(["B1", "B2", "B3"].map((a) => shown(sheet, a))).toEqual(["#VALUE!", "#DIV/0!", "#VALUE!"]);
});

test("matrices come as rows and go back as a spill; null inside shows 0", () => {
  const sheet = sheetWith(
    [parameter("number", "matrix")],
    ([m]) => [...(m as number[][]), [null, 9]],
    [[1, 2]],
  );
  fill(sheet, "A3", [["=PMO.TEST(A1:B1)"]]);
  expect(["A3", "B3", "A4", "B4"].map((a) => shown(sheet, a))).toEqual([1, 2, 0, 9]);
  fill(sheet, "E1", [["=SUM(PMO.TEST(A1:B1))"]]);
  expect(shown(sheet, "E1")).toBe(12);
});

test("knows its address and answers to the name that files hold", () => {
  const sheet = sheetWith([], (_, address) => address);
  sheet.put(1, 1, null, { text: "_xldudf_PMO_TEST()", kind: "dynamic", state: "live" });
  sheet.put(2, 1, null, { text: "[2]!_xldudf_PMO_TEST()", kind: "dynamic", state: "live" });
  calculationOf(sheet.workbook).recalculate();
  expect([shown(sheet, "B2"), shown(sheet, "B3")]).toEqual(["Data!B2", "Data!B3"]);
});

test("an asynchronous function is #BUSY! until it settles, and calls are shared", async () => {
  let calls = 0;
  const sheet = sheetWith([parameter("number")], ([n]) => {
    calls++;
    return Promise.resolve((n as number) * 2);
  });
  fill(sheet, "A1", [["=PMO.TEST(4)", "=PMO.TEST(4)", "=A1+1"]]);
  expect([shown(sheet, "A1"), shown(sheet, "C1")]).toEqual(["#BUSY!", "#BUSY!"]);
  await calculationOf(sheet.workbook).settle();
  expect(["A1", "B1", "C1"].map((a) => shown(sheet, a))).toEqual([8, 8, 9]);
  expect(calls).toBe(1);
});

test("failures become errors with their sentence", async () => {
  const sheet = sheetWith([parameter("number")], ([n]) => {
    if (n === 1) throw new Error("Weights must add up to 1.");
    if (n === 2) return Promise.resolve(new CellError("#N/A", undefined, "No answer."));
    return n === 3 ? Number.NaN : [[new CellError("#NUM!"), 5]];
  });
  fill(sheet, "A1", [["=PMO.TEST(1)"], ["=PMO.TEST(2)"], ["=PMO.TEST(3)"], ["=PMO.TEST(4)"]]);
  await calculationOf(sheet.workbook).settle();
  expect(["A1", "A2", "A3", "A4", "B4"].map((a) => shown(sheet, a))).toEqual([
    "#VALUE!",
    "#N/A",
    "#NUM!",
    "#NUM!",
    5,
  ]);
  expect((sheet.valueAt(0, 0) as CellError).message).toBe("Weights must add up to 1.");
  expect((sheet.valueAt(1, 0) as CellError).message).toBe("No answer.");
});
