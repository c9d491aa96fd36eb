import { useState, type ReactElement } from "react";
import { criteriaLibrary, libraryKeys } from "#core/scoring/criteriaLibrary";
import { keyOf } from "#core/scoring/registerTable";
import type { ModelCriterion } from "#core/scoring/scoringModel";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";
import type { ScoreController } from "./scoreController";

interface Props {
  readonly criteria: readonly ModelCriterion[];
  readonly isOpen: boolean;
  readonly controller: ScoreController;
  readonly store: PaneStore;
}

/** The library of criteria, and a form for an own one. Each leads to its preview. */
export function AddCriterion({ criteria, isOpen, controller, store }: Props): ReactElement {
  const { score: words } = useTexts();
  if (!isOpen) {
    return (
      <div>
        <Button
          look="primary"
          aria-expanded={false}
          onClick={() => {
            controller.setAdding(true);
          }}
        >
          {words.add}
        </Button>
      </div>
    );
  }
  const names = new Set(criteria.map(({ name }) => keyOf(name)));
  return (
    <section aria-labelledby="library-heading" className="stack tight">
      <div className="row">
        <h2 id="library-heading" className="spread">
          {words.library}
        </h2>
        <Button
          size="short"
          aria-expanded
          onClick={() => {
            controller.setAdding(false);
          }}
        >
          {words.cancel}
        </Button>
      </div>
      <ul className="plain cards">
        {libraryKeys.map((key) => {
          const { name, definition } = criteriaLibrary[key];
          const isUsed = names.has(keyOf(name));
          return (
            <li key={key} className="card library-entry">
              <span className="two-lines spread">
                <span>{name}</span>
                <span className="quiet">{definition}</span>
              </span>
              {isUsed ? (
                <span className="small quiet">{words.inUse}</span>
              ) : (
                <Button
                  size="short"
                  aria-label={`${words.preview}: ${name}`}
                  onClick={() => void store.open("add-criterion", { library: key })}
                >
                  {words.preview}
                </Button>
              )}
            </li>
          );
        })}
        <OwnCriterion store={store} />
      </ul>
    </section>
  );
}

function OwnCriterion({ store }: { readonly store: PaneStore }): ReactElement {
  const { score: words } = useTexts();
  const [name, setName] = useState("");
  return (
    <li className="card">
      <form
        className="with-button"
        onSubmit={(event) => {
          event.preventDefault();
          void store.open("add-criterion", { library: "own", name: name.trim() });
        }}
      >
        <label className="field">
          <span className="small">{words.own}</span>
          <input
            className="input"
            value={name}
            maxLength={200}
            placeholder={words.name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </label>
        <Button type="submit" isOff={name.trim() === ""}>
          {words.preview}
        </Button>
      </form>
    </li>
  );
}
