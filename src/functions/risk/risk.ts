import type { Implementations } from "../call";
import { contingency } from "./contingency";
import { riskDeclarations } from "./declarations";
import { exposure } from "./exposure";
import { heatMap } from "./heatMap";
import { riskLevel } from "./riskLevel";
import { riskScore } from "./riskScore";
import { sCurve } from "./sCurve";

export { riskDeclarations as declarations };

export const implementations: Implementations<typeof riskDeclarations> = {
  RISKSCORE: riskScore,
  RISKLEVEL: riskLevel,
  HEATMAP: heatMap,
  EXPOSURE: exposure,
  CONTINGENCY: contingency,
  SCURVE: sCurve,
};
