import type { Implementations } from "../call";
import { ahp } from "./ahp";
import { scoreDeclarations } from "./declarations";
import { normalize } from "./normalize";
import { rice, wsjf } from "./ratios";
import { rollUp } from "./rollUp";
import { score } from "./score";
import { smaa } from "./smaa";
import { switchPoint } from "./switchPoint";
import { topsis } from "./topsis";
import { weights } from "./weights";
import { why } from "./why";

export { scoreDeclarations as declarations };

export const implementations: Implementations<typeof scoreDeclarations> = {
  WEIGHTS: weights,
  AHP: ahp,
  NORMALIZE: normalize,
  SCORE: score,
  TOPSIS: topsis,
  WSJF: wsjf,
  RICE: rice,
  SWITCHPOINT: switchPoint,
  SMAA: smaa,
  WHY: why,
  ROLLUP: rollUp,
};
