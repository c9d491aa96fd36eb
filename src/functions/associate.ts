import { functionIds, type GroupName } from "./ids";
import { lazyFunction } from "./lazyFunction";

/** Connects the functions with the ids of functions.json. Excel calls this file once, at start. */
const groups: readonly GroupName[] = [
  "scores",
  "portfolio",
  "risk",
  "value",
  "status",
  "registers",
];
for (const group of groups) {
  for (const id of functionIds[group]) CustomFunctions.associate(id, lazyFunction(group, id));
}
