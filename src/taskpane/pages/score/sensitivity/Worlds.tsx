import { useState, type ReactElement } from "react";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { badgeWord } from "#core/messages/sensitivitySentences";
import { Button } from "../../../components/Button";
import { Progress } from "../../../components/Progress";
import { useScoreTexts } from "../scoreLanguage";
import { NumberField } from "../weighing/NumberField";
import type { SensitivityProps } from "./SensitivityPart";
import { noises, sampleCounts, worldsKinds, type SensitivityState } from "./sensitivityState";
import {
  centralWeights,
  placesOf,
  samplingSentence,
  shareWords,
  worldRows,
  worldsSummary,
  type WorldRow,
} from "./sensitivityView";

interface Props extends SensitivityProps {
  readonly problem: RankingProblem;
}

/** The ranking in thousands of plausible worlds, as they are drawn. */
export function Worlds(props: Props): ReactElement {
  const { sensitivity, controller } = props;
  const language = useScoreTexts();
  const texts = language.sensitivity.worlds;
  const { sampling } = sensitivity;
  const { known, asked, status } = sampling;
  const isRunning = status === "running";
  return (
    <section className="stack tight" aria-labelledby="worlds-title">
      <h3 id="worlds-title">{texts.heading}</h3>
      <WishFields {...props} />
      <div className="row">
        <Button look="primary" isOff={isRunning} onClick={() => void controller.run()}>
          {known === null ? texts.run : texts.again}
        </Button>
        {isRunning && (
          <Button
            onClick={() => {
              controller.cancel();
            }}
          >
            {texts.cancel}
          </Button>
        )}
        {status === "done" && (
          <Button size="short" onClick={() => void controller.write()}>
            {texts.write}
          </Button>
        )}
      </div>
      {isRunning && (
        <Progress
          label={texts.heading}
          share={known === null || asked === null ? null : known.samples / asked.samples}
        />
      )}
      <p className="small quiet" role="status">
        {samplingSentence(sampling, language)}
      </p>
      {known !== null && <Rows {...props} />}
    </section>
  );
}

function WishFields({ sensitivity, controller }: Props): ReactElement {
  const { sensitivity: own, say } = useScoreTexts();
  const texts = own.worlds;
  const { wish } = sensitivity;
  return (
    <>
      <label className="field">
        <span className="small">{texts.weights}</span>
        <select
          className="input"
          value={wish.kind}
          onChange={({ target }) => {
            const kind = worldsKinds.find((each) => each === target.value);
            if (kind !== undefined) controller.wish({ kind });
          }}
        >
          {worldsKinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="small">{texts.noise}</span>
        <select
          className="input"
          value={wish.noise}
          onChange={({ target }) => {
            const noise = noises.find((each) => each === target.value);
            if (noise !== undefined) controller.wish({ noise });
          }}
        >
          {noises.map((noise) => (
            <option key={noise} value={noise}>
              {texts.noises[noise]}
            </option>
          ))}
        </select>
      </label>
      <div className="pair">
        <label className="field">
          <span className="small">{texts.samples}</span>
          <select
            className="input"
            value={wish.samples}
            onChange={({ target }) => {
              controller.wish({ samples: Number(target.value) });
            }}
          >
            {sampleCounts.map((count) => (
              <option key={count} value={count}>
                {say.number(count)}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          label={texts.seed}
          value={wish.seed}
          onNumber={(seed) => {
            if (seed !== null && Number.isInteger(seed) && seed >= 0) controller.wish({ seed });
          }}
        />
      </div>
    </>
  );
}

/** Projects that are drawn at once; more come at a press. */
const drawnAtOnce = 10;

function Rows({ problem, sensitivity, controller }: Props): ReactElement | null {
  const language = useScoreTexts();
  const { sensitivity: own, say } = language;
  const texts = own.worlds;
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { known } = sensitivity.sampling;
  if (known === null) return null;
  const rows = worldRows(problem, known);
  return (
    <>
      <ul className="plain lines">
        {worldsSummary(rows, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {problem.funding === null && <p className="small quiet">{texts.noBudget}</p>}
      <ul className="plain cards" aria-label={texts.table}>
        {rows.slice(0, drawn).map((row) => (
          <li key={row.id} className="card stack tight">
            <Row row={row} sensitivity={sensitivity} controller={controller} problem={problem} />
          </li>
        ))}
      </ul>
      {rows.length > drawn && (
        <div>
          <Button
            size="short"
            onClick={() => {
              setDrawn(rows.length);
            }}
          >
            {say.counted(texts.more, rows.length - drawn)}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps extends Props {
  readonly row: WorldRow;
}

function Row({ row, problem, sensitivity, controller }: RowProps): ReactElement {
  const language = useScoreTexts();
  const { sensitivity: own, say, words } = language;
  const texts = own.worlds;
  const { id, name, first, meanRank, funded, badge } = row;
  const isOpen = sensitivity.project === id;
  return (
    <>
      <button
        type="button"
        className="card-name"
        aria-expanded={isOpen}
        onClick={() => {
          controller.show({ project: isOpen ? null : id });
        }}
      >
        <span className="chevron" aria-hidden="true" />
        <span className="wrap">
          {name === "" ? id : name} <span className="quiet small">{id}</span>
        </span>
      </button>
      <div className="world-row small">
        <span>
          {texts.first} <strong>{shareWords(first, language)}</strong> · {texts.place}{" "}
          {say.number(meanRank, 1, 1)}
        </span>
        {funded !== null && badge !== null && (
          <span>
            {texts.funded} {shareWords(funded, language)}{" "}
            <span className={badge === "borderline" ? "badge warning" : "badge"}>
              {badgeWord(badge, words)}
            </span>
          </span>
        )}
        <span className="world-bar" aria-hidden="true">
          <span style={{ transform: `scaleX(${first})` }} />
        </span>
      </div>
      {isOpen && <Places row={row} problem={problem} sampling={sensitivity.sampling} />}
    </>
  );
}

interface PlacesProps {
  readonly row: WorldRow;
  readonly problem: RankingProblem;
  readonly sampling: SensitivityState["sampling"];
}

/** Every place with its share of worlds, and the weights with which the project is first. */
function Places({ row, problem, sampling }: PlacesProps): ReactElement | null {
  const { sensitivity: own, say } = useScoreTexts();
  const texts = own.worlds;
  const { known } = sampling;
  if (known === null) return null;
  const { shares, later } = placesOf(known, row.at);
  const central = centralWeights(problem, known, row.at);
  const confidence = known.confidence[row.at] ?? null;
  return (
    <div
      className="stack tight"
      role="group"
      aria-label={say.fill(texts.details, { project: row.id })}
    >
      <p className="small strong">{texts.placesOf}</p>
      <ul className="plain small lines">
        {shares.map(({ place, share }) => (
          <li key={place}>
            {say.fill(texts.atPlace, { place, share: say.percent(share, 1) })}
            <span className="world-bar" aria-hidden="true">
              <span style={{ transform: `scaleX(${share})` }} />
            </span>
          </li>
        ))}
        {later > 0 && <li>{say.fill(texts.later, { share: say.percent(later, 1) })}</li>}
      </ul>
      {central === null ? (
        <p className="small quiet">{say.fill(texts.neverFirst, { project: row.id })}</p>
      ) : (
        <table className="table small">
          <caption>{say.fill(texts.central, { project: row.id })}</caption>
          <tbody>
            {central.map(({ criterion, weight }) => (
              <tr key={criterion}>
                <th scope="row">{criterion}</th>
                <td className="number">{say.percent(weight, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {confidence !== null && (
        <p className="small">{say.fill(texts.confidence, { share: say.percent(confidence) })}</p>
      )}
    </div>
  );
}
