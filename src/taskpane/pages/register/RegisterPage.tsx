import type { ReactElement } from "react";
import { Skeleton } from "../../components/Skeleton";
import { useTexts } from "../../hooks/useTexts";
import type { PageId } from "../../pageIds";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ActionList } from "./ActionList";
import { missingRegisters, registersOf } from "./registerPages";
import { RegisterTable } from "./RegisterTable";

interface Props {
  readonly page: Exclude<PageId, "start">;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** The registers that a page is about, with their rows and the way to them, and what can be done. */
export function RegisterPage({ page, state, store }: Props): ReactElement {
  const { shell, say } = useTexts();
  const { overview } = state;
  if (overview === null) return <Skeleton />;
  const registers = registersOf(page, overview);
  const missing = missingRegisters(page, overview);
  return (
    <div className="stack">
      <div className="stack tight">
        <h2>{shell.pages[page]}</h2>
        <p>{shell.pageSummaries[page]}</p>
        {registers.length > 0 && <RegisterTable registers={registers} store={store} />}
        {registers.length === 0 ? (
          <p>{shell.noRegisters}</p>
        ) : (
          missing.length > 0 && (
            <p className="quiet small">
              {say.fill(shell.missing, { registers: say.list(missing) })}
            </p>
          )
        )}
      </div>
      <ActionList page={page} store={store} hasRegisters={registers.length > 0} />
    </div>
  );
}
