import type { ReactElement } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
  /** Id of what says more about it. */
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
}

/** One of several, under its name. A value that is no longer among them stays to be seen. */
export function Choice(props: Props): ReactElement {
  const { label, value, choices, onChoose } = props;
  const isListed = choices.some((choice) => choice.value === value);
  return (
    <label className="field">
      <span className="small">{label}</span>
      <select
        className="input"
        value={value}
        aria-invalid={props.isInvalid ?? false}
        {...(props.describedBy === undefined ? {} : { "aria-describedby": props.describedBy })}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {!isListed && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
