import { type ReactElement, useState } from "react";
import { issueSentence } from "#core/messages/sentences";
import { Button } from "../../../components/Button";
import { closeIcon } from "../../../components/icons";
import { useTexts } from "../../../hooks/useTexts";
import {
  checkedObjectives,
  objectiveRowsOf,
  type ObjectiveRow,
  objectivesEntry,
  withoutRow,
  withPasted,
  withRow,
} from "./setupForm";
import type { StepProps } from "./SetupPage";

/** Objectives with their weights: typed into a grid, or pasted from Excel. */
export function ObjectivesStep({ entries, words, onFill }: StepProps): ReactElement {
  const { start, say } = useTexts();
  const { setup } = start;
  const [rows, setRows] = useState(() => objectiveRowsOf(entries));
  const [told, setTold] = useState("");
  const checked = checkedObjectives(rows);
  const keep = (next: readonly ObjectiveRow[]): void => {
    setRows(next);
    onFill({ objectives: objectivesEntry(next) });
  };
  const onPaste = (at: number, text: string): boolean => {
    const pasted = withPasted(rows, at, text);
    if (pasted === null) return false;
    keep(pasted.rows);
    setTold(say.counted(setup.pasted, pasted.count));
    return true;
  };
  return (
    <>
      <p>{setup.objectivesWords}</p>
      <table className="grid-entry" aria-label={setup.names.objectives}>
        <thead>
          <tr className="small">
            <th scope="col">{setup.objective}</th>
            <th scope="col" className="narrow">
              {setup.weight}
            </th>
            <th scope="col" className="narrow number">
              {setup.share}
            </th>
            <th scope="col" className="wide-only">
              {setup.owner}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row
              key={i}
              row={row}
              at={i}
              share={checked.shares[i] ?? null}
              problems={(checked.problems[i] ?? []).map((issue) => issueSentence(issue, words))}
              isLast={i === rows.length - 1}
              onChange={(change) => {
                keep(withRow(rows, i, change));
              }}
              onPaste={(text) => onPaste(i, text)}
              onRemove={() => {
                keep(withoutRow(rows, i));
              }}
            />
          ))}
        </tbody>
      </table>
      <div role="status" className="stack tight small">
        <p>{told}</p>
        {checked.count === 0 ? (
          <p className="quiet">{setup.noObjectives}</p>
        ) : (
          <p>{say.fill(setup.sum, { sum: checked.sum })}</p>
        )}
        {checked.others.map((issue) => (
          <p key={issue.code} className={issue.severity === "blocking" ? "problem" : "quiet"}>
            {issueSentence(issue, words)}
          </p>
        ))}
      </div>
    </>
  );
}

interface RowProps {
  readonly row: ObjectiveRow;
  readonly at: number;
  readonly share: number | null;
  readonly problems: readonly string[];
  readonly isLast: boolean;
  readonly onChange: (change: Partial<ObjectiveRow>) => void;
  /** true: it was rows, and they have been put in. */
  readonly onPaste: (text: string) => boolean;
  readonly onRemove: () => void;
}

function Row({
  row,
  at,
  share,
  problems,
  isLast,
  onChange,
  onPaste,
  onRemove,
}: RowProps): ReactElement {
  const { start, say } = useTexts();
  const { setup } = start;
  const rowName = say.fill(setup.row, { row: at + 1 });
  const problemId = `objective-${at}-problem`;
  const cell = (field: "name" | "weight" | "owner", label: string) => (
    <input
      className="input"
      aria-label={`${label}, ${rowName}`}
      aria-invalid={problems.length > 0}
      aria-describedby={problemId}
      {...(field === "weight" ? { inputMode: "decimal" as const } : {})}
      value={row[field]}
      onChange={({ target }) => {
        onChange({ [field]: target.value });
      }}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData("text/plain"))) event.preventDefault();
      }}
    />
  );
  return (
    <>
      <tr>
        <td>{cell("name", setup.objective)}</td>
        <td className="narrow">{cell("weight", setup.weight)}</td>
        <td className="narrow number small">{share === null ? "" : say.percent(share, 1)}</td>
        <td className="wide-only">{cell("owner", setup.owner)}</td>
        <td>
          {!isLast && (
            <Button
              look="subtle"
              size="short"
              icon={closeIcon}
              aria-label={say.fill(setup.removeRow, { row: at + 1 })}
              title={say.fill(setup.removeRow, { row: at + 1 })}
              onClick={onRemove}
            />
          )}
        </td>
      </tr>
      <tr className={problems.length === 0 ? "only-spoken" : ""}>
        <td colSpan={4} id={problemId} className="small problem" aria-live="polite">
          {problems.join(" ")}
        </td>
      </tr>
    </>
  );
}
