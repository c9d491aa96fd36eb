import { type ReactElement, type ReactNode, useId } from "react";
import { Button } from "../../components/Button";
import { FindingList } from "../../components/FindingList";
import { useFocusOnMount } from "../../hooks/useFocusOnMount";
import { useTexts } from "../../hooks/useTexts";
import type { Result } from "../../preview";
import type { PaneStore } from "../../store";
import { type NextStep, nextSteps } from "./nextSteps";
import { OutlineList } from "./OutlineList";
import { totalsOf } from "./outlineLines";
import { OverwriteTable } from "./OverwriteTable";

interface Props {
  /** How to go on, where an action has an offer of its own. */
  readonly children?: ReactNode;
  readonly result: Result;
  readonly store: PaneStore;
  readonly canUndo: boolean;
}

/** What an action has done, with its counts, what to do next, and the way back. */
export function ResultView({ result, store, canUndo, children }: Props): ReactElement {
  const texts = useTexts();
  const { preview, say } = texts;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { outline, overwrites } = result.outcome;
  const totals = totalsOf(outline, texts);
  const onShowCell = (sheet: string, address: string) => void store.showCell(sheet, address);
  return (
    <div className="stack">
      <section aria-labelledby="result-heading" className="stack tight">
        <h3 id="result-heading" ref={heading} tabIndex={-1}>
          {preview.done}
        </h3>
        {totals.length > 0 && <p>{say.fill(preview.counted, { what: say.list(totals) })}</p>}
        {canUndo && (
          <div className="row">
            <Button onClick={() => void store.undo()}>{preview.undoThis}</Button>
          </div>
        )}
      </section>
      <NextSteps steps={nextSteps(result.id, result.outcome)} store={store} />
      {children}
      <FindingList findings={result.findings} onShowCell={onShowCell} />
      {outline.length > 0 && (
        <details>
          <summary>{preview.changed}</summary>
          <div className="stack inside">
            <OutlineList outline={outline} />
            <OverwriteTable overwrites={overwrites} isDone onShowCell={onShowCell} />
          </div>
        </details>
      )}
    </div>
  );
}

function NextSteps({
  steps,
  store,
}: {
  readonly steps: readonly NextStep[];
  readonly store: PaneStore;
}): ReactElement | null {
  const { preview } = useTexts();
  const id = useId();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack tight">
      <h3 id={id}>{preview.nextSteps}</h3>
      <ul className="plain stack tight">
        {steps.map((step, i) => (
          <li key={i}>
            <StepButton step={step} store={store} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StepButton({
  step,
  store,
}: {
  readonly step: NextStep;
  readonly store: PaneStore;
}): ReactElement {
  const { preview, shell, say } = useTexts();
  switch (step.kind) {
    case "sheet":
      return (
        <Button size="wide" onClick={() => void store.goTo(step.place)}>
          {say.fill(preview.goTo, { place: step.place })}
        </Button>
      );
    case "page":
      return (
        <Button
          size="wide"
          onClick={() => {
            store.showPage(step.page);
          }}
        >
          {say.fill(preview.goTo, { place: shell.pages[step.page] })}
        </Button>
      );
    case "action":
      return (
        <Button size="wide" onClick={() => void store.open(step.id)}>
          {store.actions.find(({ id }) => id === step.id)?.title}
        </Button>
      );
  }
}
