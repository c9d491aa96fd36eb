import type { ReactElement } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** A day has the calendar of the browser. */
  readonly kind?: "text" | "date";
  readonly lines?: number;
  readonly isNumber?: boolean;
}

/** A labelled field of a form. */
export function TextField(props: Props): ReactElement {
  const { label, value, onType, kind = "text", lines = 1, isNumber = false } = props;
  const shared = {
    className: "input",
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onType(target.value);
    },
  };
  return (
    <label className="field">
      <span className="small">{label}</span>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input {...shared} type={kind} {...(isNumber ? { inputMode: "decimal" } : {})} />
      )}
    </label>
  );
}
