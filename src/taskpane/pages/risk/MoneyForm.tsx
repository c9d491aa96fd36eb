import { useId, useState, type ReactElement } from "react";
import { impactShapes, moneyImpact } from "#core/risk/moneyImpact";
import type { RiskRecord } from "#core/risk/risk";
import { bandMiddle } from "#core/risk/riskScale";
import { Button } from "../../components/Button";
import { amount, signedAmount } from "../tradeOff/amounts";
import { moneyDraft, moneyEntries, readMoney, type MoneyDraft, type MoneyTyped } from "./riskMoney";
import type { PartProps } from "./RiskPage";
import { useRisk } from "./useRisk";

interface Props extends PartProps {
  readonly one: RiskRecord;
}

/** Three points and a chance: what a risk may cost, written into its own cells. */
export function MoneyForm(props: Props): ReactElement {
  const { one, reading } = props;
  const { risk, say } = useRisk();
  return (
    <details className="unfold">
      <summary className="small">
        {reading.unit === "" ? risk.money : say.fill(risk.moneyIn, { unit: reading.unit })}
      </summary>
      {/* Cells that changed meanwhile are shown as they are now. */}
      <Fields key={JSON.stringify(one.typed)} {...props} />
    </details>
  );
}

function Fields({ one, reading, controller }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const id = useId();
  const [draft, setDraft] = useState(() => moneyDraft(one, say));
  const read = readMoney(one.id, draft, texts);
  const entries = "typed" in read ? moneyEntries(one, read.typed) : [];
  const change = (part: Partial<MoneyDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const field = (name: "low" | "likely" | "high" | "chance", label: string): ReactElement => (
    <label className="field">
      <span className="small">{label}</span>
      <input
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={draft[name]}
        aria-describedby={id}
        onChange={({ target }) => {
          change({ [name]: target.value });
        }}
      />
    </label>
  );
  const hasRange = reading.packs["Quantitative risk"];
  return (
    <div className="stack tight inside">
      <div className="three-columns">
        {hasRange && field("low", risk.low)}
        {field("likely", risk.likely)}
        {hasRange && field("high", risk.high)}
      </div>
      <div className="two-columns">
        {field("chance", risk.chance)}
        {hasRange && (
          <label className="field">
            <span className="small">{risk.shape}</span>
            <select
              className="input"
              value={draft.shape}
              onChange={({ target }) => {
                change({ shape: target.value });
              }}
            >
              {draft.shape === "" && <option value="">{risk.shapes.Triangular}</option>}
              {impactShapes.map((shape) => (
                <option key={shape} value={shape}>
                  {risk.shapes[shape]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p id={id} role="status" className={"problem" in read ? "small problem" : "small quiet"}>
        {"problem" in read ? read.problem : <Mean one={one} typed={read.typed} reading={reading} />}
      </p>
      <div className="row">
        <Button
          size="short"
          isOff={entries.length === 0}
          onClick={() => void controller.enterMoney(one.id, entries)}
        >
          {risk.saveMoney}
        </Button>
      </div>
    </div>
  );
}

/** What the typed amounts come to. */
function Mean({
  one,
  typed,
  reading,
}: Pick<Props, "one" | "reading"> & { readonly typed: MoneyTyped }): ReactElement {
  const { risk, say } = useRisk();
  const { low, likely, high } = typed;
  if (likely === null) return <>{risk.moneyNone}</>;
  const shape = impactShapes.find((each) => each === typed.shape) ?? "Triangular";
  const { mean } = moneyImpact({ low, likely, high }, shape);
  const band = bandMiddle(reading.scale, one.residual.probability);
  const chance = typed.chance ?? band;
  const signed = one.type === "Opportunity" ? -mean : mean;
  return (
    <>
      {say.fill(risk.moneyMean, {
        mean: amount(mean, say),
        exposure: chance === null ? "–" : signedAmount(signed * chance, say),
      })}
      {typed.chance === null && band !== null && (
        <> {say.fill(risk.chanceBand, { share: say.percent(band, 1) })}</>
      )}
    </>
  );
}
