import { eventTypes, type EventType } from "#host/protocol/events";

interface SheetEvent<S> {
  readonly name: string;
  readonly type: EventType;
  target(subject: S): string;
}

/** The events of a worksheet, which the collection of worksheets has too. */
export function sheetEvents<S>(
  target: (subject: S) => string,
  options: { readonly withAdded: boolean },
): Record<string, SheetEvent<S>> {
  const event = (name: string, type: EventType): SheetEvent<S> => ({ name, type, target });
  return {
    dataChangedEvent: event("onChanged", eventTypes.worksheetChanged),
    activatedEvent: event("onActivated", eventTypes.worksheetActivated),
    deactivatedEvent: event("onDeactivated", eventTypes.worksheetDeactivated),
    selectionChangedEvent: event("onSelectionChanged", eventTypes.worksheetSelectionChanged),
    protectionChangedEvent: event("onProtectionChanged", eventTypes.worksheetProtectionChanged),
    ...(options.withAdded
      ? {
          addedEvent: event("onAdded", eventTypes.worksheetAdded),
          deletedEvent: event("onDeleted", eventTypes.worksheetDeleted),
        }
      : {}),
  };
}
