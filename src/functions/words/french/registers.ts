import type { registerDeclarations } from "../../registers/declarations";
import type { GroupWords } from "../words";

export const registers: GroupWords<typeof registerDeclarations> = {};
