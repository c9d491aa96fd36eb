import type { valueDeclarations } from "../../value/declarations";
import type { GroupWords } from "../words";

export const value: GroupWords<typeof valueDeclarations> = {};
