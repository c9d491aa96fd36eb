import { useState, type ReactElement } from "react";
import type { CriterionEntry } from "#actions/enterCells";
import type { ModelCriterion } from "#core/scoring/scoringModel";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";
import { EntryField } from "./EntryField";
import type { ScoreController } from "./scoreController";
import type { ScoreState } from "./scoreState";
import { scaleWords, type WeightView } from "./scoreView";
import { fieldValue } from "./criterionEntries";

interface Props {
  readonly criterion: ModelCriterion;
  readonly index: number;
  readonly count: number;
  readonly weight: WeightView | undefined;
  readonly score: ScoreState;
  readonly controller: ScoreController;
  readonly store: PaneStore;
}

/** One criterion: its weight in sight, everything else behind its name. */
export function CriterionCard(props: Props): ReactElement {
  const { criterion, weight, score, controller } = props;
  const texts = useTexts();
  const { score: words, say } = texts;
  const { name } = criterion;
  const isOpen = score.unfolded === name;
  const share = weight?.share ?? null;
  const shown = share === null ? "–" : share === 0 ? words.off : say.percent(share, 1);
  return (
    <li className="card">
      <div className="card-head">
        <button
          type="button"
          className="card-name"
          aria-expanded={isOpen}
          onClick={() => {
            controller.unfold(isOpen ? null : name);
          }}
        >
          <span className="chevron" aria-hidden="true" />
          <span className="two-lines">
            <span className="wrap">{name}</span>
            <span className="quiet">{scaleWords(criterion, texts)}</span>
          </span>
        </button>
        <div className="card-weight">
          <EntryField
            criterion={criterion}
            field="Weight"
            label={say.fill(words.weightOf, { criterion: name })}
            hasHiddenLabel
            drafts={score.drafts}
            controller={controller}
          />
        </div>
      </div>
      <div className="share">
        <div className="share-track" aria-hidden="true">
          <div style={{ transform: `scaleX(${share ?? 0})` }} />
        </div>
        <span className="number small">{shown}</span>
      </div>
      {isOpen && <Details {...props} />}
    </li>
  );
}

/** Direction, scale and guidance, written to the sheet as they are chosen; name, place and removal with a preview. */
function Details({ criterion, index, count, score, controller, store }: Props): ReactElement {
  const { score: words, say } = useTexts();
  const { name } = criterion;
  const common = { criterion, drafts: score.drafts, controller };
  return (
    <div
      className="stack tight details-of"
      role="group"
      aria-label={say.fill(words.details, { criterion: name })}
    >
      <div className="pair">
        <ChoiceField
          {...common}
          field="Direction"
          label={words.direction}
          choices={[
            ["Benefit", words.benefit],
            ["Cost", words.cost],
          ]}
        />
        <ChoiceField
          {...common}
          field="Normalise by"
          label={words.scale}
          choices={[
            ["Scale", words.scaleFixed],
            ["Min-max", words.scaleMinMax],
            ["Max", words.scaleMax],
          ]}
        />
      </div>
      {criterion.normalisation === "Scale" ? (
        <div className="pair">
          <EntryField {...common} field="Scale low" label={words.low} />
          <EntryField {...common} field="Scale high" label={words.high} />
        </div>
      ) : (
        <p className="small quiet">{words.reversal}</p>
      )}
      <EntryField
        {...common}
        field="Definition"
        label={words.guidance}
        hint={words.guidanceHint}
        isLong
      />
      <RenameForm name={name} store={store} />
      <RemoveForm name={name} store={store} isOnly={count === 1} />
      <div className="row">
        <Button
          size="short"
          isOff={index === 0}
          onClick={() =>
            void store.open("move-criterion", { criterion: name, place: String(index) })
          }
        >
          {words.up}
        </Button>
        <Button
          size="short"
          isOff={index === count - 1}
          onClick={() =>
            void store.open("move-criterion", { criterion: name, place: String(index + 2) })
          }
        >
          {words.down}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly criterion: ModelCriterion;
  readonly field: "Direction" | "Normalise by";
  readonly label: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly controller: ScoreController;
}

/** A cell of Criteria with few possible words. */
function ChoiceField({ criterion, field, label, choices, controller }: ChoiceProps): ReactElement {
  const before = fieldValue(criterion, field);
  return (
    <label className="field">
      <span className="small">{label}</span>
      <select
        className="input"
        value={String(before ?? "")}
        onChange={(event) => {
          const entry: CriterionEntry = {
            kind: "criterion",
            criterion: criterion.name,
            field,
            value: event.target.value,
            before,
          };
          void controller.enter([entry]);
        }}
      >
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function RenameForm({
  name,
  store,
}: {
  readonly name: string;
  readonly store: PaneStore;
}): ReactElement {
  const { score: words } = useTexts();
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="with-button"
      onSubmit={(event) => {
        event.preventDefault();
        void store.open("rename-criterion", { criterion: name, name: typed.trim() });
      }}
    >
      <label className="field">
        <span className="small">{words.name}</span>
        <input
          className="input"
          value={typed}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </label>
      <Button type="submit" isOff={typed.trim() === "" || typed.trim() === name}>
        {words.rename}
      </Button>
    </form>
  );
}

function RemoveForm({
  name,
  store,
  isOnly,
}: {
  readonly name: string;
  readonly store: PaneStore;
  readonly isOnly: boolean;
}): ReactElement {
  const { score: words } = useTexts();
  const [scores, setScores] = useState("keep");
  return (
    <form
      className="with-button"
      onSubmit={(event) => {
        event.preventDefault();
        void store.open("remove-criterion", { criterion: name, scores });
      }}
    >
      <label className="field">
        <span className="small">{words.itsScores}</span>
        <select
          className="input"
          value={scores}
          onChange={(event) => {
            setScores(event.target.value);
          }}
        >
          <option value="keep">{words.keepScores}</option>
          <option value="remove">{words.removeScores}</option>
        </select>
      </label>
      <Button type="submit" isOff={isOnly}>
        {words.remove}
      </Button>
    </form>
  );
}
