import { useId, useMemo, type ReactElement } from "react";
import { unfinishedSentence } from "#core/messages/selectionSentences";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import { amount } from "./amounts";
import { measureWords } from "./answerWords";
import { ageOf } from "./choiceWish";
import { DifferenceView } from "./DifferenceView";
import { InfeasibleView } from "./InfeasibleView";
import { differenceOf, foundIn, resultGroups, type ResultGroup } from "./portfolioView";
import { ProjectRow } from "./ProjectRow";
import { groupName, statusSentence, troubleSentence } from "./statusWords";
import type { PartProps } from "./TradeOffPage";
import type { Answer } from "./tradeOffState";
import { useFollowedFocus } from "./useFollowedFocus";
import { useTradeOff } from "./useTradeOff";

/** As many projects of a group are listed; a portfolio of thousands is searched. */
const listedAtOnce = 60;

/** The chosen portfolio: its figures, what moved, and each project with the reason why it is in or out. */
export function PortfolioPart(props: PartProps): ReactElement {
  const { tradeOff, controller } = props;
  const texts = useTradeOff();
  const { trade } = texts;
  const { answer, trouble, solving } = tradeOff;
  return (
    <div className="stack">
      <div role="alert">
        {trouble !== null && (
          <MessageBar
            intent={trouble.kind === "cancelled" ? "info" : "bad"}
            actions={
              <Button size="short" onClick={() => void controller.solve()}>
                {trade.again}
              </Button>
            }
          >
            {troubleSentence(trouble, texts)}
          </MessageBar>
        )}
      </div>
      {answer === null ? (
        <p>{solving === null ? trade.nothingYet : trade.doing.solving}</p>
      ) : (
        <Portfolio {...props} answer={answer} />
      )}
    </div>
  );
}

interface AnswerProps extends PartProps {
  readonly answer: Answer;
}

function Portfolio(props: AnswerProps): ReactElement {
  const { answer, tradeOff, controller } = props;
  const texts = useTradeOff();
  const { trade, words } = texts;
  const { before, solving } = tradeOff;
  const isOld = ageOf(answer, tradeOff) === "inputs" && solving === null;
  if (answer.choice.selection.status === "infeasible") return <InfeasibleView {...props} />;
  return (
    <>
      {isOld && (
        <MessageBar
          intent="warning"
          actions={
            <Button size="short" onClick={() => void controller.solve()}>
              {trade.solveAgain}
            </Button>
          }
        >
          {trade.inputsOld}
        </MessageBar>
      )}
      <Figures answer={answer} />
      <p className="small">{statusSentence(answer, texts)}</p>
      {answer.choice.unfinished.map((each) => (
        <p key={each.part} className="small quiet">
          {unfinishedSentence(each, words)}
        </p>
      ))}
      {before !== null && (
        <DifferenceView
          answer={answer}
          difference={differenceOf(before, answer)}
          onTakeBack={() => void controller.takeBack()}
        />
      )}
      <Groups {...props} />
    </>
  );
}

function Figures({ answer }: Pick<AnswerProps, "answer">): ReactElement {
  const texts = useTradeOff();
  const { trade, say } = texts;
  const { problem, choice } = answer;
  const { value, cost, chosen, measure } = choice.selection;
  return (
    <dl className="figures">
      <div className="main-figure">
        <dt>{measureWords(measure, problem.moneyUnit, texts)}</dt>
        <dd>{value === null ? "–" : amount(value, say)}</dd>
      </div>
      <div>
        <dt>{trade.count}</dt>
        <dd>{say.number(chosen.length)}</dd>
      </div>
      <div>
        <dt>{say.fill(trade.costIn, { unit: problem.moneyUnit })}</dt>
        <dd>{cost === null ? "–" : amount(cost, say)}</dd>
      </div>
    </dl>
  );
}

function Groups(props: AnswerProps): ReactElement {
  const { answer, tradeOff, controller } = props;
  const { trade } = useTradeOff();
  const { before, wish, search } = tradeOff;
  const groups = useMemo(
    () => foundIn(resultGroups(answer, before, wish), search),
    [answer, before, wish, search],
  );
  const follow = useFollowedFocus(groups);
  return (
    <section className="stack" aria-label={trade.chosenList} onClickCapture={follow}>
      <input
        className="input"
        type="search"
        aria-label={trade.find}
        placeholder={trade.find}
        value={search}
        onChange={({ target }) => {
          controller.show({ search: target.value });
        }}
      />
      {groups.length === 0 && <p className="quiet">{trade.noneFound}</p>}
      {groups.map((group) => (
        <Group key={group.kind} {...props} group={group} />
      ))}
    </section>
  );
}

function Group({ group, ...props }: AnswerProps & { readonly group: ResultGroup }): ReactElement {
  const texts = useTradeOff();
  const { trade, score, say } = texts;
  const id = useId();
  const { kind, projects } = group;
  const hint = trade.groupHints[kind];
  const more = projects.length - listedAtOnce;
  return (
    <section className="stack none" aria-labelledby={id}>
      <h2 id={id}>
        {say.fill(trade.groupCount, { name: groupName(kind, texts), count: projects.length })}
      </h2>
      {hint !== "" && <p className="small quiet">{hint}</p>}
      <ul className="plain result-list">
        {projects.slice(0, listedAtOnce).map((one) => (
          <ProjectRow key={one.project.id} {...props} one={one} />
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{say.counted(score.more, more)}</p>}
    </section>
  );
}
