import type { FunctionLanguage } from "../words";
import { argumentWords } from "./arguments";
import { scores } from "./scores";
import { portfolio } from "./portfolio";
import { risk } from "./risk";
import { value } from "./value";
import { status } from "./status";
import { registers } from "./registers";

export const english: FunctionLanguage = {
  arguments: argumentWords,
  functions: { scores, portfolio, risk, value, status, registers },
};
