import { useId, type ReactElement } from "react";

/** A choice and what stands for it. */
export interface Option {
  readonly value: string;
  readonly words: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  /** What stands for nothing chosen; omitted = something always is. */
  readonly none?: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** One of some choices. */
export function ChoiceField({ label, value, none, options, onChoose }: SelectProps): ReactElement {
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
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** Some lines of text. */
export function TextArea({ label, value, onType }: TextProps): ReactElement {
  return (
    <label className="field">
      <span className="small">{label}</span>
      <textarea
        className="input"
        rows={2}
        value={value}
        onChange={({ target }) => {
          onType(target.value);
        }}
      />
    </label>
  );
}

/** A line of text, with those that are known already. */
export function TextField({
  label,
  value,
  choices,
  onType,
}: TextProps & { readonly choices: readonly string[] }): ReactElement {
  const id = useId();
  return (
    <label className="field">
      <span className="small">{label}</span>
      <input
        className="input"
        autoComplete="off"
        list={id}
        value={value}
        onChange={({ target }) => {
          onType(target.value);
        }}
      />
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </label>
  );
}
