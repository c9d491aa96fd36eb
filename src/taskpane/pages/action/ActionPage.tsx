import type { ReactElement } from "react";
import type { Action, ActionId, Parameter } from "#actions/action";
import { ParameterField } from "../../components/ParameterField";
import { StickyBar } from "../../components/StickyBar";
import { useSettingTexts } from "../../hooks/useSettingTexts";
import { useTexts } from "../../hooks/useTexts";
import { parametersIn } from "../../texts/settingTexts";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ActionFrame } from "./ActionFrame";
import { ApplyBar } from "./ApplyBar";
import { PreviewDetails } from "./PreviewDetails";
import { ResultView } from "./ResultView";

/** Settings that a page fills in from what was pressed there; they are for the command line otherwise. */
const filledIn: ReadonlySet<string> = new Set(["findings", "rule", "unwaive", "linkages"]);

/** Of actions with many settings, those that are asked here; a page of its own has the others. */
const asked: Readonly<Partial<Record<ActionId, readonly string[]>>> = {
  "choose-portfolio": ["scenario"],
  "set-selection-rule": ["project", "rule", "reason"],
};

const isShown = (id: ActionId, { name }: Parameter): boolean =>
  asked[id]?.includes(name) ?? !filledIn.has(name);

interface Props {
  readonly action: Action;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** One action: its settings, what it would do, the button that does it, and what it has done. */
export function ActionPage({ action, state, store }: Props): ReactElement {
  const { preview: texts } = useTexts();
  const parameters = parametersIn(useSettingTexts(), action);
  const { preview, result, work } = state;
  return (
    <ActionFrame title={action.title} state={state} store={store}>
      {result !== null ? (
        <ResultView
          result={result}
          store={store}
          canUndo={result.outcome.journal !== null && work.status !== "running"}
        />
      ) : (
        <>
          <p>{action.summary}</p>
          {parameters
            .filter((parameter) => isShown(action.id, parameter))
            .map((parameter) => (
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
              <PreviewDetails
                id={action.id}
                preview={preview}
                onShowCell={(sheet, address) => void store.showCell(sheet, address)}
              />
              <StickyBar>
                <ApplyBar
                  id={action.id}
                  preview={preview}
                  store={store}
                  isBusy={work.status === "running"}
                  label={action.id === "undo" ? action.title : texts.apply}
                />
              </StickyBar>
            </>
          )}
        </>
      )}
    </ActionFrame>
  );
}
