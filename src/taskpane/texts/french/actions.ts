import type { TextTable } from "../texts";

export const actions: TextTable["actions"] = { all: "Toutes les actions" };
