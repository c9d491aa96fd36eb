import { type ReactElement, useEffect } from "react";
import { Button } from "../../../components/Button";
import { StickyBar } from "../../../components/StickyBar";
import { useTexts } from "../../../hooks/useTexts";
import { ApplyBar } from "../../action/ApplyBar";
import { PreviewDetails } from "../../action/PreviewDetails";
import type { StepProps } from "./SetupPage";

/** Every sheet, column, formula and name that will be made, and the button that makes them. */
export function PreviewStep({ state, store }: StepProps): ReactElement | null {
  const { start } = useTexts();
  useEffect(() => {
    void store.preview("create-registers");
  }, [store]);
  const { preview, work } = state;
  const back = (
    <Button
      onClick={() => {
        store.openStep(state.start.step - 1);
      }}
    >
      {start.setup.back}
    </Button>
  );
  if (preview === null) return <div className="row">{back}</div>;
  return (
    <>
      <p>{preview.sentence}</p>
      <PreviewDetails
        id="create-registers"
        preview={preview}
        onShowCell={(sheet, address) => void store.showCell(sheet, address)}
      />
      <StickyBar>
        <ApplyBar
          id="create-registers"
          preview={preview}
          store={store}
          isBusy={work.status === "running"}
          label={start.setup.create}
          before={back}
        />
      </StickyBar>
    </>
  );
}
