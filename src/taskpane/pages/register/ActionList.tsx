import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import type { PageId } from "../../pageIds";
import type { PaneStore } from "../../store";
import { actionGroupsOf } from "./registerPages";

interface Props {
  readonly page: PageId;
  readonly store: PaneStore;
  /** Registers that the page is about are there. */
  readonly hasRegisters?: boolean;
}

/** What can be done on a page, under the headings of the ribbon; each opens with its preview. */
export function ActionList({ page, store, hasRegisters = true }: Props): ReactElement | null {
  const { shell } = useTexts();
  const groups = actionGroupsOf(page, store.actions, hasRegisters);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="actions-heading" className="stack tight">
      <h2 id="actions-heading">{shell.actions}</h2>
      {groups.map(({ group, actions }) => (
        <section key={group} aria-label={shell.groups[group]} className="stack tight">
          {groups.length > 1 && <h3>{shell.groups[group]}</h3>}
          <ul className="plain stack tight">
            {actions.map(({ id, title, summary }) => (
              <li key={id} className="pressable">
                <Button
                  look="link"
                  aria-describedby={`${id}-summary`}
                  onClick={() => void store.open(id)}
                >
                  {title}
                </Button>
                <p id={`${id}-summary`} className="small quiet">
                  {summary}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
