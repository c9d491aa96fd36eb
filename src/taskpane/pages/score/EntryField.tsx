import type { KeyboardEvent, ReactElement } from "react";
import type { CriterionEntry } from "#actions/enterCells";
import { longestDefinition } from "#core/scoring/guidance";
import type { ModelCriterion } from "#core/scoring/scoringModel";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import { fieldValue } from "./criterionEntries";
import type { ScoreController } from "./scoreController";
import { draftEntry } from "./draftEntry";
import { typedValue } from "./scoreSentences";
import { criterionKey, type Draft, type ScoreState } from "./scoreState";

interface Props {
  readonly criterion: ModelCriterion;
  readonly field: CriterionEntry["field"];
  readonly label: string;
  /** The label is spoken only: it stands elsewhere. */
  readonly hasHiddenLabel?: boolean;
  readonly isLong?: boolean;
  readonly hint?: string;
  readonly drafts: ScoreState["drafts"];
  readonly controller: ScoreController;
}

/** A cell of Criteria to type into. What is typed is written when the field is left, or with Enter. */
export function EntryField({
  criterion,
  field,
  label,
  hasHiddenLabel = false,
  isLong = false,
  hint,
  drafts,
  controller,
}: Props): ReactElement {
  const texts = useTexts();
  const { score: words, say } = texts;
  const key = criterionKey(criterion.name, field);
  const draft = drafts[key];
  const before = fieldValue(criterion, field);
  const id = `field-${field.replaceAll(" ", "-")}-${criterion.name.replaceAll(/\W+/g, "-")}`;
  const commit = (insists = false): void => {
    const outcome = draftEntry(criterion, field, draft, texts);
    if (outcome === "refused") controller.refuse(key);
    else if (outcome === "same") controller.drop([key]);
    else if (outcome !== null) void controller.enter([outcome], insists);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && draft !== undefined) {
      event.stopPropagation();
      controller.drop([key]);
    }
    if (event.key === "Enter" && !isLong) commit();
  };
  const control = {
    id,
    className: "input",
    value: draft?.text ?? typedValue(before, texts),
    "aria-invalid": draft?.status === "refused" || draft?.status === "conflict",
    "aria-describedby": `${id}-note`,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      controller.type(key, event.target.value, before);
    },
    onBlur: () => {
      if (draft?.status === "typing") commit();
    },
    onKeyDown,
  };
  const left = longestDefinition - control.value.length;
  return (
    <div className="field">
      <label htmlFor={id} className={hasHiddenLabel ? "only-spoken" : "small"}>
        {label}
      </label>
      {isLong ? (
        <textarea {...control} rows={4} maxLength={longestDefinition} />
      ) : (
        <input {...control} inputMode="decimal" autoComplete="off" />
      )}
      <div id={`${id}-note`} className="small">
        {isLong && draft !== undefined && (
          <span className="quiet">{say.counted(words.lettersLeft, left)}</span>
        )}
        {hint !== undefined && <span className="quiet">{hint}</span>}
        {draft !== undefined && (
          <DraftNote
            draft={draft}
            mine={isLong ? words.guidance : draft.text}
            onWrite={commit}
            onDrop={() => {
              controller.drop([key]);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface NoteProps {
  readonly draft: Draft;
  /** What "write mine" would write, in few words. */
  readonly mine: string;
  readonly onWrite: (insists: boolean) => void;
  readonly onDrop: () => void;
}

/** Why something typed is not written, and what can be done about it. */
function DraftNote({ draft, mine, onWrite, onDrop }: NoteProps): ReactElement | null {
  const texts = useTexts();
  const { score: words, say } = texts;
  switch (draft.status) {
    case "refused":
      return (
        <span className="problem">
          {words.notWritten}{" "}
          <Button
            look="link"
            onClick={() => {
              onWrite(false);
            }}
          >
            {words.tryAgain}
          </Button>
        </span>
      );
    case "conflict":
      return (
        <span className="problem">
          {say.fill(words.changedBy, {
            found: typedValue(draft.found ?? null, texts) || words.nothing,
            text: draft.text,
          })}{" "}
          <Button
            look="link"
            onClick={() => {
              onWrite(true);
            }}
          >
            {say.fill(words.mine, { text: mine })}
          </Button>{" "}
          <Button look="link" onClick={onDrop}>
            {words.drop}
          </Button>
        </span>
      );
    case "typing":
    case "writing":
      return null;
  }
}
