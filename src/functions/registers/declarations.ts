import type { GroupDeclarations } from "../declaration";

export const registerDeclarations = {} as const satisfies GroupDeclarations<"registers">;
