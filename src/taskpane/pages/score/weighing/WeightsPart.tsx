import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { WeightingReading } from "#actions/readWeighting";
import { issueSentence } from "#core/messages/sentences";
import { groupNames, levelsOf } from "#core/scoring/weighing/levels";
import { weigh } from "#core/scoring/weighing/weigh";
import {
  randomIndexTables,
  weighingMethods,
  type Weighing,
  type WeighingResult,
} from "#core/scoring/weighing/weighing";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { Skeleton } from "../../../components/Skeleton";
import { useKeptFocus } from "../../../hooks/useKeptFocus";
import type { PaneState } from "../../../reducer";
import type { PaneStore } from "../../../store";
import { useScoreTexts } from "../scoreLanguage";
import { ConsistencyNotes } from "./ConsistencyNotes";
import { Interview } from "./Interview";
import { PairList } from "./PairList";
import { People } from "./People";
import { RatingList } from "./RatingList";
import { WeighingController } from "./weighingController";
import { isRated } from "./weighingDraft";
import type { WeighingView } from "./weighingState";
import { levelName } from "./weighingView";
import { WeightsPreview } from "./WeightsPreview";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Weights from points, ranks, swings or comparisons, of one person or several; shown before they are written. */
export function WeightsPart({ state, store }: Props): ReactElement {
  const { weighing: texts, score } = useScoreTexts();
  const controller = useMemo(() => new WeighingController(store), [store]);
  const { overview } = state;
  const { reading, draft } = state.score.weighing;
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview]);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useKeptFocus(heading, state.score.weighing);
  return (
    <section className="stack" aria-labelledby="weights-title" {...keepsFocus}>
      <h2 id="weights-title" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      {reading === null ? (
        <Skeleton />
      ) : reading.subject.criteria.length === 0 ? (
        <p>{score.noCriteria}</p>
      ) : (
        <Weighed
          reading={reading}
          weighing={controller.weighing}
          isDraft={draft !== null}
          view={state.score.weighing.view}
          controller={controller}
          isBusy={state.work.status === "running"}
        />
      )}
    </section>
  );
}

interface WeighedProps {
  readonly reading: WeightingReading;
  readonly weighing: Weighing;
  readonly isDraft: boolean;
  readonly view: WeighingView;
  readonly controller: WeighingController;
  readonly isBusy: boolean;
}

function Weighed(props: WeighedProps): ReactElement {
  const { reading, weighing, view, controller } = props;
  const { subject } = reading;
  const result = useMemo(() => weigh(weighing, subject), [weighing, subject]);
  const judge = Math.min(view.judge, weighing.judges.length - 1);
  return (
    <>
      <MethodFields {...props} />
      {!view.isInterview && (
        <People
          weighing={weighing}
          judge={judge}
          note={view.note}
          result={result}
          criteria={subject.criteria}
          controller={controller}
        />
      )}
      <Answers {...props} result={result} judge={judge} />
      <Troubles result={result} isInterview={view.isInterview} />
      <WeightsPreview {...props} result={result} />
    </>
  );
}

function MethodFields({ weighing, reading, view, controller }: WeighedProps): ReactElement {
  const { weighing: texts } = useScoreTexts();
  const canGroup = groupNames(reading.subject.criteria).length > 1;
  return (
    <>
      <div className="field">
        <label htmlFor="weighing-method" className="small">
          {texts.method}
        </label>
        <select
          id="weighing-method"
          className="input"
          aria-describedby="weighing-hint"
          value={weighing.method}
          onChange={({ target }) => {
            const method = weighingMethods.find((each) => each === target.value);
            if (method !== undefined) controller.setMethod(method);
          }}
        >
          {weighingMethods.map((method) => (
            <option key={method} value={method}>
              {texts.methods[method]}
            </option>
          ))}
        </select>
        <span id="weighing-hint" className="small quiet">
          {texts.hints[weighing.method]}
        </span>
      </div>
      {canGroup && weighing.method !== "entropy" && !view.isInterview && (
        <label className="check">
          <input
            type="checkbox"
            checked={weighing.byGroup}
            onChange={({ target }) => {
              controller.setByGroup(target.checked);
            }}
          />
          <span>{texts.byGroup}</span>
        </label>
      )}
    </>
  );
}

interface AnswersProps extends WeighedProps {
  readonly result: WeighingResult;
  readonly judge: number;
}

/** The form of the method, for the level that is weighed. */
function Answers(props: AnswersProps): ReactElement | null {
  const { reading, weighing, view, controller, result, judge } = props;
  const texts = useScoreTexts();
  const levels = levelsOf(reading.subject.criteria, weighing.byGroup);
  const level = levels.find((each) => each.level === view.level) ?? levels[0];
  const answers = weighing.judges[judge];
  if (level === undefined || answers === undefined) return null;
  if (weighing.method === "entropy") return null;
  const isPairwise = !isRated(weighing.method);
  const canAsk = isPairwise && !weighing.byGroup;
  return (
    <>
      {levels.length > 1 && (
        <label className="field">
          <span className="small">{texts.weighing.level}</span>
          <select
            className="input"
            value={level.level}
            onChange={({ target }) => {
              controller.view({ level: target.value });
            }}
          >
            {levels.map((each) => (
              <option key={each.level} value={each.level}>
                {levelName(each.level, texts)}
              </option>
            ))}
          </select>
        </label>
      )}
      {canAsk && (
        <div className="row">
          <Button
            look={view.isInterview ? "standard" : "primary"}
            onClick={() => {
              controller.view({ isInterview: !view.isInterview, skipped: [] });
            }}
          >
            {view.isInterview ? texts.weighing.showAll : texts.weighing.askMe}
          </Button>
        </div>
      )}
      {!isPairwise ? (
        <RatingList weighing={weighing} answers={answers} level={level} controller={controller} />
      ) : canAsk && view.isInterview ? (
        <Interview
          key={judge}
          reading={reading}
          answers={answers}
          view={view}
          controller={controller}
        />
      ) : (
        <PairList answers={answers} level={level} controller={controller} />
      )}
      {isPairwise && !view.isInterview && <IndexField {...props} />}
      {isPairwise && (
        <ConsistencyNotes
          result={result}
          limit={reading.subject.crLimit}
          isKept={view.keepsInconsistent}
          canMend={weighing.judges.length === 1}
          controller={controller}
        />
      )}
    </>
  );
}

/** What inconsistency is held against. */
function IndexField({ weighing, controller }: WeighedProps): ReactElement {
  const { weighing: texts } = useScoreTexts();
  return (
    <label className="field">
      <span className="small">{texts.table}</span>
      <select
        className="input"
        value={weighing.randomIndex}
        onChange={({ target }) => {
          const table = randomIndexTables.find((each) => each === target.value);
          if (table !== undefined) controller.setRandomIndex(table);
        }}
      >
        {randomIndexTables.map((table) => (
          <option key={table} value={table}>
            {texts.tables[table]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The contradiction of judgements has a message with buttons of its own. */
const shownElsewhere: readonly string[] = ["judgements-inconsistent"];

/** While questions are asked it goes without saying that not all are answered. */
const impliedInInterview: readonly string[] = ["judgements-unconnected", "judgements-completed"];

/** What stands in the way of weights, or should be known of them. */
function Troubles({
  result,
  isInterview,
}: {
  readonly result: WeighingResult;
  readonly isInterview: boolean;
}): ReactElement {
  const { words } = useScoreTexts();
  const hidden = isInterview ? [...shownElsewhere, ...impliedInInterview] : shownElsewhere;
  const issues = result.issues.filter(({ code }) => !hidden.includes(code));
  return (
    <div className="stack tight" role="status">
      {issues.map((issue, at) => (
        <MessageBar key={at} intent={issue.severity === "hint" ? "info" : "warning"}>
          {issueSentence(issue, words)}
        </MessageBar>
      ))}
    </div>
  );
}
