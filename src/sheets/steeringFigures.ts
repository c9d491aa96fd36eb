import { contingencyNames } from "./contingencyRequest";
import { inQuotes } from "./formulaText";
import type { CellContent } from "./plan";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** One line of figures: what it is, how much, and what to know about it. */
export interface FigureLine {
  readonly label: string;
  readonly value: string;
  readonly numberFormat: string;
  readonly note: string;
}

/** A block of figures with its finding as heading. */
export interface FigureBlock {
  readonly title: CellContent;
  readonly lines: readonly FigureLine[];
  readonly source: string;
}

const MONEY = "#,##0;-#,##0;0";
const unit = `pmo_Currency&IF(pmo_MoneyUnit="One",""," "&pmo_MoneyUnit)`;

/** "4.2% above", "1.0% below" of a share. */
function share(figure: string, above: string, below: string): string {
  return `FIXED(ABS(${figure})*100,1)&IF(${figure}<0,"% ${below}","% ${above}")`;
}

/** Forecast against budget, and what is left of contingency. */
export function moneyFigures(
  feed: SheetFeed,
  hasName: (name: string) => boolean,
): FigureBlock | null {
  const projects = feed.register("Projects", "Forecast cost", "Budget", "Live");
  if (projects === null) return null;
  const live = `${columnOf(projects.table, "Live")},1`;
  const sum = (header: string): string => `SUMIFS(${columnOf(projects.table, header)},${live})`;
  const [forecast, budget] = [sum("Forecast cost"), sum("Budget")];
  const over = `COUNTIFS(${live},${columnOf(projects.table, "Cost variance %")},">0")`;
  const off = `(${forecast}/${budget}-1)`;
  return {
    title: `=IF(${budget}=0,"4 · No budget is set yet","4 · The forecast is "&IF(ROUND(${off},4)=0,"on budget",${share(off, "above budget", "below budget")}))`,
    lines: [
      {
        label: "Budget of live projects",
        value: `=${budget}`,
        numberFormat: MONEY,
        note: `=${unit}`,
      },
      {
        label: "Forecast cost",
        value: `=${forecast}`,
        numberFormat: MONEY,
        note: projects.columns.includes("Cost variance %")
          ? `=IF(${over}=0,"no project is above its budget",${over}&IF(${over}=1," project is"," projects are")&" above budget")`
          : "",
      },
      {
        label: "Difference",
        value: `=${forecast}-${budget}`,
        numberFormat: "+#,##0;-#,##0;0",
        note: "above zero: dearer than budgeted",
      },
      ...actualLine(projects.columns, sum),
      ...contingencyLines(hasName),
    ],
    source: `="Sheet ${inQuotes(projects.sheet)}, live projects"`,
  };
}

function actualLine(
  columns: readonly string[],
  sum: (header: string) => string,
): readonly FigureLine[] {
  if (!columns.includes("Actual cost")) return [];
  return [
    {
      label: "Spent to the status date",
      value: `=${sum("Actual cost")}`,
      numberFormat: MONEY,
      note: "sunk: not part of any decision",
    },
  ];
}

/** What the simulation says is needed against what is approved; nothing before it has run. */
function contingencyLines(hasName: (name: string) => boolean): readonly FigureLine[] {
  const { amount, approved, stamp } = contingencyNames;
  if (!hasName(amount) || !hasName(approved)) return [];
  const stale = hasName(stamp) ? `&IF(ABS(pmo_StampRisk-${stamp})>0.01," · STALE","")` : "";
  const left = `IFERROR(${approved}-${amount},"")`;
  return [
    {
      label: "Contingency approved",
      value: `=IFERROR(${approved},"")`,
      numberFormat: MONEY,
      note: "page Contingency",
    },
    {
      label: "Contingency left",
      value: `=${left}`,
      numberFormat: "+#,##0;-#,##0;0",
      note: `=IF(${left}="","not simulated: run Simulate risk",IF(${left}<0,"short of","above")&" P"&ROUND(100*pmo_Confidence,0)&" of the open risks"${stale})`,
    },
  ];
}

/** Whether what was paid for still comes. */
export function benefitFigures(feed: SheetFeed): FigureBlock | null {
  const benefits = feed.register("Benefits", "Planned money", "Outturn money");
  if (benefits === null) return null;
  const of = (header: string): string => columnOf(benefits.table, header);
  const [planned, outturn] = [`SUM(${of("Planned money")})`, `SUM(${of("Outturn money")})`];
  const off = `(${outturn}/${planned}-1)`;
  const rated = (level: string): string => `COUNTIF(${of("Benefit RAG")},"${level}")`;
  return {
    title: `=IF(${planned}=0,"5 · No benefit is planned in money yet","5 · Benefits are forecast "&IF(ROUND(${off},4)=0,"as planned",${share(off, "above plan", "below plan")}))`,
    lines: [
      { label: "Planned benefits", value: `=${planned}`, numberFormat: MONEY, note: `=${unit}` },
      {
        label: "Forecast and actual",
        value: `=${outturn}`,
        numberFormat: MONEY,
        note: benefits.columns.includes("Benefit RAG")
          ? `=${rated("Red")}&" Red, "&${rated("Amber")}&" Amber of "&ROWS(${of("Planned money")})&" benefits"`
          : "",
      },
      {
        label: "Difference",
        value: `=${outturn}-${planned}`,
        numberFormat: "+#,##0;-#,##0;0",
        note: "below zero: less than was approved",
      },
    ],
    source: `="Sheet ${inQuotes(benefits.sheet)}, all benefits in money over their whole life"`,
  };
}
