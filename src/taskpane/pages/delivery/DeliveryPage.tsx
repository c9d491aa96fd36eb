import type { ReactElement } from "react";
import { InPageLanguage } from "../../components/InPageLanguage";
import { PartTabs } from "../../components/PartTabs";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { deliveryLanguage } from "../../texts/deliveryTexts";
import { deliveryParts } from "./deliveryState";
import { useDelivery } from "./useDelivery";

interface Props {
  readonly state: PaneState;
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
  const { delivery } = useDelivery();
  const { part } = state.delivery;
  return (
    <section aria-label={delivery.heading} className="stack delivery">
      <PartTabs
        page="delivery"
        parts={deliveryParts}
        part={part}
        words={delivery.parts}
        onChoose={(chosen) => {
          store.desk.tell({ type: "delivery/changed", change: { part: chosen } });
        }}
      />
      <div role="tabpanel" id="delivery-panel" aria-labelledby={`delivery-${part}`} />
    </section>
  );
}
