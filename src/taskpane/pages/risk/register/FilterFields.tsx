import type { ReactElement } from "react";
import { ChoiceField } from "../FormFields";
import { scopesWithRisks } from "../riskListView";
import { namedScope } from "../riskWordings";
import type { PartProps } from "../RiskPage";
import type { RiskFilter } from "../riskState";
import { useRisk } from "../useRisk";

/** Which risks are listed and counted. */
export function FilterFields(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const texts = useRisk();
  const { risk } = texts;
  const { filter } = state;
  const subcategories = subcategoriesOf(props);
  return (
    <section className="stack tight" aria-label={risk.filters}>
      <input
        className="input"
        type="search"
        aria-label={risk.find}
        placeholder={risk.find}
        value={filter.search}
        onChange={({ target }) => {
          controller.filter({ search: target.value });
        }}
      />
      <div className="two-columns">
        <ChoiceField
          label={risk.scope}
          value={filter.scope}
          none={risk.wholePortfolio}
          options={scopesWithRisks(reading).map((id) => ({
            value: id,
            words: namedScope(id, reading, texts),
          }))}
          onChoose={(scope) => {
            controller.filter({ scope });
          }}
        />
        <ChoiceField
          label={risk.category}
          value={filter.category}
          none={risk.allCategories}
          options={reading.categories.map((name) => ({ value: name, words: name }))}
          onChoose={(category) => {
            controller.filter({ category, subcategory: "" });
          }}
        />
      </div>
      {subcategories.length > 0 && (
        <ChoiceField
          label={risk.subcategory}
          value={filter.subcategory}
          none={risk.allCategories}
          options={subcategories.map((name) => ({ value: name, words: name }))}
          onChoose={(subcategory) => {
            controller.filter({ subcategory });
          }}
        />
      )}
      <div className="checks">
        <Check {...props} name="isEscalated" words={risk.escalatedOnly} />
        <Check {...props} name="isAboveAppetite" words={risk.aboveOnly} />
        <Check {...props} name="hasClosed" words={risk.hasClosed} />
      </div>
    </section>
  );
}

/** Level 2 of the chosen category. */
function subcategoriesOf({ reading, state }: PartProps): readonly string[] {
  const { category } = state.filter;
  if (category === "") return [];
  const node = reading.breakdown.categories.find((each) => each.category === category);
  return (node?.children ?? []).map((child) => child.category).filter((name) => name !== "");
}

interface CheckProps extends PartProps {
  readonly name: "isEscalated" | "isAboveAppetite" | "hasClosed";
  readonly words: string;
}

function Check({ state, controller, name, words }: CheckProps): ReactElement {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={state.filter[name]}
        onChange={({ target }) => {
          const change: Partial<RiskFilter> = { [name]: target.checked };
          controller.filter(change);
        }}
      />
      <span>{words}</span>
    </label>
  );
}
