import type { ReactElement } from "react";
import type { ActionId } from "#actions/action";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";
import { actionGroupsOf } from "./actionGroups";

interface Props {
  readonly store: PaneStore;
  /** Those that are listed; null = all. */
  readonly wanted: readonly ActionId[] | null;
}

/** What can be done, under the headings of the ribbon; each opens with its preview. */
export function ActionList({ store, wanted }: Props): ReactElement | null {
  const { shell } = useTexts();
  const groups = actionGroupsOf(store.actions, wanted);
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
