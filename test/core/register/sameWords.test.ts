import { linkedPortfolio } from "#core/linkage/linkedPortfolio";
import { sharedValues } from "#core/linkage/sharedFields";
import { checkRegisters } from "#core/register/checkRegisters";
import { isBlank } from "#core/register/content";
import { registerContent } from "#test/support/registerContent";
import {
  type Records,
  registersFrom,
  soundRecords,
  soundSettings,
  spoilt,
} from "#test/support/soundPortfolio";

/** Rules that find something; the words of adopting are those of the checks. */
function found(records: Records, below?: readonly string[]): readonly string[] {
  const facts = below === undefined ? {} : { below: { Objectives: [[...below, 1, null]] } };
  const { findings } = checkRegisters(registersFrom(records), soundSettings, { facts });
  return findings.map(({ rule }) => rule);
}

test.each(["tbc", "noch offen", "à définir", "未定", "por definir", "xxx", "nil"])(
  "a budget of %j is a word for a missing one, as it is when adopting",
  (word) => {
    expect(found(spoilt("Projects", 0, { Budget: word }))).toContain("word-for-missing");
    expect(found(spoilt("Projects", 0, { Budget: `${word} 12 or so` }))).toContain(
      "text-not-number",
    );
  },
);

test.each(["Total", "Gesamtsumme", "Total général", "Totale", "合計"])(
  "%j below a table is a total in every language, no lost record",
  (word) => {
    expect(found(soundRecords, [word, "Fair port"])).not.toContain("row-below-table");
    expect(found(soundRecords, ["O-3", "Fair port"])).toContain("row-below-table");
  },
);

test("characters that nobody sees are no value, for the checks as for adopting", () => {
  const invisible = "\u200b \ufeff";
  expect(isBlank(invisible)).toBe(true);
  expect(found(spoilt("Projects", 0, { Project: invisible }))).toContain("required-missing");
  const ghost = registerContent("Projects", ["Project ID", "Project"], [[invisible, null]]);
  expect(checkRegisters([ghost], soundSettings).quality.whole.required).toBe(0);
});

test("words for nothing link no projects", () => {
  expect(sharedValues("SAP; noch offen; n/a; various; x; Oracle")).toEqual(["SAP", "Oracle"]);
  expect(linkedPortfolio([]).values).toEqual([]);
});
