import { levelShare } from "#core/benefits/realisation";
import type { Implementation } from "../call";
import { eachRow } from "../eachRow";
import type { valueDeclarations } from "./declarations";

/** Share of the plan that has come; from a baseline of 0 a flow is a level. */
export const realised: Implementation<typeof valueDeclarations.REALISED> = (columns) =>
  eachRow(
    columns,
    ({ planned, actual, baseline }) => levelShare(baseline ?? 0, planned ?? 0, actual ?? 0) ?? "",
  );
