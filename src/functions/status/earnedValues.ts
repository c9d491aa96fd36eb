import { earnedValue, type EarnedValue, toCompleteIndex } from "#core/status/earnedValue";
import type { Implementation, Outcome } from "../call";
import { eachRow } from "../eachRow";
import type { statusDeclarations } from "./declarations";

/** Figures in the order of the columns of EVM; null = a divisor is 0. */
const figures: readonly (readonly [name: string, of: (earned: EarnedValue) => number | null])[] = [
  ["cv", ({ cv }) => cv],
  ["sv", ({ sv }) => sv],
  ["cpi", ({ cpi }) => cpi],
  ["spi", ({ spi }) => spi],
  ["eac", ({ eac }) => eac.typical],
  ["etc", ({ etc }) => etc],
  ["vac", ({ vac }) => vac],
  ["tcpi", ({ tcpi }) => (tcpi === "not-achievable" ? null : tcpi)],
  ["complete", ({ complete }) => complete],
];

/** The earned-value set of each row, or one figure of it. */
export const evm: Implementation<typeof statusDeclarations.EVM> = ({ output, ...columns }) => {
  const asked = output === "all" ? figures : figures.filter(([name]) => name === output);
  return eachRow(
    columns,
    ({ bac, pv, ev, ac }): readonly Outcome[] => {
      const earned = earnedValue({ bac: bac ?? 0, pv: pv ?? 0, ev: ev ?? 0, ac: ac ?? 0 });
      return asked.map(([, of]) => (earned === null ? "" : (of(earned) ?? "")));
    },
    asked.length,
  );
};

/** What each row will have cost in the end. */
export const eac: Implementation<typeof statusDeclarations.EAC> = (
  { method, ...columns },
  call,
) => {
  if (method === "combined" && columns.pv === null) return call.fail("no-pv");
  return eachRow(columns, (row) => {
    const [bac, pv, ev, ac] = [row.bac ?? 0, row.pv ?? 0, row.ev ?? 0, row.ac ?? 0];
    const estimate = earnedValue({ bac, pv, ev, ac })?.eac[method] ?? null;
    if (estimate !== null) return estimate;
    if (ev <= 0) return call.error("not-earned");
    return call.error(ac <= 0 ? "not-spent" : "not-planned");
  });
};

/** What each unit still to be spent has to earn. */
export const tcpi: Implementation<typeof statusDeclarations.TCPI> = (columns, call) =>
  eachRow(columns, (row) => {
    const bac = row.bac ?? 0;
    // An empty cell arrives as 0 on the desktop, and no estimate is 0.
    const estimate = row.eac === 0 ? null : row.eac;
    const index = toCompleteIndex(bac, row.ev ?? 0, row.ac ?? 0, estimate ?? bac);
    if (index !== "not-achievable") return index;
    return call.error(estimate === null ? "budget-spent" : "estimate-spent");
  });
