import type { CellValue } from "#core/register/content";
import type { Rag } from "#core/status/rag";

/** Cashable and Non-cashable benefits are in money, the others are not. */
export type BenefitClass = "Cashable" | "Non-cashable" | "Quantifiable" | "Qualitative";

/** Flow: values of periods add up. Level: a reading, such as a share or a number of days. */
export type MeasureProfile = "Flow" | "Level";

/** How readings of one measure become one figure, over periods and over benefits. */
export type RollUp = "Sum" | "Last" | "Average" | "Max";

/** Date of the project that a benefit starts from. */
export type TiedTo = "Project finish" | "Project start" | "Not tied";

/** What is entered for a period. */
export type PeriodLayer = "Planned" | "Forecast" | "Actual";

export const periodLayers: readonly PeriodLayer[] = ["Planned", "Forecast", "Actual"];

/** A period of the calendar, in order. */
export interface BenefitPeriod {
  readonly key: string;
  /** Serial days; the last day is included. */
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
  /** Counts in the present value by the workbook's NPV basis. */
  readonly counts: boolean;
  /** Layers that may be typed: Actual only in closed periods, Forecast only in open ones. */
  readonly open: readonly PeriodLayer[];
}

/** Values of one benefit in one period; null = blank. */
export interface PeriodValues {
  /** Body row of BenefitPeriods; null = there is none yet. */
  readonly row: number | null;
  readonly planned: number | null;
  readonly forecast: number | null;
  readonly actual: number | null;
  /** Cells that hold no number, as they are. */
  readonly unread: Partial<Readonly<Record<PeriodLayer, CellValue>>>;
}

/** A share of a benefit that an objective is credited with. */
export interface ObjectiveShare {
  readonly objective: string;
  /** As entered, 0..1. */
  readonly entered: number;
  /** As it counts: scaled where the shares of a benefit exceed 100 %. */
  readonly share: number;
}

/** A benefit or disbenefit as the registers have it. */
export interface Benefit {
  readonly id: string;
  /** Body row of Benefits. */
  readonly row: number;
  readonly relatesTo: string;
  /** The project, or the projects of the program, that deliver it; empty = neither is known. */
  readonly projects: readonly string[];
  /** "" = none. */
  readonly program: string;
  readonly title: string;
  readonly isDisbenefit: boolean;
  /** null = blank or unknown. */
  readonly benefitClass: BenefitClass | null;
  readonly objective: string;
  readonly owner: string;
  readonly measure: string;
  readonly unit: string;
  readonly profile: MeasureProfile;
  readonly rollUp: RollUp;
  readonly valuePerUnit: number | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly confidence: number | null;
  readonly status: string;
  readonly isWithdrawn: boolean;
  readonly note: string;
  readonly tiedTo: TiedTo;
  readonly offsetDays: number;
  readonly reviewOn: number | null;
  readonly frequency: string;
  readonly outputs: string;
  /** By period of the calendar. */
  readonly values: readonly PeriodValues[];
}

/** What a benefit comes to; money in the unit of the workbook, disbenefits negative. */
export interface BenefitFigures {
  readonly plannedToDate: number | null;
  readonly actualToDate: number | null;
  /** Share of the plan to date, 1 = as planned. */
  readonly realised: number | null;
  /** Share of the whole plan at completion. */
  readonly completion: number | null;
  readonly rag: Rag | null;
  /** Counts in money. */
  readonly isMoney: boolean;
  readonly plannedMoney: number;
  readonly outturnMoney: number;
  readonly pv: number;
  /** Times confidence; a disbenefit whole. */
  readonly pvAdjusted: number;
}

/** When a benefit begins. */
export interface BenefitStart {
  /** Index of the first period with a planned, and with a forecast or actual value; null = none. */
  readonly firstPlanned: number | null;
  readonly firstExpected: number | null;
  /** Date of the project it is tied to plus the offset, serial day; null = not tied or not known. */
  readonly startsOn: number | null;
  /** By so many days the project it is tied to has moved against its baseline; null = not known. */
  readonly movedDays: number | null;
}

export interface BenefitRow extends Benefit, BenefitFigures, BenefitStart {
  /** Objectives it is credited to; the primary one alone where no shares are kept. */
  readonly shares: readonly ObjectiveShare[];
}
