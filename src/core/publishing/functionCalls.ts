/** A text in quotes | a sheet name in quotes | a call of a function of Sightline with what was put in front. */
const parts =
  /(?<!")"(?:[^"]|"")*"|((?:(?<!')'(?:[^']|'')*'|\[\d+\]|(?<![\w.'])[\w.:\\]+\.xl[\w]*)!)?(?<![\w.])(?:_xldudf_PMO_([A-Z][A-Z0-9_.]*)|PMO\.([A-Z][A-Z0-9_.]*))(?=\s*\()|(?<!')'(?:[^']|'')*'/gi;

/**
 * Whether a formula calls a function of Sightline, as Excel shows it (PMO.SCORE) or as a workbook has it
 * that was saved where the add-in was missing (_xldudf_PMO_SCORE). Words in texts and in names of sheets do not count.
 * @example callsFunction('=PMO.SCORE(B2:G2,W)+1'); // => true
 * @example callsFunction('="PMO.SCORE("&A1'); // => false
 */
export function callsFunction(formula: string): boolean {
  return calledFunctions(formula).length > 0;
}

/**
 * The functions of Sightline that a formula calls, in capitals and in its order, without PMO.
 * @example calledFunctions('=PMO.NPV(5%,A1:C1)+pmo.rag(A2,1,2)'); // => ["NPV", "RAG"]
 */
export function calledFunctions(formula: string): readonly string[] {
  if (!/PMO[._]/i.test(formula)) return [];
  return [...formula.matchAll(parts)].flatMap(([, , saved, shown]) => {
    const name = saved ?? shown;
    return name === undefined ? [] : [name.toUpperCase()];
  });
}

/**
 * The formula with every call of a function of Sightline as it is typed: without the path of an old
 * add-in, the number of a workbook or the prefix of a file in front of it. All else stays as it is.
 * @example repairedFormula("=[2]!_xldudf_PMO_SCORE(B2:G2)"); // => "=PMO.SCORE(B2:G2)"
 * @example repairedFormula("='C:\\Tools\\PMO.xla'!PMO.RAG(A1)&\"PMO.RAG(\""); // => "=PMO.RAG(A1)&\"PMO.RAG(\""
 */
export function repairedFormula(formula: string): string {
  return formula.replace(
    parts,
    (whole, _prefix, saved: string | undefined, shown: string | undefined) => {
      const name = saved ?? shown;
      return name === undefined ? whole : `PMO.${name.toUpperCase()}`;
    },
  );
}

/** A text in quotes | the sheet of a reference to a spill, quoted or plain, and its first cell. */
const spills =
  /(?<!")"(?:[^"]|"")*"|(?:(?:(?<!')'((?:[^']|'')+)'|([\w.]+))!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})#/gi;

/**
 * Spills that a formula reads by their first cell, as "SHEET!A1" in capitals; `sheet` is its own sheet.
 * @example spillsRead('=SUM(H2#)+\'My list\'!$B$3#', "Data"); // => ["DATA!H2", "MY LIST!B3"]
 * @example spillsRead('="H2#"', "Data"); // => []
 */
export function spillsRead(formula: string, sheet: string): readonly string[] {
  if (!formula.includes("#")) return [];
  return [...formula.matchAll(spills)].flatMap(([, quoted, plain, column, row]) =>
    column === undefined || row === undefined
      ? []
      : [
          `${(quoted?.replace(/''/g, "'") ?? plain ?? sheet).toUpperCase()}!${column}${row}`.toUpperCase(),
        ],
  );
}
