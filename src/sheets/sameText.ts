/**
 * A cell or text of a formula as a criterion of SUMIFS, COUNTIFS and their kin that only the same text meets,
 * whatever its case: the equal sign in front keeps "<>0" from being a comparison, the tildes keep * and ? from
 * standing for other characters. Where the text is empty, only empty cells meet it.
 *
 * @example sameText("A2"); // => `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(A2,"~","~~"),"*","~*"),"?","~?")`
 */
export function sameText(text: string): string {
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
}
