import { readScoring } from "#actions/readScoring";
import { tableColumns } from "#test/support/registersOf";
import { openBook } from "#test/support/openBook";
import { act, bothRankings, errorCells } from "#test/support/scoringBook";

test("value functions: the native score bends as the pane's does, for benefits and costs", async () => {
  const { workbook } = await openBook();
  await act("add-sample", { packs: "Value functions" });
  expect(errorCells(workbook)).toEqual([]);
  const straight = await bothRankings(workbook);
  const put = async (header: string, values: readonly (number | string)[]): Promise<void> => {
    await Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("Criteria").columns.getItem(header);
      const body = column.getDataBodyRange();
      values.forEach((value, row) => {
        if (value !== "") body.getCell(row, 0).values = [[value]];
      });
      await context.sync();
    });
  };
  // Strategic fit, Customer impact, Financial value (min-max), Deliverability, Regulatory urgency, Exposure share (a cost).
  await put("Half value at", [2, "", 1500, "", 4, 0.05]);
  await put("Quarter value at", ["", 3, "", "", 4, ""]);
  await put("Three quarter value at", [3, "", "", 2, 4, ""]);
  expect(errorCells(workbook)).toEqual([]);
  expect(tableColumns(workbook, "Criteria").get("Value 25")?.[0]).toBe(1.5);
  const both = await bothRankings(workbook);
  expect(both.map(({ id, pane }) => [id, ...pane])).toEqual(
    both.map(({ id, sheet }) => [id, ...sheet]),
  );
  expect(both.map(({ pane }) => pane)).not.toEqual(straight.map(({ pane }) => pane));
  await act("add-criterion", { library: "urgency", name: "Haste", weight: "20" });
  expect(errorCells(workbook)).toEqual([]);
  const { model } = await readScoring();
  expect(model.criteria.map(({ bends }) => bends === undefined)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test("points that do not go from worst to best are told, with their cell", async () => {
  await openBook();
  await act("add-sample", { packs: "Value functions" });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Criteria");
    table.columns.getItem("Half value at").getDataBodyRange().getCell(0, 0).values = [[7]];
    await context.sync();
  });
  const { model } = await readScoring();
  expect(model.issues).toContainEqual(
    expect.objectContaining({ code: "value-points-unordered", severity: "warning" }),
  );
});
