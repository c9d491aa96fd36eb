import type { ReactElement } from "react";
import type { ClosableProject } from "#actions/history/readLedger";
import { Button } from "../../../components/Button";
import { Choice } from "../../benefits/Choice";
import { TextField } from "../../delivery/TextField";
import type { ClosingDraft } from "../reportState";
import { useReport } from "../useReport";
import { trimmed } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

interface Props extends HistoryProps {
  readonly one: ClosableProject;
  readonly draft: ClosingDraft;
}

/** What is answered to the closing gate of a project. */
export function CloseForm({ one, draft, controller }: Props): ReactElement {
  const { report, say } = useReport();
  const words = report.history.closing;
  const change = (part: Partial<ClosingDraft>): void => {
    controller.changeHistory({ closing: { ...draft, ...part } });
  };
  return (
    <form
      className="stack tight"
      aria-label={say.fill(words.closeOf, { project: one.project })}
      onSubmit={(event) => {
        event.preventDefault();
        void controller.ask("close-project", trimmed(draft));
      }}
    >
      <Choice
        label={words.benefits}
        value={draft.benefits}
        choices={[
          { value: "Realised", label: words.benefitChoices.Realised },
          { value: "All", label: words.benefitChoices.All },
        ]}
        onChoose={(benefits) => {
          change({ benefits });
        }}
      />
      <TextField
        label={words.rationale}
        value={draft.rationale}
        lines={2}
        onType={(rationale) => {
          change({ rationale });
        }}
      />
      {!one.mustsMet && (
        <TextField
          label={words.exception}
          value={draft.exception}
          lines={2}
          onType={(exception) => {
            change({ exception });
          }}
        />
      )}
      <TextField
        label={words.conditions}
        value={draft.conditions}
        onType={(conditions) => {
          change({ conditions });
        }}
      />
      <TextField
        label={words.decidedBy}
        value={draft.decidedBy}
        onType={(decidedBy) => {
          change({ decidedBy });
        }}
      />
      <div className="row">
        <Button look="primary" type="submit">
          {words.preview}
        </Button>
        <Button
          onClick={() => {
            controller.changeHistory({ closing: null });
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
