import type { ReactElement } from "react";
import type { BenefitRow } from "#core/benefits/benefit";
import { Button } from "../../components/Button";
import { shownValue } from "../score/scoreSentences";
import type { PartProps } from "./BenefitsPage";
import { activePeriod, isConflict, layerOf, periodKey, valueAt } from "./periodEntries";
import { useBenefits } from "./useBenefits";

interface Props extends PartProps {
  readonly rows: readonly BenefitRow[];
}

/** What the active cell is about: its benefit, its plan, and what is in the way of what was typed. */
export function PeriodNote({ rows, reading, benefits, controller }: Props): ReactElement {
  const texts = useBenefits();
  const { benefits: page, score, say } = texts;
  const { grid } = benefits;
  const at = activePeriod(grid.cell, rows, reading.periods);
  const benefit = rows[at.row];
  const period = reading.periods[at.column];
  if (benefit === undefined || period === undefined) return <div id="period-note" />;
  const layer = layerOf(period, grid.layer);
  const key = periodKey(benefit.id, period.key, layer);
  const draft = grid.drafts[key];
  const value = valueAt(benefit, at.column, layer);
  const planned = benefit.values[at.column]?.planned ?? null;
  return (
    <section id="period-note" className="guidance small" aria-label={page.cellNote}>
      <p>
        <span className="strong">{benefit.id}</span> {benefit.title}
      </p>
      <p className="quiet">
        {[
          `${period.key}, ${page.layerNames[layer]}`,
          say.fill(page.plannedIs, { planned: shownValue(planned, texts) }),
          benefit.profile === "Level" ? page.profiles.Level : page.profiles.Flow,
          benefit.unit,
        ]
          .filter((text) => text !== "")
          .join(" · ")}
      </p>
      {draft?.status === "refused" && (
        <p className="problem">{say.fill(score.unclear, { text: draft.text })}</p>
      )}
      {draft !== undefined && isConflict(draft, value) && (
        <p className="problem">
          {say.fill(score.changedBy, { found: shownValue(value, texts), text: draft.text })}{" "}
          <Button
            look="link"
            onClick={() => {
              controller.insist(key, value);
            }}
          >
            {say.fill(score.mine, { text: draft.text })}
          </Button>{" "}
          <Button
            look="link"
            onClick={() => {
              controller.drop([key]);
            }}
          >
            {score.drop}
          </Button>
        </p>
      )}
      <div className="row">
        <Button look="link" onClick={() => void controller.goToBenefit(benefit.id)}>
          {page.showRow}
        </Button>
      </div>
    </section>
  );
}
