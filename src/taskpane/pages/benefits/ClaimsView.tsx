import type { ReactElement } from "react";
import type { BenefitGap, DoubleCount } from "#core/benefits/benefitViews";
import { Button } from "../../components/Button";
import { amount } from "../tradeOff/amounts";
import type { PartProps } from "./BenefitsPage";
import { useBenefits } from "./useBenefits";

/** Benefits that are counted twice, and what nobody claims, each with what to do about it. */
export function ClaimsView(props: PartProps): ReactElement {
  const { reading } = props;
  const { benefits: page, say } = useBenefits();
  const { doubles, map } = reading;
  return (
    <>
      <section className="stack tight" aria-labelledby="benefits-doubles">
        <h2 id="benefits-doubles">
          {say.fill(page.groupCount, { name: page.doubles, count: doubles.length })}
        </h2>
        {doubles.length === 0 ? (
          <p className="small quiet">{page.noDoubles}</p>
        ) : (
          <ul className="plain lines">
            {doubles.map((double) => (
              <DoubleItem
                key={`${double.kind} ${double.benefits.join(" ")}`}
                {...props}
                double={double}
              />
            ))}
          </ul>
        )}
      </section>
      <section className="stack tight" aria-labelledby="benefits-gaps">
        <h2 id="benefits-gaps">
          {say.fill(page.groupCount, { name: page.gaps, count: map.gaps.length })}
        </h2>
        {map.gaps.length === 0 ? (
          <p className="small quiet">{page.noGaps}</p>
        ) : (
          <ul className="plain lines">
            {map.gaps.map((gap) => (
              <GapItem key={`${gap.kind} ${gap.id}`} {...props} gap={gap} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function DoubleItem({
  double,
  controller,
  reading,
}: PartProps & { readonly double: DoubleCount }): ReactElement {
  const { benefits: page, say } = useBenefits();
  const facts = {
    benefits: say.list(double.benefits),
    projects: say.list(double.projects),
    measure: double.measure,
    objective: double.objective,
  };
  return (
    <li className="stack tight">
      <p>
        {say.fill(page.doubleKinds[double.kind], facts)}
        {double.perYear !== null &&
          ` ${say.fill(page.perYear, {
            amount: amount(double.perYear, say),
            unit: reading.moneyUnit,
          })}`}
      </p>
      <p className="small quiet">{page.doubleAdvice[double.kind]}</p>
      <div className="row">
        {double.benefits.map((id) => (
          <Button
            key={id}
            look="link"
            aria-label={say.fill(page.showRowOf, { id })}
            onClick={() => void controller.goToBenefit(id)}
          >
            {id}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** Register and key of what has the gap. */
const registerOf = {
  "objective-without-benefit": ["Objectives", "Objective ID"],
  "project-without-benefit": ["Projects", "Project ID"],
  "benefit-without-objective": ["Benefits", "Benefit ID"],
  "benefit-without-project": ["Benefits", "Benefit ID"],
} as const;

function GapItem({
  gap,
  controller,
  reading,
}: PartProps & { readonly gap: BenefitGap }): ReactElement {
  const { benefits: page, say } = useBenefits();
  const { kind, id, name, size } = gap;
  const [register, key] = registerOf[kind];
  const isWeight = kind === "objective-without-benefit";
  const sizeText =
    size === null
      ? ""
      : isWeight
        ? say.fill(page.weightIs, { weight: say.percent(size) })
        : `${amount(size, say)} ${reading.moneyUnit}`;
  const canAdd = kind === "objective-without-benefit" || kind === "project-without-benefit";
  return (
    <li className="stack tight">
      <p>
        <span className="strong">{id}</span> {name}
        {sizeText !== "" && <span className="quiet"> ({sizeText})</span>}
        {": "}
        {page.gapKinds[kind]}
      </p>
      <p className="small quiet">{page.gapAdvice[kind]}</p>
      <div className="row">
        {canAdd && (
          <Button
            size="short"
            aria-label={say.fill(page.addFor, { id })}
            onClick={() => {
              controller.fill(isWeight ? { objective: id } : { relatesTo: id });
              controller.toStep("what");
              controller.openPart("add");
            }}
          >
            {page.addBenefit}
          </Button>
        )}
        <Button
          look="link"
          aria-label={say.fill(page.showRowOf, { id })}
          onClick={() => void controller.goTo(register, key, id)}
        >
          {page.showRow}
        </Button>
      </div>
    </li>
  );
}
