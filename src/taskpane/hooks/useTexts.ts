import { createContext, useContext } from "react";
import { englishTexts, type Texts } from "../texts/texts";

/** `App` provides the texts in the language of Office. */
export const TextsContext = createContext<Texts>(englishTexts);

/** The texts of the pane and what fills them in: `texts.say.counted(texts.shell.rows, 3)`. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
