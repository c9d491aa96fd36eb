import type { Implementations } from "../call";
import { riskDeclarations } from "./declarations";

export { riskDeclarations as declarations };

export const implementations: Implementations<typeof riskDeclarations> = {};
