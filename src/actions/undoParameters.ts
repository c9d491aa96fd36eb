import type { Parameter } from "./action";

/** Parameters of "Undo". */
export const undoParameters: readonly Parameter[] = [
  {
    name: "overtyped",
    label: "Undo typed cells, too",
    kind: "flag",
    initial: "no",
    meaning: "yes: what somebody has typed since is lost",
  },
];
