import {
  type DatedItem,
  type DatedLink,
  drivingChain,
  repeatedId,
  rippledItems,
} from "#core/schedule/linkedDates";
import type { Call, Implementation, Outcome } from "../call";
import type { Arguments } from "../parameters";
import { eachRow } from "../eachRow";
import { isFailure } from "../failure";
import type { registerDeclarations } from "./declarations";
import { linksOf } from "./links";

type Net = Arguments<typeof registerDeclarations.RIPPLE.parameters>;

/** New start, new finish and days of push for each item, or why they are not known. */
export const ripple: Implementation<typeof registerDeclarations.RIPPLE> = (given, call) => {
  const { items, links } = netOf(given, call);
  const found = rippledItems(items, links);
  const { ids, starts, finishes } = given;
  return eachRow(
    { ids, starts, finishes },
    ({ ids: id }, index): Outcome | readonly Outcome[] => {
      const item = found[index];
      if (id === null || item === undefined) return call.error("no-id");
      if (item.kind === "dated") return [item.start, item.finish, item.days];
      return item.kind === "in-cycle"
        ? call.error("cycle", { cycle: item.cycle })
        : call.error(item.kind);
    },
    3,
  );
};

/** The chain of items that sets the latest finish, one a row. */
export const drivingPath: Implementation<typeof registerDeclarations.DRIVINGPATH> = (
  given,
  call,
) => {
  const { items, links } = netOf(given, call);
  const found = drivingChain(items, links);
  switch (found.kind) {
    case "chain":
      return found.ids.map((id) => [id]);
    case "in-cycle":
      return call.fail("cycle", { cycle: found.cycle });
    case "no-dates":
      return call.fail("no-dates");
  }
};

/** Items and links of the arguments; what could not be read of an item is not known of it. */
function netOf(
  given: Net,
  call: Call<typeof registerDeclarations.RIPPLE | typeof registerDeclarations.DRIVINGPATH>,
): { readonly items: readonly DatedItem[]; readonly links: readonly DatedLink[] } {
  const { ids, starts, finishes } = given;
  const items = ids.map((_, at) => ({
    id: known(ids, at) ?? "",
    start: known(starts, at),
    finish: known(finishes, at),
  }));
  const id = repeatedId(items.map((item) => item.id));
  if (id !== null) call.fail("repeated", { id });
  return { items, links: linksOf(given, call) };
}

/** A cell of a column, or of its only one, which stands for every row; null where it is blank or an error. */
function known<T>(column: readonly (T | CustomFunctions.Error | null)[], at: number): T | null {
  const cell = (column.length === 1 ? column[0] : column[at]) ?? null;
  return isFailure(cell) ? null : cell;
}
