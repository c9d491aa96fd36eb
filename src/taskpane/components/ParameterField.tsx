import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Parameter } from "#actions/action";

interface Props {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** The control of one setting of an action. */
export function ParameterField({ parameter, value, onChoose }: Props): ReactElement {
  switch (parameter.kind) {
    case "flag":
      return (
        <Checkbox
          label={parameter.label}
          title={parameter.meaning}
          checked={value === "true"}
          onChange={(_event, { checked }) => {
            onChoose(checked === true ? "true" : "false");
          }}
        />
      );
    case "choice":
      return (
        <Field label={parameter.label} hint={parameter.meaning}>
          <Select
            value={value}
            onChange={(_event, data) => {
              onChoose(data.value);
            }}
          >
            {(parameter.choices ?? []).map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "list":
    case "text":
    case "number":
    case "date":
      return <TypedField parameter={parameter} value={value} onChoose={onChoose} />;
  }
}

const inputTypes = { list: "text", text: "text", number: "number", date: "date" } as const;

/** What is typed counts when the field is left or Enter pressed: each preview reads the workbook. */
function TypedField({ parameter, value, onChoose }: Props): ReactElement {
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed !== value) onChoose(typed);
  };
  const kind = parameter.kind in inputTypes ? (parameter.kind as keyof typeof inputTypes) : "text";
  return (
    <Field label={parameter.label} hint={parameter.meaning}>
      <Input
        type={inputTypes[kind]}
        value={typed}
        onChange={(_event, data) => {
          setTyped(data.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}
