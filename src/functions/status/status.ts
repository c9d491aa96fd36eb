import type { Implementations } from "../call";
import { statusDeclarations } from "./declarations";
import { earnedScheduleOf } from "./earnedSchedule";
import { eac, evm, tcpi } from "./earnedValues";
import { rag } from "./rag";
import { ragRollUp } from "./ragRollUp";

export { statusDeclarations as declarations };

export const implementations: Implementations<typeof statusDeclarations> = {
  EVM: evm,
  EAC: eac,
  TCPI: tcpi,
  EARNEDSCHEDULE: earnedScheduleOf,
  RAG: rag,
  RAGROLLUP: ragRollUp,
};
