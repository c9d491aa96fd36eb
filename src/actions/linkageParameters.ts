import type { Parameter } from "./action";

/** Which linkages: their ids, as the pane and `find` list them. */
export const linkageParameters: readonly Parameter[] = [
  {
    name: "linkages",
    label: "Linkages",
    kind: "lines",
    initial: "",
    meaning: "Pairs such as P-003~P-011, with commas or line breaks between them; empty = all",
  },
];
