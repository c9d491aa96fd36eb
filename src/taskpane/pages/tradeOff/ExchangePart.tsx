import { useId, type ReactElement, type ReactNode } from "react";
import type { Frontier } from "#core/selection/selection";
import {
  flatSentence,
  nextBestSentence,
  priceSentence,
  swapSentence,
} from "#core/messages/selectionSentences";
import { Button } from "../../components/Button";
import { amount } from "./amounts";
import { wishWithout } from "./choiceWish";
import { frequencyGroups, priceRows } from "./exchangeView";
import { FrontierChart } from "./FrontierChart";
import { frontierRows, type FrontierRow } from "./frontierView";
import { namedProject } from "./portfolioView";
import type { PartProps } from "./TradeOffPage";
import type { Answer } from "./tradeOffState";
import { useTradeOff } from "./useTradeOff";

/** What limits cost, what other budgets would give, and how sure the choice is. */
export function ExchangePart(props: PartProps): ReactElement {
  const { trade } = useTradeOff();
  const { answer } = props.tradeOff;
  if (answer === null || answer.choice.selection.value === null) return <p>{trade.waiting}</p>;
  return (
    <div className="stack">
      <Swap answer={answer} />
      <FrontierView {...props} answer={answer} />
      <Prices {...props} answer={answer} />
      <NextBestList {...props} answer={answer} />
      <Frequency answer={answer} />
    </div>
  );
}

interface AnswerProps extends PartProps {
  readonly answer: Answer;
}

/** A block with its heading; what is not there yet says so. */
function Block({
  heading,
  isThere,
  children,
}: {
  readonly heading: string;
  readonly isThere: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { trade } = useTradeOff();
  const id = useId();
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {isThere ? children : <p className="small quiet">{trade.notKnown}</p>}
    </section>
  );
}

function Swap({ answer }: Pick<AnswerProps, "answer">): ReactElement {
  const { trade, words } = useTradeOff();
  const { swap } = answer.choice;
  return (
    <Block heading={trade.swap} isThere={swap !== null}>
      {swap !== null && <p>{swapSentence(swap, words)}</p>}
    </Block>
  );
}

function FrontierView({ answer, controller, tradeOff }: AnswerProps): ReactElement {
  const { trade, words } = useTradeOff();
  const { frontier, selection } = answer.choice;
  return (
    <Block heading={trade.frontier} isThere={frontier !== null}>
      {frontier !== null && (
        <>
          <FrontierChart frontier={frontier} selection={selection} />
          {frontier.flat !== null && <p className="small">{flatSentence(frontier.flat, words)}</p>}
          <FrontierTable
            frontier={frontier}
            budget={answer.wish.budget}
            onChoose={(budget) => void controller.solveWith({ ...tradeOff.wish, budget })}
          />
        </>
      )}
    </Block>
  );
}

interface TableProps {
  readonly frontier: Frontier;
  /** Multiple that the portfolio was chosen for. */
  readonly budget: number;
  readonly onChoose: (budget: number) => void;
}

function FrontierTable({ frontier, budget, onChoose }: TableProps): ReactElement {
  const texts = useTradeOff();
  const { trade, say } = texts;
  return (
    <details className="unfold">
      <summary className="small">{trade.asTable}</summary>
      <table className="table small" aria-label={trade.frontier}>
        <thead>
          <tr>
            <th scope="col">{trade.multiplier}</th>
            <th scope="col" className="number">
              {trade.budgetColumn}
            </th>
            <th scope="col" className="number">
              {trade.value}
            </th>
            <th scope="col" className="number">
              {trade.countShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {frontierRows(frontier, budget, trade, say).map((row) => (
            <BudgetRows key={row.multiplier} row={row} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function BudgetRows({
  row,
  onChoose,
}: {
  readonly row: FrontierRow;
  readonly onChoose: TableProps["onChoose"];
}): ReactElement {
  const { trade, say } = useTradeOff();
  return (
    <>
      <tr className={row.moves === "" ? undefined : "has-moves"}>
        <th scope="row">
          {row.isToday || row.count === "" ? (
            row.share
          ) : (
            <Button
              look="link"
              title={say.fill(trade.chooseAt, { share: row.share })}
              onClick={() => {
                onChoose(row.choose);
              }}
            >
              {row.share}
            </Button>
          )}
        </th>
        <td className="number">{row.budget}</td>
        <td className="number">{row.value}</td>
        <td className="number">{row.count}</td>
      </tr>
      {row.moves !== "" && (
        <tr>
          <td colSpan={4} className="quiet">
            {row.moves}
          </td>
        </tr>
      )}
    </>
  );
}

function Prices({ answer, reading, tradeOff, controller }: AnswerProps): ReactElement {
  const texts = useTradeOff();
  const { trade, words, say } = texts;
  const { limits } = answer.choice;
  const { rows, free } = priceRows(limits ?? [], texts);
  return (
    <Block heading={trade.prices} isThere={limits !== null}>
      <p className="small quiet">{trade.priceHint}</p>
      <ul className="plain prices small">
        {rows.map(({ price, name, width }) => {
          const wish = wishWithout(price.limit, tradeOff.wish, reading);
          return (
            <li key={name}>
              <div className="price-line">
                <span className="wrap">{name}</span>
                <span className="number strong">{amount(price.price, say)}</span>
              </div>
              <div className="price-bar" aria-hidden="true">
                <div style={{ width: `${width}%` }} />
              </div>
              <span className="only-spoken">{priceSentence(price, words)}</span>
              {wish !== null && (
                <Button
                  look="link"
                  aria-label={say.fill(trade.priceOffOf, { limit: name })}
                  onClick={() => void controller.solveWith(wish)}
                >
                  {trade.priceOff}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="small quiet">
        {rows.length === 0 ? trade.allFree : free > 0 && say.counted(trade.free, free)}
      </p>
    </Block>
  );
}

function NextBestList({ answer, reading, controller }: AnswerProps): ReactElement {
  const { trade, words, say } = useTradeOff();
  const { nextBest, selection } = answer.choice;
  return (
    <Block heading={trade.nextBest} isThere={nextBest !== null}>
      <p className="small quiet">
        {say.fill(trade.nextBestHint, { count: reading.options.differBy })}
      </p>
      {nextBest?.length === 0 && <p className="small quiet">{trade.none}</p>}
      <ol className="bulleted small">
        {nextBest?.map((next) => (
          <li key={[...next.enters, "", ...next.leaves].join(" ")}>
            {nextBestSentence(next, selection.value ?? 0, words)}{" "}
            <span className="next-projects">
              {[...next.enters, ...next.leaves].map((id) => (
                <Button
                  key={id}
                  look="link"
                  onClick={() => {
                    controller.show({ part: "portfolio", opened: id, search: id });
                  }}
                >
                  {namedProject(id, answer.problem)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Block>
  );
}

function Frequency({ answer }: Pick<AnswerProps, "answer">): ReactElement {
  const { trade, say } = useTradeOff();
  const { frequency } = answer.choice;
  const groups = frequency === null ? null : frequencyGroups(frequency, answer.problem);
  return (
    <Block heading={trade.frequency} isThere={groups !== null}>
      {groups !== null && frequency !== null && (
        <>
          <p className="small quiet">
            {say.fill(trade.frequencyHint, {
              worlds: frequency.worlds,
              seed: String(frequency.seed),
            })}
          </p>
          <ul className="plain prices small">
            {groups.between.map(({ name, share, width }) => (
              <li key={name}>
                <div className="price-line">
                  <span className="wrap">{name}</span>
                  <span className="number strong">{say.percent(share)}</span>
                </div>
                <div className="price-bar" aria-hidden="true">
                  <div style={{ width: `${width}%` }} />
                </div>
              </li>
            ))}
          </ul>
          <p className="small quiet">
            {say.counted(trade.always100, groups.always)} · {say.counted(trade.never, groups.never)}
          </p>
        </>
      )}
    </Block>
  );
}
