import { useMemo, type ReactElement } from "react";
import type { BenefitReview, ReviewReason } from "#core/benefits/benefitViews";
import { Button } from "../../components/Button";
import type { PartProps } from "./BenefitsPage";
import { Choice } from "./Choice";
import { ClaimsView } from "./ClaimsView";
import { reviewGroups, slipOf } from "./reviewView";
import { useBenefits } from "./useBenefits";

/** What is to be looked at, by who answers for it; and what is claimed twice or by nobody. */
export function ReviewPart(props: PartProps): ReactElement {
  const { reading, benefits, controller } = props;
  const { benefits: page, say } = useBenefits();
  const { reviewer } = benefits;
  const groups = useMemo(() => reviewGroups(reading.review, reviewer), [reading, reviewer]);
  const owners = [...new Set(reading.review.map(({ owner }) => owner))].sort();
  return (
    <div className="stack">
      {owners.length > 1 && (
        <Choice
          label={page.owner}
          value={reviewer}
          choices={[
            { value: "", label: page.allOwners },
            ...owners
              .filter((owner) => owner !== "")
              .map((owner) => ({ value: owner, label: owner })),
          ]}
          onChoose={(chosen) => {
            controller.show({ reviewer: chosen });
          }}
        />
      )}
      {groups.length === 0 && <p>{page.nothingToReview}</p>}
      {groups.map(({ reason, entries }) => (
        <section key={reason} className="stack tight" aria-labelledby={`review-${reason}`}>
          <h2 id={`review-${reason}`}>
            {say.fill(page.groupCount, { name: page.reasons[reason], count: entries.length })}
          </h2>
          <p className="small quiet">{page.reasonHints[reason]}</p>
          <ul className="plain lines">
            {entries.map((entry) => (
              <ReviewItem
                key={`${entry.benefit} ${entry.reason}`}
                {...props}
                entry={entry}
                reason={reason}
              />
            ))}
          </ul>
        </section>
      ))}
      <ClaimsView {...props} />
    </div>
  );
}

interface ItemProps extends PartProps {
  readonly entry: BenefitReview;
  readonly reason: ReviewReason;
}

function ReviewItem({ entry, reason, reading, controller }: ItemProps): ReactElement {
  const texts = useBenefits();
  const { benefits: page, say } = texts;
  const benefit = reading.benefits.find(({ id }) => id === entry.benefit);
  const slip = benefit === undefined || reason !== "not-moved" ? null : slipOf(benefit, reading);
  const facts = [
    entry.owner === "" ? page.noOwner : entry.owner,
    ...(entry.due === null ? [] : [say.fill(page.due, { date: say.date(entry.due) })]),
    ...(entry.daysOver !== null && entry.daysOver > 0
      ? [say.counted(page.overdue, entry.daysOver)]
      : []),
    ...(reason === "red" && typeof benefit?.completion === "number"
      ? [say.fill(page.completionIs, { share: say.percent(benefit.completion) })]
      : []),
    ...(typeof entry.facts["periods"] === "string" ? [entry.facts["periods"]] : []),
  ];
  return (
    <li className="stack tight">
      <div>
        <span className="strong">{entry.benefit}</span> {benefit?.title}{" "}
        {entry.isAfterClosure && <span className="badge">{page.afterClosure}</span>}
      </div>
      <p className="small quiet">{facts.join(" · ")}</p>
      {slip !== null && (
        <p className="small">
          {say.fill(page.slipped, {
            before: slip.before,
            after: slip.after,
            days: say.counted(page.days, slip.days),
          })}
        </p>
      )}
      <div className="row">
        {slip !== null && (
          <Button
            size="short"
            aria-label={say.fill(page.moveOf, { benefit: entry.benefit })}
            onClick={() =>
              void controller.open("phase-benefit", {
                benefit: entry.benefit,
                how: "move",
                days: "",
              })
            }
          >
            {page.move}
          </Button>
        )}
        {reason === "reading-missing" && benefit !== undefined && (
          <Button
            size="short"
            aria-label={say.fill(page.enterValuesOf, { benefit: entry.benefit })}
            onClick={() => {
              controller.showPeriodsOf(benefit, reading.periods);
            }}
          >
            {page.enterValues}
          </Button>
        )}
        <Button
          look="link"
          aria-label={say.fill(page.showRowOf, { id: entry.benefit })}
          onClick={() => void controller.goToBenefit(entry.benefit, entry.field)}
        >
          {page.showRow}
        </Button>
      </div>
    </li>
  );
}
