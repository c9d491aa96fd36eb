import type { ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { stripOf, type FindingsLine, type StaleLine } from "../strip";
import { Button } from "./Button";
import {
  calendarIcon,
  oldIcon,
  smallBadIcon,
  smallGoodIcon,
  smallUndoIcon,
  smallWarningIcon,
} from "./icons";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

const findingIcons = {
  unknown: oldIcon,
  none: smallGoodIcon,
  warning: smallWarningIcon,
  blocking: smallBadIcon,
} as const;
const findingClasses = {
  unknown: "quiet",
  none: "text-good",
  warning: "text-warning",
  blocking: "text-bad",
} as const;

/** The day of the figures, the findings, old results and the last action, each with the way to it. */
export function StatusStrip({ state, store }: Props): ReactElement | null {
  const texts = useTexts();
  const { shell, say } = texts;
  const { statusDate, findings, stale, last } = stripOf(state, texts);
  if (statusDate === null && findings === null && stale.length === 0 && last === null) return null;
  const isBusy = state.work.status === "running";
  return (
    <section className="strip" aria-label={shell.strip.label}>
      {statusDate !== null && (
        <span>
          {calendarIcon}
          <Button
            look="link"
            title={say.fill(shell.strip.goToStatusDate, { sheet: statusDate.sheet })}
            onClick={() => void store.showCell(statusDate.sheet, statusDate.address)}
          >
            {statusDate.text}
          </Button>
        </span>
      )}
      {findings !== null && <Findings findings={findings} store={store} />}
      {stale.length > 0 && <StaleResults lines={stale} store={store} isBusy={isBusy} />}
      {last !== null && (
        <span className="last">
          <span title={last}>{say.fill(shell.strip.last, { what: last })}</span>
          <Button
            look="subtle"
            size="short"
            icon={smallUndoIcon}
            isOff={isBusy}
            title={say.fill(shell.undoOf, { what: last })}
            onClick={() => void store.undo()}
          >
            {shell.undo}
          </Button>
        </span>
      )}
    </section>
  );
}

/** How many there are, read out when it changes. */
function Findings({
  findings,
  store,
}: {
  readonly findings: FindingsLine;
  readonly store: PaneStore;
}): ReactElement {
  const { shell } = useTexts();
  return (
    <span role="status" className={findingClasses[findings.severity]}>
      {findingIcons[findings.severity]}
      {findings.severity === "unknown" ? (
        findings.text
      ) : (
        <Button
          look="link"
          title={shell.strip.showFindings}
          onClick={() => {
            store.showFindings();
          }}
        >
          {findings.text}
        </Button>
      )}
    </span>
  );
}

function StaleResults({
  lines,
  store,
  isBusy,
}: {
  readonly lines: readonly StaleLine[];
  readonly store: PaneStore;
  readonly isBusy: boolean;
}): ReactElement {
  const { shell, say } = useTexts();
  return (
    <details className="stale">
      <summary>
        {oldIcon}
        {say.counted(shell.strip.stale, lines.length)}
      </summary>
      <ul className="plain stack tight">
        {lines.map(({ sentence, action }) => (
          <li key={sentence}>
            {sentence}{" "}
            {action !== null && (
              <Button
                size="short"
                isOff={isBusy}
                onClick={() =>
                  void (action === "recalculate" ? store.applyNow(action) : store.open(action))
                }
              >
                {store.actions.find(({ id }) => id === action)?.title}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
