import { benefitWords } from "./benefitWords";
import { issueWords } from "./issueWords";
import { otherWords } from "./otherWords";
import { projectWords } from "./projectWords";
import { riskWords } from "./riskWords";
import type { Vocabulary } from "./vocabularyType";

/** The words of all registers. */
export const vocabulary: Vocabulary = {
  ...projectWords,
  ...riskWords,
  ...issueWords,
  ...benefitWords,
  ...otherWords,
};
