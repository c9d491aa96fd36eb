import { sameText } from "./sameText";
import {
  type CalculatedColumn,
  columnOf,
  headerOf,
  headersOf,
  ownColumn,
  thisRow,
  thisRowOf,
} from "./structuredReference";

/** What a points column shows where a score cell holds text. */
const NOT_A_NUMBER = "not a number";

export interface ScoreColumnsRequest {
  /** Criteria in the order of their columns in Scores; at least one. */
  readonly criteria: readonly string[];
  /** Names of the two tables in this workbook. */
  readonly tables: { readonly Scores: string; readonly Criteria: string };
  /** Headers that Scores has besides these columns, so that none is used twice. */
  readonly taken: readonly string[];
  /** Headers of the points columns, one a criterion, where they stand in the workbook already. */
  readonly points?: readonly string[];
  /** Criteria has the columns of the pack "Value functions": points go piece by piece. */
  readonly bends?: boolean;
}

/**
 * The calculated columns of Scores, to the right of the criteria: how many scores are missing, which
 * share of the weight is scored, the points of each criterion, the score and its rank.
 *
 * The points add up to the score, so that an analyst can follow every figure; the values are those of
 * `weightedScore` in core.
 */
export function scoreColumns(request: ScoreColumnsRequest): readonly CalculatedColumn[] {
  const { criteria, tables } = request;
  const first = criteria[0];
  const last = criteria.at(-1);
  if (first === undefined || last === undefined) return [];
  const points = request.points ?? pointsHeaders(criteria, request.taken);
  const cells = thisRowOf(tables.Scores, first, last);
  const weights = lookUp(tables, headersOf(tables.Scores, first, last), "Weight %");
  const pointCells = thisRowOf(tables.Scores, points[0] ?? "", points.at(-1) ?? "");
  return [
    {
      header: "Missing",
      formula: `=SUMPRODUCT((${weights}>0)*(1-ISNUMBER(${cells})))`,
      numberFormat: "0",
    },
    {
      header: "Coverage",
      formula: `=SUMPRODUCT(${weights}*ISNUMBER(${cells}))`,
      numberFormat: "0%",
    },
    ...criteria.map((criterion, j) => ({
      header: points[j] ?? criterion,
      formula: pointsFormula(criterion, request),
      numberFormat: "0.0",
    })),
    {
      header: "Score",
      formula:
        `=IF(OR(SUM(${columnOf(tables.Criteria, "Weight")})=0,` +
        `AND(pmo_MissingScore="Exclude",[@Missing]>0),` +
        `AND(pmo_MissingScore="Renormalise",[@Coverage]=0),` +
        `COUNTIF(${pointCells},"${NOT_A_NUMBER}")>0),"",SUM(${pointCells}))`,
      numberFormat: "0.0",
    },
    {
      header: "Score rank",
      formula: `=IF([@Score]="","",COUNTIF([Score],">"&([@Score]+0.0000001))+1)`,
      numberFormat: "0",
    },
  ];
}

/**
 * Headers of the points columns, one a criterion: "Strategic fit points". A header that is taken
 * (criteria "Story" and "Story points") gets a number.
 */
export function pointsHeaders(criteria: readonly string[], taken: readonly string[]): string[] {
  const used = new Set([...criteria, ...taken].map((header) => header.toLowerCase()));
  return criteria.map((criterion) => {
    let header = `${criterion} points`;
    for (let n = 2; used.has(header.toLowerCase()); n++) header = `${criterion} points ${n}`;
    used.add(header.toLowerCase());
    return header;
  });
}

/** 100 x weight x value; the value is 0 at the worst end of the scale and 1 at the best. */
function pointsFormula(
  criterion: string,
  { tables, bends = false }: Pick<ScoreColumnsRequest, "tables" | "bends">,
): string {
  const score = thisRow(criterion);
  const header = headerOf(tables.Scores, criterion);
  const find = bends ? ofCriterion : lookUp;
  const of = (field: string): string => find(tables, header, field);
  const weight = lookUp(tables, header, "Weight %");
  const [worst, best] = [of("Worst"), of("Best")];
  const share = `IF(AND(pmo_MissingScore="Renormalise",[@Coverage]>0),[@Coverage],1)`;
  const points = [worst, of("Value 25"), of("Value 50"), of("Value 75"), best];
  const pieces = points.slice(1).map((to, k) => pieceFormula(score, points[k] ?? to, to, points));
  const value = bends
    ? `0.25*(${pieces.join("+")})`
    : `MAX(0,MIN(1,(${score}-${worst})/(${best}-${worst})))`;
  return (
    `=IF(ISNUMBER(${score}),IF(${weight}=0,0,100*${weight}*IF(${best}=${worst},1,${value})/${share}),` +
    `IF(OR(${score}="",${weight}=0),"","${NOT_A_NUMBER}"))`
  );
}

/** How much of a piece of a value function a score has covered; a piece without width is a step. */
function pieceFormula(score: string, from: string, to: string, points: readonly string[]): string {
  const rise = `(${points.at(-1) ?? to}-${points[0] ?? from})`;
  return (
    `IF(${to}=${from},IF((${score}-${from})*${rise}>=0,1,0),` +
    `MAX(0,MIN(1,(${score}-${from})/(${to}-${from}))))`
  );
}

/** A figure of a criterion by its name; a column that is no criterion gives 0. */
function lookUp(tables: ScoreColumnsRequest["tables"], criterion: string, field: string): string {
  const names = columnOf(tables.Criteria, "Criterion");
  return `SUMIF(${names},${sameText(criterion)},${columnOf(tables.Criteria, field)})`;
}

/** A figure of a criterion that is there, by its name: shorter, since value functions have it many times. */
function ofCriterion(
  tables: ScoreColumnsRequest["tables"],
  criterion: string,
  field: string,
): string {
  const isIt = `${columnOf(tables.Criteria, "Criterion")}=${criterion}`;
  return `N(LOOKUP(2,1/(${isIt}),${columnOf(tables.Criteria, field)}))`;
}

/**
 * Two calculated columns of Projects that give the order of the ranked list: by Rank, ties by higher
 * Risk adjusted NPV, lower Budget and row; live projects without a score follow; others stay blank.
 * Missing figures come last in a tie. Good for 99,999 rows, the digits that a key has room for.
 */
export function rankOrderColumns(request: {
  /** Headers that Projects has. */
  readonly columns: readonly string[];
}): readonly CalculatedColumn[] {
  const ahead = (header: string, sign: ">" | "<"): string =>
    request.columns.includes(header) ? countAhead(header, sign) : "0";
  return [
    {
      header: "Rank key",
      formula:
        `=IF([@Live]=0,"",IF([@Rank]="",ROW()-100000,` +
        `${ahead("Risk adjusted NPV", ">")}*10000000000+${ahead("Budget", "<")}*100000+ROW()))`,
      numberFormat: "0",
    },
    {
      header: "Rank order",
      formula:
        `=IF([@[Rank key]]="","",1+IF([@Rank]="",` +
        `COUNT([Rank])+COUNTIF([Rank key],"<"&[@[Rank key]]),` +
        `[@Rank]-1+COUNTIFS([Rank],[@Rank],[Rank key],"<"&[@[Rank key]])))`,
      numberFormat: "0",
    },
  ];
}

/**
 * How many projects have a higher (lower) figure. A comparison in COUNTIF goes through 15 digits of
 * text, so the limit is set off by the tolerance of 1e-9: otherwise a row can count itself.
 */
function countAhead(header: string, sign: ">" | "<"): string {
  const own = thisRow(header);
  const limit = `${own}${sign === ">" ? "+" : "-"}0.000000001*MAX(1,ABS(${own}))`;
  return `IF(ISNUMBER(${own}),COUNTIF(${ownColumn(header)},"${sign}"&(${limit})),99999)`;
}

/**
 * Headers of the points columns that stand in a Scores table, one a criterion; null where there is none.
 *
 * @param columns headers of Scores.
 */
export function findPointsHeaders(
  criteria: readonly string[],
  columns: readonly string[],
): (string | null)[] {
  const free = new Map(columns.map((header) => [header.toLowerCase(), header]));
  for (const criterion of criteria) free.delete(criterion.toLowerCase());
  return criteria.map((criterion) => {
    const wanted = `${criterion} points`.toLowerCase();
    const found = [...free.keys()].find(
      (header) => header === wanted || /^ \d+$/.test(header.replace(wanted, "")),
    );
    const header = found === undefined ? null : (free.get(found) ?? null);
    if (found !== undefined) free.delete(found);
    return header;
  });
}
