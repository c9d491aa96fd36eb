import type { GroupDeclarations } from "../declaration";

export const valueDeclarations = {} as const satisfies GroupDeclarations<"value">;
