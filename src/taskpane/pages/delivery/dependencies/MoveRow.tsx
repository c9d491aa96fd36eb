import { useId, useState, type ReactElement } from "react";
import type { Move } from "#core/schedule/ripple";
import { Button } from "../../../components/Button";
import type { DeliveryController } from "../deliveryController";
import { useDelivery } from "../useDelivery";
import { slider, typedDays } from "./whatIfView";

interface Props {
  readonly move: Move;
  readonly title: string;
  readonly controller: DeliveryController;
}

/** One move that is tried: days by slider or typed, or the project cancelled. */
export function MoveRow({ move, title, controller }: Props): ReactElement {
  const { delivery, say } = useDelivery();
  const id = useId();
  const { project, kind } = move;
  const { whatIf } = delivery;
  return (
    <div className="card stack tight" role="group" aria-labelledby={id}>
      <div className="spread-line">
        <span id={id} className="strong wrap">
          {title}
        </span>
        <Button
          size="short"
          aria-label={say.fill(whatIf.dropOf, { project })}
          onClick={() => {
            controller.dropMove(project);
          }}
        >
          {whatIf.drop}
        </Button>
      </div>
      {move.kind === "shift" && <DaysField move={move} controller={controller} />}
      <label className="check small">
        <input
          type="checkbox"
          checked={kind === "cut"}
          onChange={({ target }) => {
            controller.tryMove(
              target.checked ? { kind: "cut", project } : { kind: "shift", project, days: 0 },
            );
          }}
        />
        <span>{whatIf.cut}</span>
      </label>
    </div>
  );
}

interface DaysProps extends Pick<Props, "controller"> {
  readonly move: Extract<Move, { readonly kind: "shift" }>;
}

function DaysField({ move, controller }: DaysProps): ReactElement {
  const { delivery, say } = useDelivery();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { project, days } = move;
  const wrong = typed !== null && typedDays(typed) === null;
  const shift = (by: number): void => {
    controller.tryMove({ kind: "shift", project, days: by });
  };
  return (
    <div className="days">
      <label htmlFor={id} className="small">
        {delivery.whatIf.days}
      </label>
      <input
        id={id}
        className="input"
        inputMode="numeric"
        value={typed ?? String(days)}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          setTyped(target.value);
          const by = typedDays(target.value);
          if (by !== null) shift(by);
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
      <input
        type="range"
        aria-label={say.fill(delivery.whatIf.slide, { project })}
        min={slider.least}
        max={slider.most}
        value={days}
        onChange={({ target }) => {
          setTyped(null);
          shift(Number(target.value));
        }}
      />
      <span id={`${id}-note`} className="small problem" role="alert">
        {wrong && delivery.whatIf.daysWrong}
      </span>
    </div>
  );
}
