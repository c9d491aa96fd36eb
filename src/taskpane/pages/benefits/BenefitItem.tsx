import type { ReactElement } from "react";
import type { BenefitRow } from "#core/benefits/benefit";
import { Button } from "../../components/Button";
import type { PartProps } from "./BenefitsPage";
import { benefitFigures } from "./benefitFigures";
import { RagMark } from "./RagMark";
import { useBenefits } from "./useBenefits";

interface Props extends PartProps {
  readonly benefit: BenefitRow;
}

/** A benefit: a press opens its figures, and from there the way to its row and its periods. */
export function BenefitItem(props: Props): ReactElement {
  const { benefit, benefits, controller } = props;
  const { benefits: page, say } = useBenefits();
  const { id, title, owner, realised, completion } = benefit;
  const isOpen = benefits.opened === id;
  return (
    <li className="benefit">
      <button
        type="button"
        className="benefit-head"
        aria-expanded={isOpen}
        onClick={() => {
          controller.show({ opened: isOpen ? null : id });
        }}
      >
        <RagMark rag={benefit.rag} />
        <span className="stack none">
          <span>{title === "" ? id : title}</span>
          <span className="small quiet">
            {[id, benefit.relatesTo, owner === "" ? page.noOwner : owner].join(" · ")}
          </span>
          <span className="marks">
            {benefit.isDisbenefit && <span className="badge warning">{page.disbenefit}</span>}
            {benefit.isWithdrawn && <span className="badge">{page.withdrawn}</span>}
            {benefit.status === "At risk" && <span className="badge warning">{page.atRisk}</span>}
          </span>
        </span>
        <span className="benefit-shares small">
          {realised !== null && (
            <span>
              <span className="quiet">{page.realisedShort}</span> {say.percent(realised)}
            </span>
          )}
          {completion !== null && (
            <span>
              <span className="quiet">{page.completionShort}</span> {say.percent(completion)}
            </span>
          )}
        </span>
      </button>
      {isOpen && <Details {...props} />}
    </li>
  );
}

function Details({ benefit, reading, controller }: Props): ReactElement {
  const texts = useBenefits();
  const { benefits: page, say } = texts;
  const { id } = benefit;
  return (
    <div
      className="stack tight benefit-details"
      role="region"
      aria-label={say.fill(page.detailsOf, { benefit: id })}
    >
      <dl className="pairs small">
        {benefitFigures(benefit, reading, texts).map(({ name, figure }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{figure}</dd>
          </div>
        ))}
      </dl>
      {benefit.note !== "" && <p className="small quiet wrap">{benefit.note}</p>}
      <div className="row">
        <Button look="link" onClick={() => void controller.goToBenefit(id)}>
          {page.showRow}
        </Button>
        <Button
          look="link"
          onClick={() => {
            controller.showPeriodsOf(benefit, reading.periods);
          }}
        >
          {page.enterValues}
        </Button>
        <Button
          look="link"
          onClick={() => {
            controller.show({ part: "map" });
            controller.changeMap({ selected: id, objective: "", program: "", gapsOnly: false });
          }}
        >
          {page.onMap}
        </Button>
        {reading.packs["Objective shares"] && (
          <Button
            look="link"
            onClick={() =>
              void controller.open("set-objective-shares", {
                benefit: id,
                shares: benefit.shares
                  .map(({ objective, entered }) => `${objective}\t${entered}`)
                  .join("\n"),
              })
            }
          >
            {page.shareOut}
          </Button>
        )}
      </div>
    </div>
  );
}
