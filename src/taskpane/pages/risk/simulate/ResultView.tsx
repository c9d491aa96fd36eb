import type { ReactElement } from "react";
import { uncertainPercentiles } from "#actions/risk/simulating";
import { issueSentence } from "#core/messages/sentences";
import type { Percentile, ScopeSimulation } from "#core/risk/simulation/simulation";
import { Button } from "../../../components/Button";
import { amount } from "../../tradeOff/amounts";
import type { PartProps } from "../RiskPage";
import type { SimulationAnswer } from "../riskState";
import { useRisk } from "../useRisk";
import { DriverBars } from "./DriverBars";
import { ResponsesBuy } from "./ResponsesBuy";
import { contingencyWords, curveWords, needOf, percentName } from "./resultView";
import { SCurve } from "./SCurve";
import { ScopeTable } from "./ScopeTable";
import { WhatIfSlider } from "./WhatIfSlider";

interface Props extends PartProps {
  readonly answer: SimulationAnswer;
}

/** What a simulation found: what is needed, the S-curve, drivers, responses, programs and projects. */
export function ResultView(props: Props): ReactElement | null {
  const { answer, reading, state } = props;
  const texts = useRisk();
  const { risk, say } = texts;
  const [scope] = answer.simulation.scopes;
  if (scope === undefined) return null;
  const { confidence } = answer.asked;
  const { effect, value } = state.simulation.whatIf;
  const need = needOf(scope, confidence);
  const { unit } = reading;
  return (
    <div className="stack">
      <Figures {...props} scope={scope} />
      {contingencyWords(scope, answer.simulation, texts).map((sentence) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
      <p className="small quiet">
        {say.fill(risk.how, {
          trials: answer.simulation.trials,
          seed: String(answer.simulation.seed),
          count: scope.risks,
        })}
      </p>
      <WhatIfSlider {...props} scope={scope} />
      <section className="stack tight" aria-label={risk.curve}>
        <h2>{risk.curve}</h2>
        <SCurve
          data={{
            curve: scope.curve,
            tried: value === null || effect === null ? null : effect.scope.curve,
            need: { level: confidence, value: need?.value ?? 0 },
            approved: scope.approved,
          }}
          words={curveWords(scope, confidence, texts)}
          axis={unit === "" ? risk.curveAxisPlain : say.fill(risk.curveAxis, { unit })}
          needName={percentName(confidence, texts)}
        />
      </section>
      <Percentiles {...props} scope={scope} />
      <DriverBars drivers={scope.drivers} confidence={confidence} {...props} />
      <ResponsesBuy {...props} />
      <ScopeTable {...props} />
    </div>
  );
}

/** As many are enough for most registers. */
const manyTrials = 100_000;

interface ScopeProps extends Props {
  readonly scope: ScopeSimulation;
}

function Figures({ answer, scope, reading }: ScopeProps): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { confidence } = answer.asked;
  const name = percentName(confidence, texts);
  const need = needOf(scope, confidence);
  return (
    <dl className="figures">
      <div className="main-figure">
        <dt>{reading.unit === "" ? name : say.fill(risk.need, { name, unit: reading.unit })}</dt>
        <dd>{need === null ? "–" : amount(need.value, say)}</dd>
      </div>
      <div>
        <dt>{risk.expected}</dt>
        <dd>{amount(scope.expected, say)}</dd>
      </div>
      <div>
        <dt>{risk.approved}</dt>
        <dd>{scope.approved === null ? risk.approvedNone : amount(scope.approved, say)}</dd>
      </div>
      {scope.exceedance !== null && (
        <div>
          <dt>{risk.exceedance}</dt>
          <dd>{say.percent(scope.exceedance, 1)}</dd>
        </div>
      )}
    </dl>
  );
}

function Percentiles({ scope, controller, answer }: ScopeProps): ReactElement {
  const texts = useRisk();
  const { risk, words } = texts;
  const uncertain = uncertainPercentiles(answer.simulation);
  return (
    <section className="stack tight" aria-label={risk.percentiles}>
      <h2>{risk.percentiles}</h2>
      <table className="table small" aria-label={risk.percentiles}>
        <thead>
          <tr>
            <th scope="col">{risk.percentile}</th>
            <th scope="col" className="number">
              {risk.amount}
            </th>
            <th scope="col" className="number">
              {risk.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {scope.percentiles.map((each) => (
            <PercentileRow key={each.level} percentile={each} />
          ))}
        </tbody>
      </table>
      {uncertain
        .map((issue) => issueSentence(issue, words))
        .map((sentence) => (
          <p key={sentence} className="small text-warning">
            {sentence}
          </p>
        ))}
      {uncertain.length > 0 && answer.asked.trials < manyTrials && (
        <div className="row">
          <Button
            size="short"
            onClick={() => {
              controller.simulating.wish({ trials: manyTrials });
              void controller.simulating.run();
            }}
          >
            {risk.use100k}
          </Button>
        </div>
      )}
    </section>
  );
}

function PercentileRow({ percentile }: { readonly percentile: Percentile }): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { level, value, low, high } = percentile;
  return (
    <tr>
      <th scope="row">{percentName(level, texts)}</th>
      <td className="number">{amount(value, say)}</td>
      <td className="number">
        {say.fill(risk.intervalOf, { low: amount(low, say), high: amount(high, say) })}
      </td>
    </tr>
  );
}
