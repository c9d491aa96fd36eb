import type { ReactElement } from "react";
import { useDelivery } from "../useDelivery";
import { Arrow } from "./Network";
import { arrowLooks, type NetworkDrawing } from "./networkView";

/** What the lines of the network mean, of those that are drawn. */
export function NetworkLegend({ drawing }: { readonly drawing: NetworkDrawing }): ReactElement {
  const { delivery } = useDelivery();
  const { legend } = delivery.network;
  const { arrows } = drawing;
  const drawn = arrowLooks.filter((look) => arrows.some((arrow) => arrow.look === look));
  return (
    <figcaption className="chart-legend small">
      {drawn.map((look) => (
        <Entry key={look} look={look} isDriving={false} words={legend[look]} />
      ))}
      {arrows.some(({ isDriving }) => isDriving) && (
        <Entry look="hard" isDriving words={legend.driving} />
      )}
    </figcaption>
  );
}

interface EntryProps {
  readonly look: (typeof arrowLooks)[number];
  readonly isDriving: boolean;
  readonly words: string;
}

function Entry({ look, isDriving, words }: EntryProps): ReactElement {
  return (
    <span>
      <svg width="28" height="12" aria-hidden="true">
        <Arrow arrow={{ look, isDriving, path: "M1 6L20 6", head: "M27 6L20 2L20 10Z" }} />
      </svg>
      {words}
    </span>
  );
}
