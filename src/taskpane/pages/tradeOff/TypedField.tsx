import { useId, useState, type ReactElement } from "react";

interface Props {
  readonly label: string;
  /** What holds now. */
  readonly text: string;
  readonly placeholder?: string;
  /** Why what was typed cannot be used; null = it can. */
  readonly problem: (typed: string) => string | null;
  readonly onEnter: (typed: string) => void;
}

/** A field of which what is typed counts when it is left, or with Enter; Escape drops it. */
export function TypedField({ label, text, placeholder, problem, onEnter }: Props): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed === null ? null : problem(typed);
  const commit = (): void => {
    if (typed === null || wrong !== null) return;
    if (typed !== text) onEnter(typed);
    setTyped(null);
  };
  return (
    <div className="field">
      <label htmlFor={id} className="small">
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="text"
        inputMode="decimal"
        value={typed ?? text}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape" && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      <span id={`${id}-note`} className="small problem" role="alert">
        {wrong}
      </span>
    </div>
  );
}
