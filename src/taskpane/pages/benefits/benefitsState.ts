import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { CellValue } from "#core/register/content";
import { portfolioId } from "#core/register/relatesTo";

/** What the page Benefits shows besides the workbook. */
export interface BenefitsState {
  readonly part: BenefitsPart;
  /** The registers as they were read last; null = not yet. */
  readonly reading: BenefitsReading | null;
  readonly filter: BenefitFilter;
  /** Rows of the list that are drawn at most. */
  readonly room: number;
  /** The benefit whose details are open. */
  readonly opened: string | null;
  /** The profile that is being written; null = none has been begun. */
  readonly profile: ProfileDraft | null;
  readonly grid: GridState;
  readonly map: MapState;
  /** What the value is shown of: the portfolio, a program or a project. */
  readonly valued: string;
  /** The people whose reviews are shown; "" = all. */
  readonly reviewer: string;
}

export const benefitsParts = ["list", "add", "periods", "review", "map", "value"] as const;
export type BenefitsPart = (typeof benefitsParts)[number];

export interface BenefitFilter {
  readonly search: string;
  readonly objective: string;
  readonly program: string;
  readonly project: string;
  readonly benefitClass: string;
  readonly kind: "all" | "benefits" | "disbenefits";
}

/** What is typed into the steps of a new profile, as text. */
export interface ProfileDraft {
  readonly step: ProfileStep;
  readonly fields: Readonly<Record<ProfileField, string>>;
  /** Somebody has asked to go on: what is missing is said. */
  readonly isTried: boolean;
}

export const profileSteps = ["what", "measure", "phasing", "check"] as const;
export type ProfileStep = (typeof profileSteps)[number];

/** Parameters of the action add-benefit, by their names. */
export const profileFields = [
  "relatesTo",
  "benefit",
  "type",
  "class",
  "objective",
  "owner",
  "measure",
  "unit",
  "profile",
  "valuePerUnit",
  "baseline",
  "target",
  "confidence",
  "rollUp",
  "tiedTo",
  "offsetDays",
  "start",
  "perYear",
  "ramp",
  "shape",
  "periods",
] as const;
export type ProfileField = (typeof profileFields)[number];

export interface GridState {
  readonly layer: GridLayer;
  /** Typed and not yet written, by the key of the cell. */
  readonly drafts: Readonly<Record<string, PeriodDraft>>;
  /** What of a pasted block was left out, in sentences. */
  readonly notes: readonly string[];
  readonly cell: { readonly benefit: string; readonly period: string } | null;
  readonly search: string;
}

/** "outturn": actuals of closed periods, forecasts of open ones. */
export type GridLayer = "outturn" | "planned";

/** A value for a period that waits to be written. */
export interface PeriodDraft {
  readonly text: string;
  /** What stood in the cell when typing began. */
  readonly before: CellValue;
  readonly status: "typing" | "ready" | "refused";
}

export interface MapState {
  readonly objective: string;
  readonly program: string;
  readonly gapsOnly: boolean;
  /** Groups of benefits that are shown one by one, by objective. */
  readonly expanded: readonly string[];
  /** The node whose paths are marked. */
  readonly selected: string | null;
}

export interface BenefitsEvent {
  readonly type: "benefits/changed";
  readonly change: Partial<BenefitsState>;
}

export const noFilter: BenefitFilter = {
  search: "",
  objective: "",
  program: "",
  project: "",
  benefitClass: "",
  kind: "all",
};

/** Rows that the list begins with, and that "more" adds. */
export const listRoom = 50;

export const initialBenefits: BenefitsState = {
  part: "list",
  reading: null,
  filter: noFilter,
  room: listRoom,
  opened: null,
  profile: null,
  grid: { layer: "outturn", drafts: {}, notes: [], cell: null, search: "" },
  map: { objective: "", program: "", gapsOnly: false, expanded: [], selected: null },
  valued: portfolioId,
  reviewer: "",
};

export function isBenefitsEvent(event: { readonly type: string }): event is BenefitsEvent {
  return event.type === "benefits/changed";
}
