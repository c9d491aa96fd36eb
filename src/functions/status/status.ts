import type { Implementations } from "../call";
import { statusDeclarations } from "./declarations";
import { rag } from "./rag";

export { statusDeclarations as declarations };

export const implementations: Implementations<typeof statusDeclarations> = {
  RAG: rag,
};
