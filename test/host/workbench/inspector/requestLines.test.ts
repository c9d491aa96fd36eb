import { requestLines } from "#host/workbench/inspector/requestLines";
import { openBook } from "#test/support/openBook";

/** The requests that `work` makes through the real library, as their JSON. */
async function bodiesOf(work: (context: Excel.RequestContext) => Promise<void>): Promise<string[]> {
  const { session } = await openBook(["Projects"]);
  session.logRequests(true);
  await Excel.run(work);
  return session.requests.filter(({ kind }) => kind === "batch").map(({ body = "" }) => body);
}

function texts(body: string | undefined): string[] {
  const lines = requestLines(body ?? "");
  if (!lines) throw new Error("no request");
  return lines.filter(({ isPlumbing }) => !isPlumbing).map(({ text }) => text);
}

test("actions read as the add-in wrote them", async () => {
  const [body] = await bodiesOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Projects");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["a", 1],
      ["b", 2],
    ];
    range.format.fill.color = "#FF0000";
    range.load("address, values");
    sheet.tables.add(range, true);
    await context.sync();
  });
  const lines = texts(body);
  const range = 'workbook.worksheets.getItem("Projects").getRange("A1:B2")';
  expect(lines).toContain(`${range}.values = [["a",1],["b",2]]`);
  expect(lines).toContain(`${range}.format.fill.color = "#FF0000"`);
  expect(lines.some((line) => line.startsWith(`${range}.load("`) && line.includes("address"))).toBe(
    true,
  );
  const all = requestLines(body ?? "") ?? [];
  expect(all.map(({ text }) => text)).toContain(
    `workbook.worksheets.getItem("Projects").tables.add(${range}, true)`,
  );
});

test("long values are shortened, and their size is said", async () => {
  const [body] = await bodiesOf(async (context) => {
    const range = context.workbook.worksheets.getItem("Projects").getRange("A1:C200");
    range.values = Array.from({ length: 200 }, () => ["north", "south", "east"]);
    await context.sync();
  });
  const [line = ""] = texts(body);
  expect(line.length).toBeLessThan(260);
  expect(line).toMatch(/ \.\.\. \(200 x 3\)$/);
});

test.each(["", "no json", "[]", "null", '{"Actions":1}'])("%j is no request", (body) => {
  expect(requestLines(body)).toBeNull();
});

test("an unknown object and one that leads to itself have a number", () => {
  const body = JSON.stringify({
    Actions: [
      { Id: 1, ActionType: 3, Name: "Calculate", ObjectPathId: 9 },
      { Id: 2, ActionType: 3, Name: "Select", ObjectPathId: 1 },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 4, Name: "Range", ParentObjectPathId: 1 } },
  });
  expect(texts(body)).toEqual(["#9.calculate()", "#1.range.select()"]);
});
