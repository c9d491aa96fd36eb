import type { ReactElement } from "react";
import type { Action } from "#actions/action";
import { Button } from "../../components/Button";
import { backIcon } from "../../components/icons";
import { ParameterField } from "../../components/ParameterField";
import { useFocusOnMount } from "../../hooks/useFocusOnMount";
import { useTexts } from "../../hooks/useTexts";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ApplyBar } from "./ApplyBar";
import { PreviewDetails } from "./PreviewDetails";
import { ResultView } from "./ResultView";

interface Props {
  readonly action: Action;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** One action: its settings, what it would do, the button that does it, and what it has done. */
export function ActionPage({ action, state, store }: Props): ReactElement {
  const { preview: texts, actions } = useTexts();
  const title = useFocusOnMount<HTMLHeadingElement>();
  const { preview, result, work } = state;
  return (
    <section className="stack" aria-labelledby="action-title">
      <div className="back">
        <Button
          look="subtle"
          icon={backIcon}
          onClick={() => {
            store.closeAction();
          }}
        >
          {result === null ? actions.all : texts.backToPage}
        </Button>
      </div>
      <h2 id="action-title" ref={title} tabIndex={-1}>
        {action.title}
      </h2>
      {result !== null ? (
        <ResultView
          result={result}
          store={store}
          canUndo={result.outcome.journal !== null && work.status !== "running"}
        />
      ) : (
        <>
          <p>{action.summary}</p>
          {action.parameters.map((parameter) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              value={state.settings[action.id]?.[parameter.name] ?? parameter.initial}
              onChoose={(value) => void store.choose(action.id, parameter.name, value)}
            />
          ))}
          {preview !== null && (
            <>
              <p>{preview.sentence}</p>
              <ApplyBar
                id={action.id}
                preview={preview}
                store={store}
                isBusy={work.status === "running"}
                label={action.id === "undo" ? action.title : texts.apply}
              />
              <PreviewDetails
                id={action.id}
                preview={preview}
                onShowCell={(sheet, address) => void store.showCell(sheet, address)}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}
