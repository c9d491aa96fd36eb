import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Action } from "#actions/action";
import { FluentFrame } from "../components/FluentFrame";
import { backIcon } from "../components/icons";
import { ParameterField } from "../components/ParameterField";
import { PreviewDetails } from "../components/PreviewDetails";
import { useFocusOnMount } from "../hooks/useFocusOnMount";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";

interface Props {
  readonly action: Action;
  readonly state: PaneState;
  readonly store: PaneStore;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  back: { alignSelf: "flex-start", paddingLeft: 0 },
  title: { margin: 0, outlineStyle: "none" },
});

/** One action: its settings, what it would do, and the button that does it. */
export function ActionPage(props: Props): ReactElement {
  return (
    <FluentFrame>
      <Settings {...props} />
    </FluentFrame>
  );
}

function Settings({ action, state, store }: Props): ReactElement {
  const styles = useStyles();
  const title = useFocusOnMount<HTMLHeadingElement>();
  const { preview, work } = state;
  const hasEffect = preview?.writes === true || action.performs;
  const canApply = hasEffect && work.status !== "running" && work.status !== "done";
  return (
    <section className={styles.root} aria-labelledby="action-title">
      <Button
        className={styles.back}
        appearance="transparent"
        icon={backIcon}
        onClick={() => {
          store.closeAction();
        }}
      >
        All actions
      </Button>
      <h2 id="action-title" className={styles.title} ref={title} tabIndex={-1}>
        {action.title}
      </h2>
      <Text>{action.summary}</Text>
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
          <Button
            appearance="primary"
            disabledFocusable={!canApply}
            onClick={() => void store.apply(action.id)}
          >
            Apply
          </Button>
          <PreviewDetails
            preview={preview}
            onShowCell={(sheet, address) => void store.showCell(sheet, address)}
          />
        </>
      )}
    </section>
  );
}
