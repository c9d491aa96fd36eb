import type { riskDeclarations } from "../../risk/declarations";
import type { GroupWords } from "../words";

export const risk: GroupWords<typeof riskDeclarations> = {};
