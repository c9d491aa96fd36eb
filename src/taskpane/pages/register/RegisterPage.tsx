import type { ReactElement } from "react";
import { useTexts } from "../../hooks/useTexts";
import type { PageId } from "../../pageIds";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { actionsOf, registersOf } from "./registerPages";

interface Props {
  readonly page: PageId;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** The registers that a page is about, with their rows and the way to them, and what can be done. */
export function RegisterPage({ page, state, store }: Props): ReactElement | null {
  const { shell, say } = useTexts();
  const { overview } = state;
  if (overview === null) return null;
  return (
    <>
      <section aria-label={shell.registers}>
        <ul>
          {registersOf(page, overview).map(({ register, sheet, rows }) => (
            <li key={register}>
              <button
                type="button"
                title={say.fill(shell.goToSheet, { sheet })}
                onClick={() => void store.goTo(register)}
              >
                {register}
              </button>{" "}
              {say.counted(shell.rows, rows)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={shell.actions}>
        {actionsOf(page, store.actions).map(({ id, title, summary }) => (
          <button key={id} type="button" title={summary} onClick={() => void store.open(id)}>
            {title}
          </button>
        ))}
      </section>
    </>
  );
}
