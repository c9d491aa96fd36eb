import { keyOf } from "#core/scoring/registerTable";
import { optimismBias } from "#core/value/optimismBias";
import { publishedBias } from "#core/value/publishedBias";
import type { Implementation } from "../call";
import { eachRow } from "../eachRow";
import type { valueDeclarations } from "./declarations";

const types = publishedBias.map(({ type }) => type).join(", ");

/** Uplift of each type of project; without a type there is none. */
export const optimism: Implementation<typeof valueDeclarations.OPTIMISM> = (
  { projectType, measure, mitigation },
  call,
) =>
  eachRow({ projectType, mitigation }, (row) => {
    const typed = row.projectType;
    if (typed === null) return 0;
    const found = publishedBias.find(({ type }) => keyOf(type) === keyOf(typed));
    if (found === undefined) return call.error("unknown", { value: typed, types });
    const bounds = found[measure];
    if (bounds === null) return call.error("no-bounds", { type: found.type });
    return optimismBias(bounds, row.mitigation ?? 0).rate;
  });
