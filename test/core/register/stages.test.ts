import { claimsMoney, claimsPeople, committedStages, isCommitted } from "#core/register/stages";
import { columnOf } from "#core/register/schema";

const words = (header: string): readonly string[] => {
  const allowed = columnOf("Projects", header)?.allowed;
  return allowed?.kind === "words" ? allowed.words : [];
};
const claimed = (claims: (stage: string, decision: string) => boolean, decision: string) =>
  words("Stage").filter((stage) => claims(stage, decision));

test("what is committed is spelt as the column Stage spells it, in any case", () => {
  expect(words("Stage")).toEqual(expect.arrayContaining([...committedStages]));
  expect(isCommitted(" in DELIVERY")).toBe(true);
});

test("people are promised until a project closes, money until it is over; a choice promises both", () => {
  expect(claimed(claimsPeople, "")).toEqual(["Approved", "In delivery"]);
  expect(claimed(claimsMoney, "").sort()).toEqual([...committedStages].sort());
  for (const decision of ["Selected", "forced in"]) {
    const all = words("Stage").filter((stage) => !["Closed", "Cancelled"].includes(stage));
    expect(claimed(claimsPeople, decision)).toEqual(all);
    expect(claimed(claimsMoney, decision)).toEqual(all);
  }
});
