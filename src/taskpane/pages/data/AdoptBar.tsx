import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { StickyBar } from "../../components/StickyBar";
import { ApplyBar } from "../action/ApplyBar";
import type { AdoptProps } from "./AdoptPart";
import { adoptSummary } from "./adoptSummary";
import { useData } from "./dataLanguage";
import { adoptSteps } from "./dataState";

/** What is decided so far in a line, the way to the steps beside this one, and at the last the button that does it. */
export function AdoptBar(props: AdoptProps): ReactElement {
  const { state, store, controller, proposed, decisions } = props;
  const language = useData();
  const { data, say } = language;
  const { adopt: texts } = data;
  const { step, seen, isDecidedSince } = state.data.adopt;
  const at = adoptSteps.indexOf(step);
  const before = adoptSteps[at - 1];
  const after = adoptSteps[at + 1];
  const isRunning = state.work.status === "running";
  const isPending = isDecidedSince || state.preview === null;
  const back = before !== undefined && (
    <Button
      onClick={() => {
        controller.openStep(before);
      }}
    >
      {texts.back}
    </Button>
  );
  return (
    <StickyBar>
      <p className="small quiet" aria-live="polite">
        {isPending ? texts.pending : adoptSummary(proposed.adoption, decisions, language)}
      </p>
      {after !== undefined ? (
        <div className="row">
          {back}
          <Button
            look="primary"
            onClick={() => {
              controller.openStep(after);
            }}
          >
            {say.fill(texts.next, { step: texts.steps[after] })}
          </Button>
        </div>
      ) : (
        seen !== null && (
          <ApplyBar
            id="adopt-sheets"
            preview={state.preview ?? seen}
            store={store}
            isBusy={isRunning || isPending}
            label={texts.applyIt}
            before={back}
          />
        )
      )}
    </StickyBar>
  );
}
