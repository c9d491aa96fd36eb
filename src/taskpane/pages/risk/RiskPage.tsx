import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { RiskReading } from "#actions/risk/readRisk";
import { Button } from "../../components/Button";
import { InPageLanguage } from "../../components/InPageLanguage";
import { MessageBar } from "../../components/MessageBar";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { riskLanguage } from "../../texts/riskTexts";
import { AddRisk } from "./AddRisk";
import { RegisterPart } from "./register/RegisterPart";
import { ReviewPart } from "./ReviewPart";
import { riskControllerOf, type RiskController } from "./riskController";
import { riskParts, type RiskState } from "./riskState";
import { riskStyles } from "./riskStyles";
import { ScalePart } from "./ScalePart";
import { SimulatePart } from "./simulate/SimulatePart";
import { useRisk } from "./useRisk";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the parts of the page work with. */
export interface PartProps {
  readonly reading: RiskReading;
  readonly state: RiskState;
  readonly controller: RiskController;
  readonly store: PaneStore;
}

/** The register with its heat map, what needs a look, the matrix, and what the risks may cost together. */
export function RiskPage(props: Props): ReactElement {
  return (
    <InPageLanguage language={riskLanguage}>
      <Page {...props} />
    </InPageLanguage>
  );
}

function Page({ state, store }: Props): ReactElement {
  const { risk } = useRisk();
  const controller = useMemo(() => riskControllerOf(store), [store]);
  const { overview } = state;
  const { reading } = state.risk;
  // Read first, and again whenever the overview was: somebody, or an action, has changed the workbook.
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (overview === null || seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview]);
  return (
    <section aria-label={risk.heading} className="stack risk">
      <style href="sightline-risk" precedence="page">
        {riskStyles}
      </style>
      {reading === null ? (
        <Skeleton />
      ) : reading.lacking.includes("Risks") ? (
        <Lacking store={store} />
      ) : state.risk.draft !== null ? (
        <AddRisk
          reading={reading}
          draft={state.risk.draft}
          controller={controller}
          state={state.risk}
          store={store}
        />
      ) : (
        <Parts reading={reading} state={state.risk} controller={controller} store={store} />
      )}
    </section>
  );
}

function Parts(props: PartProps): ReactElement {
  const { reading, state, controller, store } = props;
  const { risk } = useRisk();
  const { part } = state;
  return (
    <>
      <PartTabs
        page="risk"
        parts={riskParts}
        part={part}
        words={risk.parts}
        onChoose={(chosen) => {
          controller.show({ part: chosen });
        }}
      />
      {reading.isManual && (
        <MessageBar
          intent="info"
          actions={
            <Button size="short" onClick={() => void store.applyNow("recalculate")}>
              {risk.recalculate}
            </Button>
          }
        >
          {risk.manual}
        </MessageBar>
      )}
      <div role="tabpanel" id="risk-panel" aria-labelledby={`risk-${part}`}>
        {part === "register" && <RegisterPart {...props} />}
        {part === "review" && <ReviewPart {...props} />}
        {part === "scale" && <ScalePart {...props} />}
        {part === "simulate" && <SimulatePart {...props} />}
      </div>
    </>
  );
}

/** There is no register of risks: how to get one. */
function Lacking({ store }: Pick<PartProps, "store">): ReactElement {
  const { risk } = useRisk();
  return (
    <>
      <p>{risk.lacking}</p>
      <div className="row">
        <Button look="primary" onClick={() => void store.open("create-registers")}>
          {risk.create}
        </Button>
        <Button onClick={() => void store.open("adopt-sheets")}>{risk.adopt}</Button>
      </div>
    </>
  );
}
