import { readLinkages } from "#actions/linkages";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

test("an accepted linkage becomes a proposed, soft dependency, and is not suggested again; undo", async () => {
  const { workbook } = await northmereBook();
  const before = dumpWithoutJournal(workbook);
  const { linkages, canAccept } = await readLinkages();
  expect(canAccept).toBe(true);
  const [first] = linkages;
  if (first === undefined) throw new Error("Northmere has no linkages");
  const known = tableColumns(workbook, "Dependencies").get("Dependency ID") ?? [];
  const { applied } = await act("accept-linkages", { linkages: first.id });
  expect(applied).toBe(true);
  const columns = tableColumns(workbook, "Dependencies");
  const last = (header: string): unknown => columns.get(header)?.at(-1);
  expect(columns.get("Dependency ID")).toHaveLength(known.length + 1);
  expect(known).not.toContain(last("Dependency ID"));
  const pair = [last("From project"), last("To project")];
  expect([...pair].sort()).toEqual([first.first.key, first.second.key].sort());
  expect([last("Strength"), last("Status")]).toEqual(["Soft", "Proposed"]);
  expect(last("Deliverable")).toMatch(/[a-z]{3}/);
  // The calculated columns of the table reach the new row.
  for (const [, cells] of columns) expect(cells).toHaveLength(known.length + 1);
  expect(errorCells(workbook)).toEqual([]);
  expect((await readLinkages()).linkages.map(({ id }) => id)).not.toContain(first.id);
  await act("undo");
  expect(dumpWithoutJournal(workbook)).toEqual(before);
});

test("a rejected linkage is remembered by the workbook", async () => {
  await northmereBook();
  const { linkages } = await readLinkages();
  const ids = linkages.slice(0, 2).map(({ id }) => id);
  await act("reject-linkages", { linkages: ids.join("\n") });
  const after = await readLinkages();
  expect(after.rejected).toBe(2);
  expect(after.linkages.map(({ id }) => id)).toEqual(linkages.slice(2).map(({ id }) => id));
});

test("linkages that are not suggested are not accepted", async () => {
  await northmereBook();
  const { applied, proposal } = await act("accept-linkages", { linkages: "P-001~P-999" });
  expect(applied).toBe(false);
  expect(proposal.sentence.code).toBe("no-such-linkage");
});
