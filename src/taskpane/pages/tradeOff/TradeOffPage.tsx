import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { ChoiceReading } from "#actions/choice/choiceReading";
import { Button } from "../../components/Button";
import { InPageLanguage } from "../../components/InPageLanguage";
import { MessageBar } from "../../components/MessageBar";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { tradeOffLanguage } from "../../texts/tradeOffTexts";
import { AnswerBar } from "./AnswerBar";
import { ExchangePart } from "./ExchangePart";
import { LimitsPart } from "./LimitsPart";
import { PortfolioPart } from "./PortfolioPart";
import { ScenariosPart } from "./ScenariosPart";
import { tradeOffControllerOf, type TradeOffController } from "./tradeOffController";
import { tradeOffParts, type TradeOffPart, type TradeOffState } from "./tradeOffState";
import { tradeOffStyles } from "./tradeOffStyles";
import { useTradeOff } from "./useTradeOff";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the parts of the page work with. */
export interface PartProps {
  readonly reading: ChoiceReading;
  readonly tradeOff: TradeOffState;
  readonly controller: TradeOffController;
  readonly store: PaneStore;
}

/** Limits, the best affordable portfolio within them, what they cost, and saved scenarios. */
export function TradeOffPage(props: Props): ReactElement {
  return (
    <InPageLanguage language={tradeOffLanguage}>
      <Page {...props} />
    </InPageLanguage>
  );
}

function Page({ state, store }: Props): ReactElement {
  const { trade } = useTradeOff();
  const controller = useMemo(() => tradeOffControllerOf(store), [store]);
  const { overview, tradeOff } = state;
  const { reading } = tradeOff;
  useEffect(() => {
    controller.open();
  }, [controller]);
  // Read first, and again whenever the overview was: somebody, or an action, has changed the workbook.
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (overview === null || seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview]);
  return (
    <section aria-label={trade.heading} className="stack trade-off">
      <style href="sightline-trade-off" precedence="page">
        {tradeOffStyles}
      </style>
      {reading === null ? (
        <Skeleton />
      ) : reading.lacking.length > 0 ? (
        <Lacking reading={reading} store={store} />
      ) : (
        <Parts reading={reading} tradeOff={tradeOff} controller={controller} store={store} />
      )}
    </section>
  );
}

function Parts(props: PartProps): ReactElement {
  const { reading, tradeOff, controller, store } = props;
  const { trade, score } = useTradeOff();
  const part = shownPart(tradeOff);
  return (
    <>
      <PartTabs
        page="trade-off"
        parts={tradeOffParts}
        part={part}
        words={trade.parts}
        onChoose={(chosen) => {
          controller.show({ part: chosen });
        }}
      />
      {reading.isManual && (
        <MessageBar
          intent="info"
          actions={
            <Button size="short" onClick={() => void store.applyNow("recalculate")}>
              {score.recalculate}
            </Button>
          }
        >
          {trade.manual}
        </MessageBar>
      )}
      <div role="tabpanel" id="trade-off-panel" aria-labelledby={`trade-off-${part}`}>
        {part === "limits" && <LimitsPart {...props} />}
        {part === "portfolio" && <PortfolioPart {...props} />}
        {part === "exchange" && <ExchangePart {...props} />}
        {part === "scenarios" && <ScenariosPart {...props} />}
      </div>
      <AnswerBar {...props} />
    </>
  );
}

/** Limits come first; once there is a portfolio, it does. */
function shownPart({ part, answer }: TradeOffState): TradeOffPart {
  return part ?? (answer === null ? "limits" : "portfolio");
}

/** Registers that choosing needs are not there: how to get them. */
function Lacking({ reading, store }: Pick<PartProps, "reading" | "store">): ReactElement {
  const { trade, say } = useTradeOff();
  return (
    <>
      <p>{say.fill(trade.lacking, { registers: say.list(reading.lacking) })}</p>
      <div className="row">
        <Button look="primary" onClick={() => void store.open("create-registers")}>
          {trade.create}
        </Button>
        <Button onClick={() => void store.open("adopt-sheets")}>{trade.adopt}</Button>
      </div>
    </>
  );
}
