import type { Implementations } from "../call";
import { asOf } from "./asOf";
import { compare } from "./compare";
import { cycles } from "./cycles";
import { registerDeclarations } from "./declarations";
import { period } from "./period";
import { drivingPath, ripple } from "./ripple";

export { registerDeclarations as declarations };

export const implementations: Implementations<typeof registerDeclarations> = {
  CYCLES: cycles,
  RIPPLE: ripple,
  DRIVINGPATH: drivingPath,
  PERIOD: period,
  COMPARE: compare,
  ASOF: asOf,
};
