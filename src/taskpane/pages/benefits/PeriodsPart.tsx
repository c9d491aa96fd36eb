import { useMemo, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import { StickyBar } from "../../components/StickyBar";
import type { PartProps } from "./BenefitsPage";
import type { GridLayer } from "./benefitsState";
import { foundBenefits } from "./listView";
import { noFilter } from "./benefitsState";
import { PeriodNote } from "./PeriodNote";
import { PeriodsGrid } from "./PeriodsGrid";
import { waitingOf } from "./periodEntries";
import { useBenefits } from "./useBenefits";

const layers: readonly GridLayer[] = ["outturn", "planned"];

/** Values of all benefits by period: actuals of closed periods, forecasts of open ones, or the plan. */
export function PeriodsPart(props: PartProps): ReactElement {
  const { reading, benefits, controller } = props;
  const { benefits: page, score, say } = useBenefits();
  const { grid } = benefits;
  const rows = useMemo(
    () =>
      foundBenefits(reading, { ...noFilter, search: grid.search }).filter(
        ({ isWithdrawn }) => !isWithdrawn,
      ),
    [reading, grid.search],
  );
  if (reading.periods.length === 0) return <p>{page.noPeriods}</p>;
  if (reading.benefits.length === 0) return <p>{page.none}</p>;
  return (
    <div className="stack">
      <input
        className="input"
        type="search"
        aria-label={page.find}
        placeholder={page.find}
        value={grid.search}
        onChange={({ target }) => {
          controller.changeGrid({ search: target.value });
        }}
      />
      <fieldset className="row">
        <legend className="only-spoken">{page.layer}</legend>
        {layers.map((layer) => (
          <label key={layer} className="check">
            <input
              type="radio"
              name="benefits-layer"
              checked={grid.layer === layer}
              onChange={() => {
                controller.changeGrid({ layer });
              }}
            />
            <span>{page.layers[layer]}</span>
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{page.layerHints[grid.layer]}</p>
      {rows.length === 0 ? (
        <p className="quiet">{page.noneFound}</p>
      ) : (
        <>
          <PeriodsGrid {...props} rows={rows} />
          <PeriodNote {...props} rows={rows} />
        </>
      )}
      {grid.notes.length > 0 && (
        <div role="status">
          <MessageBar
            intent="warning"
            closeLabel={score.drop}
            onClose={() => {
              controller.note([]);
            }}
          >
            {grid.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </MessageBar>
        </div>
      )}
      <WaitingBar {...props} say={say} />
    </div>
  );
}

/** What has been typed and waits; one press writes all of it, and one undo takes it back. */
function WaitingBar({
  reading,
  benefits,
  controller,
  isBusy,
  say,
}: PartProps & { readonly say: ReturnType<typeof useBenefits>["say"] }): ReactElement | null {
  const { benefits: page } = useBenefits();
  const { drafts } = benefits.grid;
  const { ready, conflicts, refused } = waitingOf(drafts, reading);
  if (Object.keys(drafts).length === 0) return null;
  return (
    <StickyBar>
      <p className="small" role="status">
        {say.counted(page.waiting, ready)}
        {conflicts > 0 && ` ${say.counted(page.conflicts, conflicts)}`}
        {refused > 0 && ` ${say.counted(page.refused, refused)}`}
      </p>
      <div className="row">
        <Button
          look="primary"
          isOff={ready === 0 || isBusy}
          onClick={() => void controller.writePeriods()}
        >
          {say.counted(page.write, ready)}
        </Button>
        <Button
          onClick={() => {
            controller.dropAll();
          }}
        >
          {page.discard}
        </Button>
      </div>
    </StickyBar>
  );
}
