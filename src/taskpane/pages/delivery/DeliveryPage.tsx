import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { InPageLanguage } from "../../components/InPageLanguage";
import { MessageBar } from "../../components/MessageBar";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { deliveryLanguage } from "../../texts/deliveryTexts";
import { CapacityPart } from "./capacity/CapacityPart";
import { deliveryControllerOf, type DeliveryController } from "./deliveryController";
import { deliveryParts, type DeliveryPart, type DeliveryState } from "./deliveryState";
import { deliveryStyles } from "./deliveryStyles";
import { DependenciesPart } from "./dependencies/DependenciesPart";
import { GovernancePart } from "./governance/GovernancePart";
import { StatusPart } from "./status/StatusPart";
import { useDelivery } from "./useDelivery";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the parts of the page work with. */
export interface PartProps {
  readonly state: DeliveryState;
  readonly controller: DeliveryController;
  readonly store: PaneStore;
}

/** How projects are delivered: status, dependencies, capacity, intake and decisions. */
export function DeliveryPage(props: Props): ReactElement {
  return (
    <InPageLanguage language={deliveryLanguage}>
      <Page {...props} />
    </InPageLanguage>
  );
}

function Page({ state, store }: Props): ReactElement {
  const { delivery, shell } = useDelivery();
  const controller = useMemo(() => deliveryControllerOf(store), [store]);
  const { overview } = state;
  const { part, readings } = state.delivery;
  useFollowing(controller, part, overview, readings[part] !== null);
  const isManual = readings.status?.isManual ?? readings.governance?.isManual ?? false;
  return (
    <section aria-label={delivery.heading} className="stack delivery">
      <style href="sightline-delivery" precedence="page">
        {deliveryStyles}
      </style>
      <PartTabs
        page="delivery"
        parts={deliveryParts}
        part={part}
        words={delivery.parts}
        onChoose={(chosen) => {
          controller.show({ part: chosen });
        }}
      />
      {isManual && (
        <MessageBar
          intent="info"
          actions={
            <Button size="short" onClick={() => void store.applyNow("recalculate")}>
              {shell.stale.recalculate}
            </Button>
          }
        >
          {shell.stale.manual}
        </MessageBar>
      )}
      <div role="tabpanel" id="delivery-panel" aria-labelledby={`delivery-${part}`}>
        <Part state={state.delivery} controller={controller} store={store} />
      </div>
    </section>
  );
}

/** A part reads when it is first looked at, and again whenever somebody has changed the workbook. */
function useFollowing(
  controller: DeliveryController,
  part: DeliveryPart,
  overview: unknown,
  isRead: boolean,
): void {
  const seen = useRef(new Map<DeliveryPart, unknown>());
  useEffect(() => {
    if (overview === null || (isRead && seen.current.get(part) === overview)) return;
    seen.current.set(part, overview);
    void controller.refresh(part);
  }, [controller, part, overview, isRead]);
}

function Part(props: PartProps): ReactElement {
  const { part, readings } = props.state;
  switch (part) {
    case "status":
      return readings.status === null ? (
        <Skeleton />
      ) : (
        <StatusPart {...props} reading={readings.status} />
      );
    case "dependencies":
      return readings.dependencies === null ? (
        <Skeleton />
      ) : (
        <DependenciesPart {...props} reading={readings.dependencies} />
      );
    case "capacity":
      return readings.capacity === null ? (
        <Skeleton />
      ) : (
        <CapacityPart {...props} reading={readings.capacity} />
      );
    case "governance":
      return readings.governance === null ? (
        <Skeleton />
      ) : (
        <GovernancePart {...props} reading={readings.governance} />
      );
  }
}
