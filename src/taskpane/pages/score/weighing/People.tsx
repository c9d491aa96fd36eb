import { useId, useState, type ReactElement } from "react";
import type { WeighedCriterion, Weighing, WeighingResult } from "#core/scoring/weighing/weighing";
import { Button } from "../../../components/Button";
import { useScoreTexts } from "../scoreLanguage";
import type { WeighingController } from "./weighingController";
import type { PasteNote } from "./weighingState";
import { judgeName, spreadView } from "./weighingView";

interface Props {
  readonly weighing: Weighing;
  /** The person whose answers are shown. */
  readonly judge: number;
  readonly note: PasteNote | null;
  readonly result: WeighingResult;
  readonly criteria: readonly WeighedCriterion[];
  readonly controller: WeighingController;
}

/** Who answers: one person, or several whose weights are put together, with where they differ. */
export function People(props: Props): ReactElement | null {
  const { weighing } = props;
  const { weighing: texts } = useScoreTexts();
  if (weighing.method === "entropy") return null;
  return (
    <>
      {weighing.judges.length > 1 && <Persons {...props} />}
      <details className="unfold" open={weighing.judges.length > 1 || undefined}>
        <summary>
          <h3>{texts.people}</h3>
        </summary>
        <div className="stack tight inside">
          <Spread {...props} />
          <PasteForm {...props} />
          <div>
            <Button
              size="short"
              onClick={() => {
                props.controller.addPerson();
              }}
            >
              {texts.addPerson}
            </Button>
          </div>
        </div>
      </details>
    </>
  );
}

/** Whose answers are shown, and what they are called. */
function Persons({ weighing, judge, controller }: Props): ReactElement {
  const language = useScoreTexts();
  const { weighing: texts, say } = language;
  const { judges } = weighing;
  const [typed, setTyped] = useState<{ readonly judge: number; readonly name: string } | null>(
    null,
  );
  const name = typed?.judge === judge ? typed.name : (judges[judge]?.judge ?? "");
  return (
    <div className="stack tight">
      <div className="pair">
        <label className="field">
          <span className="small">{texts.person}</span>
          <select
            className="input"
            value={judge}
            onChange={({ target }) => {
              controller.view({ judge: Number(target.value), isInterview: false });
            }}
          >
            {judges.map((_, at) => (
              <option key={at} value={at}>
                {judgeName(judges, at, language)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="small">{texts.personName}</span>
          <input
            className="input"
            value={name}
            maxLength={60}
            onChange={({ target }) => {
              setTyped({ judge, name: target.value });
            }}
            onBlur={() => {
              if (typed !== null) controller.namePerson(name.trim());
              setTyped(null);
            }}
          />
        </label>
      </div>
      <div>
        <Button
          size="short"
          look="subtle"
          onClick={() => {
            controller.removePerson();
          }}
        >
          {say.fill(texts.removePerson, { judge: judgeName(judges, judge, language) })}
        </Button>
      </div>
    </div>
  );
}

/** Mean, lowest and highest weight by criterion, and whether people disagree. */
function Spread({ result, criteria, weighing }: Props): ReactElement | null {
  const language = useScoreTexts();
  const { weighing: texts, say } = language;
  const spread = spreadView(result, criteria, language);
  if (spread === null) return null;
  return (
    <>
      <p>{spread.sentence}</p>
      <table className="table small">
        <caption>{texts.spread}</caption>
        <tbody>
          {spread.rows.map(({ criterion, words, isDisputed }) => (
            <tr key={criterion}>
              <th scope="row">
                {criterion} {isDisputed && <span className="badge warning">{texts.differs}</span>}
              </th>
              <td className="number">{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="bulleted small">
        {spread.pairs.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {result.judges.map(({ ratio }, at) =>
          ratio === null ? null : (
            <li key={at}>
              {say.fill(texts.judgeRatio, {
                judge: judgeName(weighing.judges, at, language),
                ratio: say.number(ratio, 2, 2),
              })}
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function PasteForm({ note, criteria, controller }: Props): ReactElement {
  const { weighing: texts } = useScoreTexts();
  const id = useId();
  const [text, setText] = useState("");
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        controller.paste(text);
      }}
    >
      <label className="field" htmlFor={id}>
        <span className="small">{texts.pasteLabel}</span>
      </label>
      <textarea
        id={id}
        className="input"
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <span id={`${id}-hint`} className="small quiet">
        {texts.pasteHint}
      </span>
      <div>
        <Button type="submit" size="short">
          {texts.pasteUse}
        </Button>
      </div>
      <div role="status" className="small">
        {note !== null && <PasteResult note={note} criteria={criteria.length} />}
      </div>
    </form>
  );
}

function PasteResult({
  note,
  criteria,
}: {
  readonly note: PasteNote;
  readonly criteria: number;
}): ReactElement {
  const { weighing: texts, say } = useScoreTexts();
  if (note.code !== "pasted") {
    const reason = say.fill(texts.pasteReasons[note.code], { count: criteria });
    return <span className="problem">{say.fill(texts.pasteNothing, { reason })}</span>;
  }
  return (
    <>
      {say.counted(texts.pasted, note.people)}
      {note.left.length > 0 && ` · ${say.fill(texts.pasteLeft, { names: say.list(note.left) })}`}
    </>
  );
}
