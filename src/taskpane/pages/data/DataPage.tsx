import type { ReactElement } from "react";
import { InPageLanguage } from "../../components/InPageLanguage";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { AdoptPart } from "./AdoptPart";
import { dataLanguage, useData } from "./dataLanguage";
import { dataParts, type DataPart } from "./dataState";
import { dataStyles } from "./dataStyles";
import { FindingsPart } from "./FindingsPart";
import { LinkagesPart } from "./LinkagesPart";
import { RegistersPart } from "./RegistersPart";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Adopting sheets, what is wrong in the registers, and the registers that there are. */
export function DataPage({ state, store }: Props): ReactElement {
  return (
    <InPageLanguage language={dataLanguage}>
      {state.overview === null ? <Skeleton /> : <Parts state={state} store={store} />}
    </InPageLanguage>
  );
}

function Parts({ state, store }: Props): ReactElement {
  const { data } = useData();
  const part = shownPart(state);
  const choose = (chosen: DataPart): void => {
    store.desk.tell({ type: "data/part opened", part: chosen });
    if (chosen !== "adopt" && state.opened !== null) store.closeAction();
  };
  return (
    <section aria-label={data.heading} className="stack data">
      <style href="sightline-data" precedence="page">
        {dataStyles}
      </style>
      <PartTabs page="data" parts={dataParts} part={part} words={data.parts} onChoose={choose} />
      <div role="tabpanel" id="data-panel" aria-labelledby={`data-${part}`}>
        {part === "adopt" && <AdoptPart state={state} store={store} />}
        {part === "findings" && <FindingsPart state={state} store={store} />}
        {part === "linkages" && <LinkagesPart state={state} store={store} />}
        {part === "registers" && <RegistersPart state={state} store={store} />}
      </div>
    </section>
  );
}

/** Adopting, where it was asked for or there is nothing else; otherwise the part that was chosen. */
function shownPart({ opened, data, overview }: PaneState): DataPart {
  if (opened === "adopt-sheets") return "adopt";
  return data.part ?? (overview?.registers.length === 0 ? "adopt" : "registers");
}
