import type { FunctionComponent, ReactElement } from "react";
import { useLazyPart } from "../hooks/useLazyPart";
import { useTexts } from "../hooks/useTexts";
import { lazyPart, type LazyPart } from "../lazyPart";
import { StartPage } from "../pages/start/StartPage";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { Button } from "./Button";
import { MessageBar } from "./MessageBar";
import { Skeleton } from "./Skeleton";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Pages with more than words and buttons come as scripts of their own, when they are first opened. */
const actionPage = lazyPart(async () => (await import("../pages/action/ActionPage")).ActionPage);
const setupPage = lazyPart(async () => (await import("../pages/start/setup/SetupPage")).SetupPage);
const dataPage = lazyPart(async () => (await import("../pages/data/DataPage")).DataPage);
const scorePage = lazyPart(async () => (await import("../pages/score/ScorePage")).ScorePage);
const tradeOffPage = lazyPart(
  async () => (await import("../pages/tradeOff/TradeOffPage")).TradeOffPage,
);
const riskPage = lazyPart(async () => (await import("../pages/risk/RiskPage")).RiskPage);
const benefitsPage = lazyPart(
  async () => (await import("../pages/benefits/BenefitsPage")).BenefitsPage,
);
const deliveryPage = lazyPart(
  async () => (await import("../pages/delivery/DeliveryPage")).DeliveryPage,
);
const reportPage = lazyPart(async () => (await import("../pages/report/ReportPage")).ReportPage);

/** Fetches the pages that are not there yet. One that does not come is fetched again when it is opened. */
export function preloadPages(): void {
  void Promise.allSettled([
    actionPage.load(),
    dataPage.load(),
    scorePage.load(),
    tradeOffPage.load(),
    riskPage.load(),
    benefitsPage.load(),
    deliveryPage.load(),
    reportPage.load(),
  ]);
}

/** The action that is open, otherwise the page of the chosen tab. */
export function OpenPage({ state, store }: Props): ReactElement {
  const { page, opened } = state;
  const action = store.actions.find(({ id }) => id === opened);
  if (action?.id === "create-registers") {
    return <Fetched source={setupPage} props={{ state, store }} />;
  }
  // Adopting is a part of the page Data.
  if (action !== undefined && action.id !== "adopt-sheets") {
    return <Fetched key={action.id} source={actionPage} props={{ action, state, store }} />;
  }
  switch (page) {
    case "start":
      return <StartPage state={state} store={store} />;
    case "score":
      return <Fetched source={scorePage} props={{ state, store }} />;
    case "data":
      return <Fetched source={dataPage} props={{ state, store }} />;
    case "trade-off":
      return <Fetched source={tradeOffPage} props={{ state, store }} />;
    case "delivery":
      return <Fetched source={deliveryPage} props={{ state, store }} />;
    case "risk":
      return <Fetched source={riskPage} props={{ state, store }} />;
    case "benefits":
      return <Fetched source={benefitsPage} props={{ state, store }} />;
    case "report":
      return <Fetched source={reportPage} props={{ state, store }} />;
  }
}

/** A page that may still have to be fetched, or that could not be. */
function Fetched<P extends object>({
  source,
  props,
}: {
  readonly source: LazyPart<FunctionComponent<P>>;
  readonly props: P;
}): ReactElement {
  const { shell } = useTexts();
  const loading = useLazyPart(source);
  switch (loading.status) {
    case "loading":
      return <Skeleton />;
    case "failed":
      return (
        <MessageBar
          intent="bad"
          actions={<Button onClick={loading.again}>{shell.tryAgain}</Button>}
        >
          {shell.pageNotLoaded}
        </MessageBar>
      );
    case "loaded":
      return <loading.part {...props} />;
  }
}
