import type { ReactElement } from "react";
import type { AdoptedIsland } from "#core/adopt/adoption";
import type { Issue } from "#core/issues";
import { issueSentence } from "#core/messages/sentences";
import type { AdoptProps } from "./AdoptPart";
import { withFormulas, withMode } from "./adoptDecisions";
import { useData } from "./dataLanguage";

interface Props extends AdoptProps {
  readonly island: AdoptedIsland;
}

/** How a table is adopted: copied or converted where it stands, and what becomes of its formulas. */
export function IslandOptions({ island, controller, proposed, decisions }: Props): ReactElement {
  const { data, say, words } = useData();
  const texts = data.adopt.columns;
  const decision = decisions.islands[island.id];
  const obstacle: Issue | null = proposed.inPlace[island.id] ?? null;
  const formulas = island.columns.reduce((sum, column) => sum + column.formulas, 0);
  return (
    <div className="stack tight">
      <label className="field">
        <span className="small">{texts.mode}</span>
        <select
          className="input"
          value={decision?.mode ?? island.mode}
          aria-describedby="mode-obstacle"
          onChange={({ target }) => {
            const mode = target.value === "in-place" ? "in-place" : "copy";
            controller.decide((before) => withMode(before, island.id, mode));
          }}
        >
          <option value="copy">{texts.copy}</option>
          <option value="in-place" disabled={obstacle !== null}>
            {texts.inPlace}
          </option>
        </select>
        <span id="mode-obstacle" className="small quiet">
          {obstacle !== null && issueSentence(obstacle, words)}
        </span>
      </label>
      {formulas > 0 && (
        <label className="field">
          <span className="small">
            {texts.formulas} ({say.counted(texts.formulasIn, formulas)})
          </span>
          <select
            className="input"
            value={decision?.formulas ?? "keep"}
            onChange={({ target }) => {
              const kept = target.value === "values" ? "values" : "keep";
              controller.decide((before) => withFormulas(before, island.id, kept));
            }}
          >
            <option value="keep">{texts.keepFormulas}</option>
            <option value="values">{texts.keepValues}</option>
          </select>
        </label>
      )}
    </div>
  );
}
