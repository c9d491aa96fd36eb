import { ahp } from "./ahp";
import { rag } from "./rag";
import { score } from "./score";
import { weights } from "./weights";

/** Connects the functions with the ids of functions.json. Excel calls this file once, at start. */
CustomFunctions.associate("WEIGHTS", weights);
CustomFunctions.associate("SCORE", score);
CustomFunctions.associate("RAG", rag);
CustomFunctions.associate("AHP", ahp);
