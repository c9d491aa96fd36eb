/** What the page Delivery shows besides the workbook. */
export interface DeliveryState {
  readonly part: DeliveryPart;
}

export const deliveryParts = ["status", "dependencies", "capacity", "governance"] as const;
export type DeliveryPart = (typeof deliveryParts)[number];

export interface DeliveryEvent {
  readonly type: "delivery/changed";
  readonly change: Partial<DeliveryState>;
}

export const initialDelivery: DeliveryState = { part: "status" };

export function isDeliveryEvent(event: { readonly type: string }): event is DeliveryEvent {
  return event.type === "delivery/changed";
}
