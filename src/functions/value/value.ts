import type { Implementations } from "../call";
import { valueDeclarations } from "./declarations";

export { valueDeclarations as declarations };

export const implementations: Implementations<typeof valueDeclarations> = {};
