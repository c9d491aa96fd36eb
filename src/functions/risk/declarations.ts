import type { GroupDeclarations } from "../declaration";

export const riskDeclarations = {} as const satisfies GroupDeclarations<"risk">;
