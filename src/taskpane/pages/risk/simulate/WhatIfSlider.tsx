import { useId, type ReactElement } from "react";
import type { ScopeSimulation } from "#core/risk/simulation/simulation";
import { Button } from "../../../components/Button";
import { amount, signedAmount } from "../../tradeOff/amounts";
import type { PartProps } from "../RiskPage";
import { whatIfKinds, type SimulationAnswer, type WhatIfKind } from "../riskState";
import { useRisk, type RiskWords } from "../useRisk";
import { needOf, percentName } from "./resultView";
import { sliderRange } from "./simulationWish";

interface Props extends PartProps {
  readonly answer: SimulationAnswer;
  readonly scope: ScopeSimulation;
}

/** One assumption moves, and what it makes of the total shows while it does. */
export function WhatIfSlider(props: Props): ReactElement {
  const { answer, state, controller } = props;
  const texts = useRisk();
  const { risk } = texts;
  const id = useId();
  const { simulating } = controller;
  const { kind, value } = state.simulation.whatIf;
  const { least, most, step, rest } = sliderRange(kind, answer.asked);
  const now = value ?? rest;
  return (
    <section className="stack tight what-if" aria-label={risk.whatIf}>
      <h2>{risk.whatIf}</h2>
      <label className="field">
        <span className="small">{risk.whatIfKind}</span>
        <select
          className="input"
          value={kind}
          onChange={({ target }) => {
            const chosen = whatIfKinds.find((each) => each === target.value);
            if (chosen !== undefined) simulating.chooseWhatIf(chosen);
          }}
        >
          {whatIfKinds.map((each) => (
            <option key={each} value={each}>
              {risk.whatIfKinds[each]}
            </option>
          ))}
        </select>
      </label>
      <div className="row slider-line">
        <input
          type="range"
          className="spread"
          aria-label={risk.whatIfKinds[kind]}
          aria-valuetext={valueWords(kind, now, texts)}
          aria-describedby={id}
          min={least}
          max={most}
          step={step}
          value={now}
          onChange={({ target }) => void simulating.tryWhatIf(Number(target.value))}
        />
        <output className="strong number slider-value">{valueWords(kind, now, texts)}</output>
      </div>
      <div className="row small">
        <span id={id} role="status" className="spread">
          <Effect {...props} />
        </span>
        {value !== null && (
          <Button
            size="short"
            aria-label={risk.whatIfResetOf}
            onClick={() => {
              simulating.resetWhatIf();
            }}
          >
            {risk.whatIfReset}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The percentile with the moved assumption, and how far that is from what was simulated. */
function Effect({ answer, scope, state }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { value, effect } = state.simulation.whatIf;
  if (value === null) return <span className="quiet">{risk.whatIfHint}</span>;
  if (effect === null) return <span className="quiet">{risk.running}</span>;
  const tried = needOf(effect.scope, effect.confidence);
  const before = needOf(scope, answer.asked.confidence);
  if (tried === null || before === null) return <>–</>;
  return (
    <>
      <strong>
        {say.fill(risk.whatIfAnswer, {
          name: percentName(effect.confidence, texts),
          amount: amount(tried.value, say),
          change: signedAmount(tried.value - before.value, say),
        })}
      </strong>
      {", "}
      {say.fill(risk.whatIfMean, { mean: amount(effect.scope.mean, say) })}
    </>
  );
}

function valueWords(kind: WhatIfKind, value: number, { say }: RiskWords): string {
  switch (kind) {
    case "probability":
      return `× ${say.number(value, 2, 2)}`;
    case "confidence":
      return say.percent(value);
    case "corrAll":
    case "corrCategory":
      return say.number(value, 2, 2);
  }
}
