import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { BenefitPack, BenefitsReading } from "#actions/benefits/benefitsReading";
import { Button } from "../../components/Button";
import { InPageLanguage } from "../../components/InPageLanguage";
import { MessageBar } from "../../components/MessageBar";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { benefitsLanguage } from "../../texts/benefitsTexts";
import { gridStyles } from "../score/gridStyles";
import { AddPart } from "./AddPart";
import { benefitsControllerOf, type BenefitsController } from "./benefitsController";
import { benefitsParts, type BenefitsPart, type BenefitsState } from "./benefitsState";
import { benefitsStyles } from "./benefitsStyles";
import { ListPart } from "./ListPart";
import { MapPart } from "./MapPart";
import { PeriodsPart } from "./PeriodsPart";
import { ReviewPart } from "./ReviewPart";
import { useBenefits } from "./useBenefits";
import { ValuePart } from "./ValuePart";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the parts of the page work with. */
export interface PartProps {
  readonly reading: BenefitsReading;
  readonly benefits: BenefitsState;
  readonly controller: BenefitsController;
  readonly isBusy: boolean;
}

/** Benefits with what they have come to, new profiles, values by period, reviews, the map and the value. */
export function BenefitsPage(props: Props): ReactElement {
  return (
    <InPageLanguage language={benefitsLanguage}>
      <Page {...props} />
    </InPageLanguage>
  );
}

function Page({ state, store }: Props): ReactElement {
  const texts = useBenefits();
  const controller = useMemo(() => benefitsControllerOf(store), [store]);
  const { overview, benefits } = state;
  const { reading } = benefits;
  // Read first, and again whenever the overview was: somebody, or an action, has changed the workbook.
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (overview === null || seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview]);
  const isBusy = state.work.status === "running";
  return (
    <section aria-label={texts.benefits.heading} className="stack benefits">
      <style href="sightline-benefits" precedence="page">
        {gridStyles + benefitsStyles}
      </style>
      {reading === null ? (
        state.work.status === "failed" ? (
          <Button onClick={() => void controller.refresh()}>{texts.shell.tryAgain}</Button>
        ) : (
          <Skeleton />
        )
      ) : reading.lacking.includes("Benefits") ? (
        <Lacking reading={reading} store={store} />
      ) : (
        <Parts reading={reading} {...{ benefits, controller, isBusy }} store={store} />
      )}
    </section>
  );
}

function Parts({ store, ...props }: PartProps & { readonly store: PaneStore }): ReactElement {
  const { reading, benefits, controller } = props;
  const { benefits: page, score, say } = useBenefits();
  const { part } = benefits;
  return (
    <>
      <PartTabs
        page="benefits"
        parts={benefitsParts}
        part={part}
        words={page.parts}
        onChoose={(chosen) => {
          controller.openPart(chosen);
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
          {page.manual}
        </MessageBar>
      )}
      {reading.lacking.length > 0 && (
        <MessageBar
          intent="info"
          actions={
            <Button size="short" onClick={() => void store.open("create-registers")}>
              {page.create}
            </Button>
          }
        >
          {say.fill(page.lackingSome, { registers: say.list(reading.lacking) })}
        </MessageBar>
      )}
      <div role="tabpanel" id="benefits-panel" aria-labelledby={`benefits-${part}`}>
        {part === "list" && <ListPart {...props} />}
        {part === "add" && <AddPart {...props} />}
        {part === "periods" && <PeriodsPart {...props} />}
        {part === "review" && <ReviewPart {...props} />}
        {part === "map" && <MapPart {...props} />}
        {part === "value" && <ValuePart {...props} />}
      </div>
      <MissingPack reading={reading} store={store} part={part} />
    </>
  );
}

/** Without the register there is nothing to show: how to get it. */
function Lacking({
  reading,
  store,
}: Pick<PartProps, "reading"> & { readonly store: PaneStore }): ReactElement {
  const { benefits, say } = useBenefits();
  return (
    <>
      <p>{say.fill(benefits.lacking, { registers: say.list(reading.lacking) })}</p>
      <div className="row">
        <Button look="primary" onClick={() => void store.open("create-registers")}>
          {benefits.create}
        </Button>
        <Button onClick={() => void store.open("adopt-sheets")}>{benefits.adopt}</Button>
      </div>
    </>
  );
}

/** The pack that a part could use more of, where the workbook has it not. */
const packOf: Readonly<Partial<Record<BenefitsPart, BenefitPack>>> = {
  add: "Benefit profile",
  review: "Benefit profile",
  map: "Objective shares",
  value: "Optimism bias",
};

/** A pack that the open part could use and the workbook has not, with the way to it. */
function MissingPack({
  reading,
  store,
  part,
}: Pick<PartProps, "reading"> & {
  readonly store: PaneStore;
  readonly part: BenefitsPart;
}): ReactElement | null {
  const { benefits, say } = useBenefits();
  const pack = packOf[part];
  if (pack === undefined || reading.packs[pack] || reading.lacking.length > 0) return null;
  return (
    <p className="small quiet">
      {say.fill(benefits.packs[part], { pack })}{" "}
      <Button look="link" onClick={() => void store.open("add-pack", { packs: pack })}>
        {benefits.addPack}
      </Button>
    </p>
  );
}
