import type { Implementations } from "../call";
import { choice } from "./choice";
import { portfolioDeclarations } from "./declarations";
import { entryBudget } from "./entryBudget";
import { frontier } from "./frontier";

export { portfolioDeclarations as declarations };

export const implementations: Implementations<typeof portfolioDeclarations> = {
  PORTFOLIO: choice,
  FRONTIER: frontier,
  ENTRYBUDGET: entryBudget,
};
