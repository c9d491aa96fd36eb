import type { Implementations } from "../call";
import { ahp } from "./ahp";
import { scoreDeclarations } from "./declarations";
import { score } from "./score";
import { weights } from "./weights";

export { scoreDeclarations as declarations };

export const implementations: Implementations<typeof scoreDeclarations> = {
  WEIGHTS: weights,
  AHP: ahp,
  SCORE: score,
};
