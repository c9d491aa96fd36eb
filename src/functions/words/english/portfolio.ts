import type { portfolioDeclarations } from "../../portfolio/declarations";
import type { GroupWords } from "../words";

export const portfolio: GroupWords<typeof portfolioDeclarations> = {};
