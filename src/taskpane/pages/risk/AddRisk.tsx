import type { ReactElement } from "react";
import { portfolioId } from "#core/register/relatesTo";
import { suitedResponses } from "#core/risk/riskResponses";
import { Button } from "../../components/Button";
import { backIcon } from "../../components/icons";
import { StickyBar } from "../../components/StickyBar";
import { useFocusOnMount } from "../../hooks/useFocusOnMount";
import { ChoiceField, TextArea, TextField, type Option } from "./FormFields";
import {
  areAmountsGood,
  draftRating,
  missingFields,
  withType,
  type NeededField,
} from "./draftRisk";
import { LevelMark } from "./LevelMark";
import type { PartProps } from "./RiskPage";
import type { RiskDraft } from "./riskState";
import { impactWords, probabilityWords } from "./riskWordings";
import { useRisk, type RiskWords } from "./useRisk";

interface Props extends PartProps {
  readonly draft: RiskDraft;
}

interface FieldsProps extends Props {
  readonly change: (part: Partial<RiskDraft>) => void;
}

/** A risk is described: cause, event, effect, who owns it, how likely and how bad it is. */
export function AddRisk(props: Props): ReactElement {
  const { reading, draft, controller } = props;
  const texts = useRisk();
  const { risk, say } = texts;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const missing = missingFields(draft);
  const isGood = missing.length === 0 && areAmountsGood(draft, say);
  const change = (part: Partial<RiskDraft>): void => {
    controller.show({ draft: { ...draft, ...part } });
  };
  return (
    <form
      className="stack"
      aria-labelledby="add-risk-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) void controller.previewDraft();
      }}
    >
      <div className="back">
        <Button
          look="subtle"
          icon={backIcon}
          onClick={() => {
            controller.show({ draft: null });
          }}
        >
          {risk.back}
        </Button>
      </div>
      <h2 id="add-risk-title" ref={heading} tabIndex={-1}>
        {risk.addTitle}
      </h2>
      <Where {...props} change={change} />
      <Statement {...props} change={change} />
      <Size {...props} change={change} />
      <Doing {...props} change={change} />
      {reading.categories.length === 0 && <p className="small quiet">{risk.noCategories}</p>}
      <StickyBar>
        <div className="row">
          <Button look="primary" type="submit" isOff={!isGood}>
            {risk.previewAdd}
          </Button>
          {missing.length > 0 && (
            <span className="small quiet spread">
              {say.fill(risk.needs, {
                fields: say.list(missing.map((field) => fieldName(field, texts))),
              })}
            </span>
          )}
        </div>
      </StickyBar>
    </form>
  );
}

function fieldName(field: NeededField, { risk }: RiskWords): string {
  const names: Readonly<Record<NeededField, string>> = {
    relatesTo: risk.relatesTo,
    category: risk.category,
    event: risk.eventShort,
    owner: risk.owner,
    probability: risk.probability,
    impact: risk.impact,
  };
  return names[field];
}

function Where({ reading, draft, change }: FieldsProps): ReactElement {
  const { risk } = useRisk();
  const named = (each: { readonly id: string; readonly name: string }): Option => ({
    value: each.id,
    words: each.name === "" ? each.id : `${each.id} ${each.name}`,
  });
  return (
    <>
      <ChoiceField
        label={risk.relatesTo}
        value={draft.relatesTo}
        none={risk.choose}
        options={[
          { value: portfolioId, words: risk.wholePortfolio },
          ...reading.members.programs.map(named),
          ...reading.members.projects.map(named),
        ]}
        onChoose={(relatesTo) => {
          change({ relatesTo });
        }}
      />
      <div className="two-columns">
        <ChoiceField
          label={risk.type}
          value={draft.type}
          options={[
            { value: "Threat", words: risk.types.Threat },
            { value: "Opportunity", words: risk.types.Opportunity },
          ]}
          onChoose={(type) => {
            change(withType(draft, type === "Opportunity" ? type : "Threat"));
          }}
        />
        <ChoiceField
          label={risk.category}
          value={draft.category}
          none={risk.choose}
          options={reading.categories.map((name) => ({ value: name, words: name }))}
          onChoose={(category) => {
            change({ category });
          }}
        />
      </div>
      {reading.packs["Risk treatment"] && (
        <TextField
          label={risk.subcategory}
          value={draft.subcategory}
          choices={(
            reading.breakdown.categories.find(({ category }) => category === draft.category)
              ?.children ?? []
          ).map(({ category }) => category)}
          onType={(subcategory) => {
            change({ subcategory });
          }}
        />
      )}
    </>
  );
}

/** Cause, event and effect, and the sentence that they make. */
function Statement({ reading, draft, change }: FieldsProps): ReactElement {
  const { risk, say } = useRisk();
  const { cause, event, effect } = draft;
  const isWhole = [cause, event, effect].every((part) => part.trim() !== "");
  return (
    <>
      <TextArea
        label={risk.cause}
        value={cause}
        onType={(text) => {
          change({ cause: text });
        }}
      />
      <TextArea
        label={risk.event}
        value={event}
        onType={(text) => {
          change({ event: text });
        }}
      />
      <TextArea
        label={risk.effectField}
        value={effect}
        onType={(text) => {
          change({ effect: text });
        }}
      />
      <p className="small quiet">
        {isWhole ? say.fill(risk.statement, { cause, event, effect }) : risk.statementHint}
      </p>
      <TextField
        label={risk.owner}
        value={draft.owner}
        choices={reading.people}
        onType={(owner) => {
          change({ owner });
        }}
      />
    </>
  );
}

/** Levels in words of the scale, what the matrix makes of them, and money. */
function Size({ reading, draft, change }: FieldsProps): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { scale } = reading;
  const rating = draftRating(draft, reading);
  const levels = scale.scores.map((_, at) => at + 1).reverse();
  const money = (name: "low" | "costImpact" | "high", label: string): ReactElement => (
    <label className="field">
      <span className="small">{label}</span>
      <input
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={draft[name]}
        onChange={({ target }) => {
          change({ [name]: target.value });
        }}
      />
    </label>
  );
  return (
    <>
      <div className="two-columns">
        <ChoiceField
          label={risk.probability}
          value={draft.probability}
          none={risk.choose}
          options={levels.map((level) => ({
            value: String(level),
            words: probabilityWords(level, scale, texts),
          }))}
          onChoose={(probability) => {
            change({ probability });
          }}
        />
        <ChoiceField
          label={risk.impact}
          value={draft.impact}
          none={risk.choose}
          options={levels.map((level) => ({
            value: String(level),
            words: impactWords(level, scale, texts),
          }))}
          onChoose={(impact) => {
            change({ impact });
          }}
        />
      </div>
      <p className="small" role="status">
        {rating !== null && <LevelMark rating={rating} kind="inherent" type={draft.type} />}
      </p>
      <ChoiceField
        label={risk.proximity}
        value={draft.proximity}
        options={Object.entries(risk.proximities).map(([value, words]) => ({ value, words }))}
        onChoose={(proximity) => {
          change({ proximity });
        }}
      />
      <fieldset className="stack tight">
        <legend className="small quiet">
          {reading.unit === "" ? risk.money : say.fill(risk.moneyIn, { unit: reading.unit })}
        </legend>
        <div className="three-columns">
          {reading.packs["Quantitative risk"] && money("low", risk.low)}
          {money("costImpact", risk.likely)}
          {reading.packs["Quantitative risk"] && money("high", risk.high)}
        </div>
        {!areAmountsGood(draft, say) && <p className="small problem">{risk.amountWrong}</p>}
      </fieldset>
    </>
  );
}

function Doing({ draft, change }: FieldsProps): ReactElement {
  const { risk } = useRisk();
  return (
    <>
      <div className="two-columns">
        <ChoiceField
          label={risk.response}
          value={draft.response}
          none={risk.choose}
          options={suitedResponses[draft.type].map((value) => ({
            value,
            words: (risk.responses as Readonly<Record<string, string>>)[value] ?? value,
          }))}
          onChoose={(response) => {
            change({ response });
          }}
        />
        <label className="field">
          <span className="small">{risk.responseDue}</span>
          <input
            className="input"
            type="date"
            value={draft.responseDue}
            onChange={({ target }) => {
              change({ responseDue: target.value });
            }}
          />
        </label>
      </div>
      <TextArea
        label={risk.responseAction}
        value={draft.responseAction}
        onType={(responseAction) => {
          change({ responseAction });
        }}
      />
    </>
  );
}
