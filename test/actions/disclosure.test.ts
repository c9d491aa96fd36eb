import { strFromU8, unzipSync } from "fflate";
import { writeWorkbook } from "#host/xlsx/write";
import type { Workbook } from "#host/engine/workbook";
import { act, northmereBook } from "#test/support/scoringBook";

/** Parts of the saved file in which a text stands. */
function partsWith(workbook: Workbook, text: string): string[] {
  return Object.entries(unzipSync(writeWorkbook(workbook)))
    .filter(([, bytes]) => strFromU8(bytes).includes(text))
    .map(([name]) => name);
}

const words = ["Secret reason one", "Secret reason two"] as const;

test("an executive copy does not hold what earlier actions have overwritten", async () => {
  const { workbook } = await northmereBook();
  const rule = (reason: string) =>
    act("set-selection-rule", { project: "P-024", rule: "Force out", reason });
  await act("refresh-reports", { pages: "Risk" });
  await rule(words[0]);
  await rule(words[1]);
  // Undo has to be able to bring the first reason back: whoever opens the workbook can read it.
  expect(partsWith(workbook, words[0])).toEqual([expect.stringMatching(/^customXml\//)]);
  await rule("Not this year");
  await act("refresh-reports", { pages: "Risk" });
  await act("executive-copy");
  for (const word of words) expect(partsWith(workbook, word)).toEqual([]);
  expect(workbook.sheets.filter(({ name }) => name.startsWith("Sightline aside"))).toEqual([]);
});
