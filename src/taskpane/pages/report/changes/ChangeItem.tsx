import type { ReactElement } from "react";
import type { ChangeLine } from "#actions/history/readHistory";
import type { ChangeKind } from "#core/history/change";
import { Button } from "../../../components/Button";
import { useReport } from "../useReport";
import type { ChangesProps } from "./ChangesPart";
import { changeKey } from "./changesView";
import { differenceWords, valueWords } from "./changeValues";

interface Props extends ChangesProps {
  readonly change: ChangeLine;
}

const badges: Readonly<Record<ChangeKind, string>> = {
  Worse: "badge bad",
  Better: "badge good",
  Moved: "badge warning",
  Changed: "badge",
  New: "badge",
  Removed: "badge warning",
};

/** A change with its values, the way to its cell, and the explanation where one is asked. */
export function ChangeItem(props: Props): ReactElement {
  const { change, state, controller } = props;
  const texts = useReport();
  const { report, say } = texts;
  const words = report.changes;
  const { significance, table, key, item, kind, field, explain, comment } = change;
  const id = changeKey(change);
  const typed = state.changes.drafts[id];
  const isCommented = explain || comment !== "" || state.changes.commented.includes(id);
  const weight = say.fill(words.significance, { significance });
  const what = field === "" ? words.kinds[kind] : field;
  return (
    <li className="change">
      <div className="change-head">
        <span className="weight" role="img" aria-label={weight} title={weight}>
          {say.number(significance, 0)}
        </span>
        <span className="spread wrap">
          <span className="strong">{item === "" ? key : item}</span>{" "}
          <span className="small quiet">
            {table} {key}
          </span>
        </span>
        <span className={badges[kind]}>{words.kinds[kind]}</span>
      </div>
      <Values {...props} />
      {isCommented ? (
        <label className="field">
          <span className="small">
            {words.comment} {explain && comment === "" && <Asked />}
          </span>
          <textarea
            className="input"
            rows={2}
            aria-label={say.fill(words.commentOf, { field: what, id: key })}
            value={typed ?? comment}
            onChange={({ target }) => {
              controller.explain(id, target.value);
            }}
          />
        </label>
      ) : (
        <div className="row">
          <Button
            look="link"
            aria-label={say.fill(words.addCommentOf, { field: what, id: key })}
            onClick={() => {
              controller.changeChanges({ commented: [...state.changes.commented, id] });
            }}
          >
            {words.addComment}
          </Button>
        </div>
      )}
    </li>
  );
}

function Asked(): ReactElement {
  const { report } = useReport();
  return <span className="badge warning">{report.changes.asked}</span>;
}

/** "Forecast cost: 1,200 → 1,400 (+200)"; the field leads to its cell. */
function Values({ change, controller }: Props): ReactElement | null {
  const texts = useReport();
  const { report, say } = texts;
  const { table, key, kind, field, from, to } = change;
  if (kind === "Removed") return null;
  const difference = differenceWords(change, texts);
  const label =
    field === ""
      ? `${report.changes.showRow}: ${key}`
      : say.fill(report.toCellOf, { field, id: key });
  return (
    <p className="values small">
      <Button
        look="link"
        aria-label={label}
        onClick={() => void controller.goToRecord(table, key, field === "" ? undefined : field)}
      >
        {field === "" ? report.changes.showRow : field}
      </Button>
      {kind !== "New" && (
        <>
          {": "}
          {say.fill(report.changes.fromTo, {
            from: valueWords(change, from, texts),
            to: valueWords(change, to, texts),
          })}
          {difference !== "" && <span className="quiet"> ({difference})</span>}
        </>
      )}
    </p>
  );
}
