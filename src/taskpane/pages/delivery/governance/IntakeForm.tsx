import { useState, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { useFocusOnMount } from "../../../hooks/useFocusOnMount";
import { TextField } from "../TextField";
import { useDelivery } from "../useDelivery";
import type { GovernanceProps } from "./GovernancePart";
import { intakeSettings, type IntakeDraft } from "./intakeDraft";

interface Props extends GovernanceProps {
  readonly draft: IntakeDraft;
}

/** A form for a new project; what is left blank stays blank, and shows among what proposals lack. */
export function IntakeForm(props: Props): ReactElement {
  const { governance, controller, draft } = props;
  const { delivery, say } = useDelivery();
  const { intake } = delivery;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [isAsked, setIsAsked] = useState(false);
  const lacksTitle = draft.title.trim() === "";
  const type = (change: Partial<IntakeDraft>): void => {
    controller.show({ intake: { ...draft, ...change } });
  };
  return (
    <form
      className="stack"
      aria-label={intake.heading}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (!lacksTitle) void controller.ask("add-project", intakeSettings(draft));
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {intake.heading}{" "}
        <span className="quiet small">
          {say.fill(intake.key, { key: governance.choices.nextKey })}
        </span>
      </h2>
      <TextField
        label={intake.title}
        value={draft.title}
        onType={(title) => {
          type({ title });
        }}
      />
      <span className="small problem" role="alert">
        {isAsked && lacksTitle && intake.titleMissing}
      </span>
      <TextField
        label={intake.purpose}
        value={draft.purpose}
        lines={3}
        onType={(purpose) => {
          type({ purpose });
        }}
      />
      {!governance.choices.hasPurpose && <p className="small quiet">{intake.purposeNote}</p>}
      <Choices {...props} type={type} />
      <People draft={draft} type={type} />
      <Scores {...props} type={type} />
      <div className="row">
        <Button look="primary" type="submit">
          {delivery.preview}
        </Button>
        <Button
          onClick={() => {
            controller.show({ intake: null });
          }}
        >
          {intake.close}
        </Button>
      </div>
    </form>
  );
}

interface TypingProps extends Props {
  readonly type: (change: Partial<IntakeDraft>) => void;
}

function Choices({ governance, draft, type }: TypingProps): ReactElement {
  const { delivery } = useDelivery();
  const { intake } = delivery;
  const { programs, objectives, categories } = governance.choices;
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    text: `${id} ${name}`,
  });
  return (
    <>
      <Choice
        label={intake.program}
        value={draft.program}
        options={programs.map(named)}
        onChoose={(program) => {
          type({ program });
        }}
      />
      <Choice
        label={intake.objective}
        value={draft.objective}
        options={objectives.map(named)}
        onChoose={(objective) => {
          type({ objective });
        }}
      />
      <Choice
        label={intake.category}
        value={draft.category}
        options={categories.map((category) => ({ value: category, text: category }))}
        onChoose={(category) => {
          type({ category });
        }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): ReactElement {
  const { delivery } = useDelivery();
  return (
    <label className="field">
      <span className="small">{label}</span>
      <select
        className="input"
        value={value}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        <option value="">{delivery.intake.blank}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function People({ draft, type }: Pick<TypingProps, "draft" | "type">): ReactElement {
  const { delivery } = useDelivery();
  const { intake } = delivery;
  return (
    <div className="two-columns">
      <TextField
        label={intake.sponsor}
        value={draft.sponsor}
        onType={(sponsor) => {
          type({ sponsor });
        }}
      />
      <TextField
        label={intake.manager}
        value={draft.manager}
        onType={(manager) => {
          type({ manager });
        }}
      />
      <TextField
        label={intake.start}
        kind="date"
        value={draft.start}
        onType={(start) => {
          type({ start });
        }}
      />
      <TextField
        label={intake.finish}
        kind="date"
        value={draft.finish}
        onType={(finish) => {
          type({ finish });
        }}
      />
      <TextField
        label={intake.budget}
        isNumber
        value={draft.budget}
        onType={(budget) => {
          type({ budget });
        }}
      />
    </div>
  );
}

function Scores({ governance, draft, type }: TypingProps): ReactElement | null {
  const { delivery, say } = useDelivery();
  const { criteria } = governance.choices;
  if (criteria.length === 0) return null;
  return (
    <fieldset className="stack tight">
      <legend className="strong">{delivery.intake.scores}</legend>
      <p className="small quiet">{delivery.intake.scoresHint}</p>
      <div className="two-columns">
        {criteria.map(({ name, low, high }) => (
          <TextField
            key={name}
            label={
              low === null || high === null
                ? name
                : say.fill(delivery.intake.scale, { name, low, high })
            }
            isNumber
            value={draft.scores[name] ?? ""}
            onType={(score) => {
              type({ scores: { ...draft.scores, [name]: score } });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
