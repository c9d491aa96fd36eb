import type { Implementations } from "../call";
import { valueDeclarations } from "./declarations";
import { optimism } from "./optimism";
import { payback } from "./payback";
import { phase } from "./phase";
import { bcr, npv } from "./presentValues";
import { realised } from "./realised";

export { valueDeclarations as declarations };

export const implementations: Implementations<typeof valueDeclarations> = {
  NPV: npv,
  BCR: bcr,
  PAYBACK: payback,
  OPTIMISM: optimism,
  REALISED: realised,
  PHASE: phase,
};
