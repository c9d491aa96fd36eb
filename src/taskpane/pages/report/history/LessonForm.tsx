import type { ReactElement } from "react";
import { Button } from "../../../components/Button";
import { Choice } from "../../benefits/Choice";
import { TextField } from "../../delivery/TextField";
import type { LessonDraft } from "../reportState";
import { useReport } from "../useReport";
import { trimmed } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** What is written down of a lesson. */
export function LessonForm({
  draft,
  reading,
  controller,
}: HistoryProps & { readonly draft: LessonDraft }): ReactElement {
  const { report } = useReport();
  const words = report.history.lessons;
  const change = (part: Partial<LessonDraft>): void => {
    controller.changeHistory({ lesson: { ...draft, ...part } });
  };
  const isReady = draft.lesson.trim() !== "";
  return (
    <form
      className="card stack tight"
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void controller.ask("add-lesson", trimmed(draft));
      }}
    >
      <TextField
        label={words.lesson}
        value={draft.lesson}
        lines={2}
        onType={(lesson) => {
          change({ lesson });
        }}
      />
      <TextField
        label={words.recommendation}
        value={draft.recommendation}
        lines={2}
        onType={(recommendation) => {
          change({ recommendation });
        }}
      />
      <About draft={draft} reading={reading} onChange={change} />
      <div className="row">
        <Button look="primary" type="submit" isOff={!isReady}>
          {words.preview}
        </Button>
        <Button
          onClick={() => {
            controller.changeHistory({ lesson: null });
          }}
        >
          {words.close}
        </Button>
      </div>
    </form>
  );
}

/** What the lesson is about, and who sees to it. */
function About({
  draft,
  reading,
  onChange,
}: Pick<HistoryProps, "reading"> & {
  readonly draft: LessonDraft;
  readonly onChange: (part: Partial<LessonDraft>) => void;
}): ReactElement {
  const { report } = useReport();
  const words = report.history.lessons;
  return (
    <div className="filters">
      <Choice
        label={words.kind}
        value={draft.kind}
        choices={[
          { value: "Avoid", label: words.kinds.Avoid },
          { value: "Repeat", label: words.kinds.Repeat },
        ]}
        onChoose={(kind) => {
          onChange({ kind });
        }}
      />
      <Choice
        label={words.category}
        value={draft.category}
        choices={[
          { value: "", label: words.noCategory },
          ...Object.entries(words.categories).map(([value, label]) => ({ value, label })),
        ]}
        onChoose={(category) => {
          onChange({ category });
        }}
      />
      <Choice
        label={report.history.project}
        value={draft.project}
        choices={[
          { value: "", label: words.noProject },
          ...reading.strips.map(({ project, title }) => ({
            value: project,
            label: `${project} ${title}`.trim(),
          })),
        ]}
        onChoose={(project) => {
          onChange({ project });
        }}
      />
      <TextField
        label={words.owner}
        value={draft.owner}
        onType={(owner) => {
          onChange({ owner });
        }}
      />
    </div>
  );
}
