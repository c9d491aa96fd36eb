import { useMemo, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { BenefitItem } from "./BenefitItem";
import type { PartProps } from "./BenefitsPage";
import { listRoom, noFilter } from "./benefitsState";
import { countsOf, foundBenefits, isFiltered, type BenefitCounts } from "./listView";
import { ListFilters } from "./ListFilters";
import { TotalsView } from "./TotalsView";
import { useBenefits, type BenefitsWords } from "./useBenefits";

/** The register as cards: colour, what is realised, what is to be expected, who answers for it. */
export function ListPart(props: PartProps): ReactElement {
  const { reading, benefits, controller } = props;
  const texts = useBenefits();
  const { benefits: page, say } = texts;
  const { filter, room } = benefits;
  const rows = useMemo(() => foundBenefits(reading, filter), [reading, filter]);
  const rest = rows.length - room;
  if (reading.benefits.length === 0) {
    return (
      <div className="stack">
        <p>{page.none}</p>
        <div className="row">
          <Button
            look="primary"
            onClick={() => {
              controller.openPart("add");
            }}
          >
            {page.addFirst}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <ListFilters {...props} />
      <div className="row">
        <span className="small" role="status">
          {countsSentence(countsOf(rows), texts)}
        </span>
        {isFiltered(filter) && (
          <Button
            look="link"
            onClick={() => {
              controller.filter(noFilter);
            }}
          >
            {page.showAll}
          </Button>
        )}
      </div>
      <TotalsView {...props} />
      {rows.length === 0 ? (
        <p className="quiet">{page.noneFound}</p>
      ) : (
        <ul className="plain" aria-label={page.list}>
          {rows.slice(0, room).map((benefit) => (
            <BenefitItem key={benefit.row} {...props} benefit={benefit} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button
          onClick={() => {
            controller.show({ room: room + listRoom });
          }}
        >
          {say.counted(page.more, rest)}
        </Button>
      )}
    </div>
  );
}

/** "40 benefits, 4 disbenefits": counted apart. */
export function countsSentence(
  { benefits, disbenefits, withdrawn }: BenefitCounts,
  { benefits: page, say }: BenefitsWords,
): string {
  const parts = [
    say.counted(page.benefitsCount, benefits),
    say.counted(page.disbenefitsCount, disbenefits),
  ];
  if (withdrawn > 0) parts.push(say.counted(page.withdrawnCount, withdrawn));
  return parts.join(", ");
}
