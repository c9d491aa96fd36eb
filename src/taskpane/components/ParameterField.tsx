import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Parameter } from "#actions/action";

interface Props {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    margin: 0,
    padding: 0,
    border: "none",
    "& legend": { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  },
});

/** The control of one setting of an action. */
export function ParameterField({ parameter, value, onChoose }: Props): ReactElement {
  switch (parameter.kind) {
    case "flag":
      return (
        <Checkbox
          label={parameter.label}
          title={parameter.meaning}
          checked={value === "yes"}
          onChange={(_event, { checked }) => {
            onChoose(checked === true ? "yes" : "no");
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
      return <ListField parameter={parameter} value={value} onChoose={onChoose} />;
    case "text":
    case "number":
    case "date":
      return <TypedField parameter={parameter} value={value} onChoose={onChoose} />;
  }
}

function inputType(kind: Parameter["kind"]): "text" | "number" | "date" {
  return kind === "number" || kind === "date" ? kind : "text";
}

/** Any number of the choices; the value is what one would type on the command line: names joined by commas. */
function ListField({ parameter, value, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const chosen = new Set(value.split(",").map((part) => part.trim()));
  const choices = parameter.choices ?? [];
  return (
    <fieldset className={styles.list} title={parameter.meaning}>
      <legend>{parameter.label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          label={choice}
          checked={chosen.has(choice)}
          onChange={(_event, { checked }) => {
            const isKept = (other: string) =>
              other === choice ? checked === true : chosen.has(other);
            onChoose(choices.filter(isKept).join(","));
          }}
        />
      ))}
    </fieldset>
  );
}

/** What is typed counts when the field is left or Enter pressed: each preview reads the workbook. */
function TypedField({ parameter, value, onChoose }: Props): ReactElement {
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed !== value) onChoose(typed);
  };
  return (
    <Field label={parameter.label} hint={parameter.meaning}>
      <Input
        type={inputType(parameter.kind)}
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
