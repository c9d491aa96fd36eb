import type { Implementations } from "../call";
import { registerDeclarations } from "./declarations";

export { registerDeclarations as declarations };

export const implementations: Implementations<typeof registerDeclarations> = {};
