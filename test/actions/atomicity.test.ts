import type { ActionContext } from "#actions/action";
import { runAction } from "#actions/runAction";
import { ExcelFailure } from "#excel/excelFailure";
import { openBook } from "#test/support/openBook";
import { workbookDump } from "#test/support/workbookDump";

const context: ActionContext = { settings: {}, today: 46_295, progress: () => undefined };

/** Number of actions in each request of adding the sample to a new workbook. */
async function batches(): Promise<number[]> {
  const { session } = await openBook();
  await runAction("add-sample", context);
  return session.requests.filter(({ kind }) => kind === "batch").map(({ actions }) => actions);
}

it("adding the sample leaves a workbook as it was, whichever request Excel refuses and where", async () => {
  const counts = await batches();
  expect(counts.length).toBeLessThanOrEqual(6);
  for (const [index, actions] of counts.entries()) {
    // Each try takes a second: the beginning, the middle and the end of the large requests.
    const places = actions < 100 ? [0] : [9, Math.floor(actions / 2), actions - 1];
    for (const action of places) {
      const { workbook, session } = await openBook();
      const before = workbookDump(workbook);
      session.refuse({ request: index + 1, action, code: "AccessDenied" });
      const failure: unknown = await runAction("add-sample", context).then(
        () => null,
        (error: unknown) => error,
      );
      session.refuse(null);
      expect(failure).toBeInstanceOf(ExcelFailure);
      expect(failure).toMatchObject({ code: "AccessDenied" });
      expect({ index, action, dump: workbookDump(workbook) }).toEqual({
        index,
        action,
        dump: before,
      });
    }
  }
}, 180_000);

it("a whole request that does not reach Excel changes nothing either", async () => {
  const counts = await batches();
  const { workbook, session } = await openBook();
  const before = workbookDump(workbook);
  session.refuse({ request: counts.length, code: "RequestPayloadSizeLimitExceeded" });
  await expect(runAction("add-sample", context)).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  session.refuse(null);
  expect(workbookDump(workbook)).toEqual(before);
  // And the same action succeeds afterwards.
  const { applied } = await runAction("add-sample", context);
  expect(applied).toBe(true);
}, 60_000);
