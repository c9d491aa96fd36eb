import type { ReactElement } from "react";
import { valueMeasures } from "#core/selection/portfolioProblem";
import { Button } from "../../components/Button";
import { FindingList } from "../../components/FindingList";
import { findingsOf } from "../../preview";
import { ForcedView } from "./ForcedView";
import { keptAlways, wantsAnything, waysOut } from "./limitsView";
import { MoneyFields } from "./MoneyFields";
import type { PartProps } from "./TradeOffPage";
import { toggled } from "./choiceWish";
import { useTradeOff } from "./useTradeOff";

/** What a portfolio is worth and what it may take: tried here, kept in the workbook's own sheets. */
export function LimitsPart(props: PartProps): ReactElement {
  const { tradeOff, controller } = props;
  const { trade } = useTradeOff();
  return (
    <div className="stack">
      <Check {...props} />
      <MeasureField {...props} />
      <MoneyFields {...props} />
      <Roles {...props} />
      <Balance {...props} />
      <ForcedView {...props} />
      {wantsAnything(tradeOff.wish) && (
        <div className="row">
          <Button size="short" onClick={() => void controller.reset()}>
            {trade.reset}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What stands in the way, or should be known before. */
function Check({ reading, store, controller }: PartProps): ReactElement {
  const texts = useTradeOff();
  const { trade, words, say } = texts;
  const { problem, issues } = reading;
  const ways = waysOut(reading);
  return (
    <section className="stack tight" aria-label={trade.check}>
      <h2 className="only-spoken">{trade.check}</h2>
      <FindingList
        findings={findingsOf(issues, words, texts)}
        onShowCell={(sheet, address) => void store.showCell(sheet, address)}
      />
      {ways.length > 0 && (
        <div className="row">
          {ways.map((way) =>
            way.kind === "use-score" ? (
              <Button
                key="use-score"
                size="short"
                onClick={() => void controller.wish({ measure: "Score" })}
              >
                {trade.useScore}
              </Button>
            ) : (
              <Button key={way.place} size="short" onClick={() => void store.goTo(way.place)}>
                {say.fill(trade.goTo, { place: way.place })}
              </Button>
            ),
          )}
        </div>
      )}
      {problem !== null && problem.projects.length > 0 && (
        <p className="small quiet">{say.counted(trade.checkFine, problem.projects.length)}</p>
      )}
    </section>
  );
}

function MeasureField({ reading, controller }: PartProps): ReactElement {
  const { trade } = useTradeOff();
  const { measure, protects } = reading.effective;
  return (
    <div className="stack tight">
      <label className="field">
        <span>{trade.measure}</span>
        <select
          className="input"
          value={measure}
          onChange={({ target }) => {
            const chosen = valueMeasures.find((each) => each === target.value) ?? null;
            void controller.wish({ measure: chosen });
          }}
        >
          {valueMeasures.map((each) => (
            <option key={each} value={each}>
              {trade.measures[each]}
            </option>
          ))}
        </select>
      </label>
      {measure === "Score" && <p className="small text-warning">{trade.scoreWarning}</p>}
      <label className="check">
        <input
          type="checkbox"
          checked={protects}
          onChange={({ target }) => void controller.wish({ protects: target.checked })}
        />
        <span>
          {trade.protect}
          <br />
          <span className="small quiet">{trade.protectMeaning}</span>
        </span>
      </label>
    </div>
  );
}

function Roles({ reading, tradeOff, controller }: PartProps): ReactElement {
  const { trade } = useTradeOff();
  const { rolesOff } = tradeOff.wish;
  return (
    <section className="stack tight" aria-label={trade.people}>
      <h2>{trade.people}</h2>
      {reading.roles.length === 0 ? (
        <p className="small quiet">{trade.noRoles}</p>
      ) : (
        <fieldset className="checks">
          <legend className="small quiet">{trade.roleOn}</legend>
          {reading.roles.map((role) => (
            <label key={role} className="check">
              <input
                type="checkbox"
                checked={!rolesOff.includes(role)}
                onChange={({ target }) =>
                  void controller.wish({ rolesOff: toggled(rolesOff, role, !target.checked) })
                }
              />
              <span className="wrap">{role}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

function Balance({ reading, tradeOff, controller, store }: PartProps): ReactElement {
  const texts = useTradeOff();
  const { trade, say } = texts;
  const { limitsOff } = tradeOff.wish;
  const kept = reading.problem === null ? [] : keptAlways(reading.problem, texts);
  return (
    <section className="stack tight" aria-label={trade.balance}>
      <h2>{trade.balance}</h2>
      {reading.limits.length === 0 && <p className="small quiet">{trade.noLimits}</p>}
      {reading.limits.map(({ id, name, applies, isOff }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={applies && !isOff}
            disabled={!applies}
            onChange={({ target }) =>
              void controller.wish({ limitsOff: toggled(limitsOff, id, !target.checked) })
            }
          />
          <span className="wrap">
            {name} <span className="small quiet">{applies ? id : trade.limitOff}</span>
          </span>
        </label>
      ))}
      {kept.length > 0 && (
        <p className="small quiet">{say.fill(trade.always, { limits: say.list(kept) })}</p>
      )}
      <div className="row">
        <Button look="link" onClick={() => void store.goTo("Limits")}>
          {trade.goToLimits}
        </Button>
      </div>
    </section>
  );
}
