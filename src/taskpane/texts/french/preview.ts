import type { TextTable } from "../texts";

export const preview: TextTable["preview"] = { apply: "Appliquer" };
