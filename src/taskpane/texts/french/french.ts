import type { TextTable } from "../texts";
import { actions } from "./actions";
import { preview } from "./preview";
import { score } from "./score";
import { shell } from "./shell";
import { start } from "./start";

export const french: TextTable = { actions, preview, score, shell, start };
