import type { GovernanceReading } from "#actions/governance/readGovernance";
import type { CapacityReading } from "#actions/schedule/readCapacity";
import type { ScheduleReading } from "#actions/schedule/readSchedule";
import type { StatusReading } from "#actions/status/readStatus";
import type { Move } from "#core/schedule/ripple";
import type { Basis } from "./capacity/capacityView";
import type { IntakeDraft } from "./governance/intakeDraft";
import type { Reach } from "./dependencies/networkView";
import type { StatusFilter } from "./status/statusView";

/** What the page Delivery shows besides the workbook. */
export interface DeliveryState {
  readonly part: DeliveryPart;
  /** What each part has read of the workbook; null = not yet. */
  readonly readings: DeliveryReadings;
  readonly statusFilter: StatusFilter;
  /** Optimism over time is about people: it is shown when somebody asks. */
  readonly showsOptimism: boolean;
  /** Project whose details are open, on the parts Status and Decisions. */
  readonly opened: string | null;
  /** Which projects the network shows; null = nobody has chosen. */
  readonly view: NetworkView | null;
  /** Project that is selected in the network. */
  readonly selected: string | null;
  /** Share of its natural size at which the network is drawn. */
  readonly zoom: number;
  /** Moves that are tried; nothing of them is written. */
  readonly moves: readonly Move[];
  /** What the list of dependencies is searched for. */
  readonly search: string;
  readonly basis: Basis;
  /** Role and period whose demand is open. */
  readonly cell: { readonly role: string; readonly period: string } | null;
  readonly queueLength: "first" | "all";
  /** What is typed into the form for a new project; null = the form is closed. */
  readonly intake: IntakeDraft | null;
}

export interface DeliveryReadings {
  readonly status: StatusReading | null;
  readonly dependencies: ScheduleReading | null;
  readonly capacity: CapacityReading | null;
  readonly governance: GovernanceReading | null;
}

export interface NetworkView {
  readonly reach: Reach;
  /** Around which project; "" where all are shown. */
  readonly project: string;
}

export const deliveryParts = ["status", "dependencies", "capacity", "governance"] as const;
export type DeliveryPart = (typeof deliveryParts)[number];

export interface DeliveryEvent {
  readonly type: "delivery/changed";
  readonly change: Partial<DeliveryState>;
}

export const initialDelivery: DeliveryState = {
  part: "status",
  readings: { status: null, dependencies: null, capacity: null, governance: null },
  statusFilter: "all",
  showsOptimism: false,
  opened: null,
  view: null,
  selected: null,
  zoom: 1,
  moves: [],
  search: "",
  basis: "promised",
  cell: null,
  queueLength: "first",
  intake: null,
};

export function isDeliveryEvent(event: { readonly type: string }): event is DeliveryEvent {
  return event.type === "delivery/changed";
}
