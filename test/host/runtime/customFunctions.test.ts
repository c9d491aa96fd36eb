import { CellError } from "#host/engine/values";
import { addInFunctions, type FunctionsMetadata } from "#host/runtime/customFunctions";
import { openBook } from "#test/support/openBook";

const scalar = (
  name: string,
  type = "number",
): FunctionsMetadata["functions"][number]["parameters"][number] => ({
  name,
  type,
});

const metadata: FunctionsMetadata = {
  functions: [
    { id: "ADD", name: "ADD", parameters: [scalar("a"), { ...scalar("b"), optional: true }] },
    {
      id: "DOUBLE",
      name: "DOUBLE",
      parameters: [{ name: "block", type: "any", dimensionality: "matrix" }],
    },
    { id: "SLOW", name: "SLOW", parameters: [scalar("a")] },
    { id: "FAIL", name: "FAIL", parameters: [scalar("how", "string")] },
    { id: "WHERE", name: "WHERE", parameters: [], options: { requiresAddress: true } },
    { id: "GHOST", name: "GHOST", parameters: [] },
  ],
};

let associated = false;

/** Application code as it would be loaded into Excel, once. */
function associate(): void {
  if (associated) return;
  associated = true;
  CustomFunctions.associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
  CustomFunctions.associate("DOUBLE", (block: unknown[][]) =>
    block.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell))),
  );
  CustomFunctions.associate("SLOW", (a: number) => Promise.resolve(a + 1));
  CustomFunctions.associate("FAIL", (how: string) => {
    if (how === "n/a") {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the types lack its base class
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Nothing there");
    }
    throw new Error("broken");
  });
  CustomFunctions.associate(
    "WHERE",
    (invocation: CustomFunctions.Invocation) => invocation.address,
  );
}

// The library looks for further results twice a second; let it end before the realm does.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 600)));

describe("custom functions in cells", () => {
  it("are called directly when formulas are recalculated", async () => {
    const { workbook } = await openBook();
    associate();
    workbook.customFunctions = addInFunctions("TEST", metadata);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A2:F2").formulas = [
        [
          "=TEST.ADD(A1,B1)",
          "=TEST.ADD(A1)",
          '=TEST.FAIL("n/a")',
          '=TEST.FAIL("x")',
          "=TEST.WHERE()",
          "=TEST.GHOST()",
        ],
      ];
      sheet.getRange("A4").formulas = [["=TEST.DOUBLE(A1:B1)"]];
      const results = sheet.getRange("A2:F2");
      const block = sheet.getRange("A4:B4");
      results.load("values");
      block.load("values");
      await context.sync();
      expect(results.values).toEqual([[3, 101, "#N/A", "#VALUE!", "Sheet1!E2", "#NAME?"]]);
      expect(block.values).toEqual([[2, 4]]);
    });
    const error = workbook.valueAt("Sheet1", 1, 2);
    expect(error).toBeInstanceOf(CellError);
    expect((error as CellError).message).toBe("Nothing there");
  });

  it("that answer later show #BUSY! until then", async () => {
    const { workbook, session } = await openBook();
    associate();
    workbook.customFunctions = addInFunctions("TEST", metadata);
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange("A1:B1");
      cells.formulas = [["=TEST.SLOW(1)", "=A1*10"]];
      cells.load("values");
      await context.sync();
      expect(cells.values[0]?.[0]).toBe("#BUSY!");
      await session.host.settle();
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[2, 20]]);
    });
  });
});

describe("custom functions through the library, as Excel calls them", () => {
  it("give values, matrices and promises", async () => {
    const { session } = await openBook();
    associate();
    const [sum, block, slow] = await Promise.all([
      session.invokeCustomFunction("ADD", [1, 2]),
      session.invokeCustomFunction("DOUBLE", [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      session.invokeCustomFunction("SLOW", [41]),
    ]);
    expect(sum).toEqual({ value: 3 });
    expect(block).toEqual({
      value: [
        [2, 4],
        [6, 8],
      ],
    });
    expect(slow).toEqual({ value: 42 });
  });

  it("give errors with their sentences", async () => {
    const { session } = await openBook();
    associate();
    expect(await session.invokeCustomFunction("FAIL", ["n/a"])).toEqual({
      error: "Nothing there",
      errorCode: 1,
    });
    expect(await session.invokeCustomFunction("FAIL", ["x"])).toMatchObject({ errorCode: 2 });
  });
});
