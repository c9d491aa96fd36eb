import type { ReactElement } from "react";
import type { ScopeKind } from "#core/risk/contingencyProblem";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import { TypedField } from "../../tradeOff/TypedField";
import { namedScope } from "../riskWordings";
import type { PartProps } from "../RiskPage";
import { useRisk } from "../useRisk";
import { askedOf, confidenceRange } from "./simulationWish";

const kinds: readonly ScopeKind[] = ["portfolio", "program", "project", "scenario"];
const trialCounts: readonly number[] = [1_000, 10_000, 100_000, 1_000_000];

/** What is simulated and how; empty fields are as the sheet Settings has it. */
export function SettingsFields(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const { risk, say } = useRisk();
  const asked = askedOf(state.simulation.wish, reading);
  const { simulating } = controller;
  const counts = [...new Set([...trialCounts, asked.trials])].sort((a, b) => a - b);
  const read = numberReader(say.locale);
  return (
    <section className="stack tight" aria-label={risk.settings}>
      <ScopeField {...props} chosen={asked.scope} />
      <div className="two-columns">
        <TypedField
          label={risk.confidence}
          text={say.number(asked.confidence * 100, 1)}
          problem={(text) => (isConfidence(read(text)) ? null : risk.confidenceWrong)}
          onEnter={(text) => {
            simulating.wish({ confidence: Math.round((read(text) ?? 0) * 1000) / 100_000 });
          }}
        />
        <label className="field">
          <span className="small">{risk.trials}</span>
          <select
            className="input"
            value={asked.trials}
            onChange={({ target }) => {
              simulating.wish({ trials: Number(target.value) });
            }}
          >
            {counts.map((count) => (
              <option key={count} value={count}>
                {say.number(count)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details className="unfold">
        <summary className="small">{risk.settings}</summary>
        <div className="stack tight inside">
          <div className="two-columns">
            <TypedField
              label={risk.corrAll}
              text={say.number(asked.corrAll, 3)}
              problem={(text) => (isWithin(read(text), 0, 0.99) ? null : risk.corrWrong)}
              onEnter={(text) => {
                simulating.wish({ corrAll: read(text) });
              }}
            />
            <TypedField
              label={risk.corrCategory}
              text={say.number(asked.corrCategory, 3)}
              problem={(text) => (isWithin(read(text), 0, 0.99) ? null : risk.corrWrong)}
              onEnter={(text) => {
                simulating.wish({ corrCategory: read(text) });
              }}
            />
            <TypedField
              label={risk.seed}
              text={String(asked.seed)}
              problem={(text) => (/^\d{1,9}$/.test(text.trim()) ? null : risk.seedWrong)}
              onEnter={(text) => {
                simulating.wish({ seed: Number(text) });
              }}
            />
          </div>
        </div>
      </details>
    </section>
  );
}

function ScopeField({
  reading,
  controller,
  chosen,
}: PartProps & { readonly chosen: string }): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  return (
    <label className="field">
      <span className="small">{risk.simScope}</span>
      <select
        className="input"
        value={chosen}
        onChange={({ target }) => {
          controller.simulating.wish({ scope: target.value });
        }}
      >
        {kinds.map((kind) => {
          const scopes = reading.scopes.filter((scope) => scope.kind === kind);
          const options = scopes.map(({ id, name, risks }) => (
            <option key={id} value={id}>
              {say.counted(risk.scopeCount, risks, {
                name:
                  kind === "portfolio"
                    ? risk.wholePortfolio
                    : name === ""
                      ? namedScope(id, reading, texts)
                      : `${id} ${name}`,
              })}
            </option>
          ));
          if (options.length === 0 || kind === "portfolio") return options;
          return (
            <optgroup key={kind} label={risk.scopeKinds[kind]}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** What was typed as a number; null for anything else. */
function numberReader(locale: string): (text: string) => number | null {
  const sign = localeDecimal(locale);
  return (text) => {
    const value = typedNumber(text.replace(/%\s*$/, ""), sign);
    return typeof value === "number" ? value : null;
  };
}

function isConfidence(percent: number | null): boolean {
  const { least, most } = confidenceRange;
  return isWithin(percent, least * 100, most * 100);
}

function isWithin(value: number | null, least: number, most: number): boolean {
  return value !== null && value >= least && value <= most;
}
