import { useMemo, useState, type ReactElement } from "react";
import type { RiskRecord } from "#core/risk/risk";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { StickyBar } from "../../../components/StickyBar";
import { filteredRisks, inCell, inOrder } from "../riskListView";
import type { PartProps } from "../RiskPage";
import { noFilter } from "../riskState";
import { useRisk } from "../useRisk";
import { BreakdownTable } from "./BreakdownTable";
import { FilterFields } from "./FilterFields";
import { HeatMapTable } from "./HeatMapTable";
import { RiskRow } from "./RiskRow";

/** As many risks are listed at first, and at most: a register of thousands is filtered. */
const [listedFirst, listedAtMost] = [25, 200];

/** Filters, the heat map of what they let through, the list, and where the money is. */
export function RegisterPart(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const { risk } = useRisk();
  const { filter, map } = state;
  const found = useMemo(() => filteredRisks(reading, filter), [reading, filter]);
  const listed = useMemo(
    () => inOrder(filter.cell === null ? found : inCell(found, map, filter.cell)),
    [found, map, filter.cell],
  );
  if (reading.risks.length === 0) {
    return (
      <div className="stack">
        <p>{risk.nothing}</p>
        <AddBar {...props} />
      </div>
    );
  }
  return (
    <div className="stack">
      {reading.assumed.length > 0 && <MessageBar intent="info">{risk.scaleAssumed}</MessageBar>}
      <FilterFields {...props} />
      <HeatMapTable {...props} found={found} />
      <BreakdownTable {...props} found={found} />
      <RiskList {...props} listed={listed} />
      <Packs {...props} />
      <AddBar {...props} controller={controller} />
    </div>
  );
}

/** The risks one by one, the worst first. */
function RiskList(props: PartProps & { readonly listed: readonly RiskRecord[] }): ReactElement {
  const { listed } = props;
  const { risk, say } = useRisk();
  const [isWhole, setIsWhole] = useState(false);
  const shown = listed.slice(0, isWhole ? listedAtMost : listedFirst);
  const more = listed.length - shown.length;
  return (
    <section className="stack none" aria-label={risk.list}>
      <ListHead shown={listed.length} {...props} />
      {listed.length === 0 ? (
        <p className="quiet">{risk.noneFound}</p>
      ) : (
        <ul className="plain">
          {shown.map((one) => (
            <RiskRow key={`${one.id} ${one.row}`} {...props} one={one} />
          ))}
        </ul>
      )}
      {more > 0 && !isWhole && (
        <div className="row more">
          <Button
            size="short"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {say.counted(risk.showMore, more)}
          </Button>
        </div>
      )}
      {more > 0 && isWhole && <p className="small quiet">{say.counted(risk.more, more)}</p>}
    </section>
  );
}

function ListHead({ shown, reading, state, controller }: PartProps & { readonly shown: number }) {
  const { risk, say } = useRisk();
  const all = reading.risks.length;
  return (
    <div className="row">
      <div className="spread" role="status">
        <h2>
          {shown === all ? say.counted(risk.listed, all) : say.fill(risk.listedOf, { shown, all })}
        </h2>
      </div>
      {state.filter !== noFilter && (
        <Button
          size="short"
          onClick={() => {
            controller.clearFilter();
          }}
        >
          {risk.clear}
        </Button>
      )}
    </div>
  );
}

/** What the workbook could have besides. */
function Packs({ reading, controller }: PartProps): ReactElement | null {
  const { risk, say } = useRisk();
  const missing = (["Risk treatment", "Quantitative risk", "Shared risks"] as const).filter(
    (pack) => !reading.packs[pack],
  );
  if (missing.length === 0) return null;
  return (
    <details className="unfold">
      <summary className="small">{risk.packs}</summary>
      <ul className="plain lines small">
        {missing.map((pack) => (
          <li key={pack}>
            {risk.packMissing[pack]}{" "}
            <Button
              look="link"
              aria-label={say.fill(risk.addPackOf, { pack })}
              onClick={() => void controller.addPack(pack)}
            >
              {risk.addPack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AddBar({ controller }: PartProps): ReactElement {
  const { risk } = useRisk();
  return (
    <StickyBar>
      <div className="row">
        <Button
          look="primary"
          onClick={() => {
            controller.describe();
          }}
        >
          {risk.add}
        </Button>
      </div>
    </StickyBar>
  );
}
