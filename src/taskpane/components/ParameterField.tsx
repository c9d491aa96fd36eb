import { type ReactElement, useId, useState } from "react";
import type { Parameter } from "#actions/action";
import { useSettingTexts } from "../hooks/useSettingTexts";
import { choiceText } from "../texts/settingTexts";

interface Props {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** The control of one setting of an action. */
export function ParameterField({ parameter, value, onChoose }: Props): ReactElement {
  switch (parameter.kind) {
    case "flag":
      return <FlagField parameter={parameter} value={value} onChoose={onChoose} />;
    case "choice":
      return <ChoiceField parameter={parameter} value={value} onChoose={onChoose} />;
    case "list":
      return <ListField parameter={parameter} value={value} onChoose={onChoose} />;
    case "lines":
    case "text":
    case "number":
    case "date":
      return <TypedField parameter={parameter} value={value} onChoose={onChoose} />;
  }
}

function FlagField({ parameter, value, onChoose }: Props): ReactElement {
  const hint = useId();
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={hint}
          checked={value === "yes"}
          onChange={({ target }) => {
            onChoose(target.checked ? "yes" : "no");
          }}
        />
        <span>{parameter.label}</span>
      </label>
      <span id={hint} className="small quiet">
        {parameter.meaning}
      </span>
    </div>
  );
}

function ChoiceField({ parameter, value, onChoose }: Props): ReactElement {
  const texts = useSettingTexts();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{parameter.label}</label>
      <select
        id={id}
        className="input"
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {(parameter.choices ?? []).map((choice) => (
          <option key={choice} value={choice}>
            {choiceText(texts, parameter.name, choice)}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className="small quiet">
        {parameter.meaning}
      </span>
    </div>
  );
}

/** Any number of the choices; the value is what one would type on the command line: names joined by commas. */
function ListField({ parameter, value, onChoose }: Props): ReactElement {
  const texts = useSettingTexts();
  const hint = useId();
  const chosen = new Set(value.split(",").map((part) => part.trim()));
  const choices = parameter.choices ?? [];
  return (
    <fieldset className="checks" aria-describedby={hint}>
      <legend>{parameter.label}</legend>
      {choices.map((choice) => (
        <label key={choice} className="check">
          <input
            type="checkbox"
            checked={chosen.has(choice)}
            onChange={({ target }) => {
              const isKept = (other: string) =>
                other === choice ? target.checked : chosen.has(other);
              onChoose(choices.filter(isKept).join(","));
            }}
          />
          <span>{choiceText(texts, parameter.name, choice)}</span>
        </label>
      ))}
      <span id={hint} className="small quiet">
        {parameter.meaning}
      </span>
    </fieldset>
  );
}

/** What is typed counts when the field is left or Enter pressed: each preview reads the workbook. */
function TypedField({ parameter, value, onChoose }: Props): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed !== value) onChoose(typed);
  };
  const shared = {
    id,
    className: "input",
    "aria-describedby": `${id}-hint`,
    value: typed,
    onBlur: commit,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{parameter.label}</label>
      {parameter.kind === "lines" ? (
        <textarea
          {...shared}
          rows={4}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          type={parameter.kind}
          {...(parameter.kind === "number" ? { step: "any" } : {})}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
          }}
        />
      )}
      <span id={`${id}-hint`} className="small quiet">
        {parameter.meaning}
      </span>
    </div>
  );
}
