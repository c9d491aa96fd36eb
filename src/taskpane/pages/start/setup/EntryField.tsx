import { type ReactElement, useId, useState } from "react";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "date" | "number";
  readonly value: string;
  /** What is wrong with the entry, in a sentence. */
  readonly problem?: string | undefined;
  readonly onType: (typed: string) => void;
}

/** An entry that is looked at while it is typed: what is wrong stands under it, and is read out. */
export function EntryField({
  label,
  hint,
  type = "text",
  value,
  problem,
  onType,
}: Props): ReactElement {
  const id = useId();
  // What stands in the field is what was typed, also where the entry is kept in another form.
  const [typed, setTyped] = useState(value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type={type === "number" ? "text" : type}
        {...(type === "number" ? { inputMode: "decimal" as const } : {})}
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={({ target }) => {
          setTyped(target.value);
          onType(target.value);
        }}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="small quiet">
          {hint}
        </span>
      )}
      <span id={`${id}-problem`} className="small problem" aria-live="polite">
        {problem}
      </span>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of a few words. */
export function EntryChoice({ label, value, choices, onChoose }: ChoiceProps): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
