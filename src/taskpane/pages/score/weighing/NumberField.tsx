import { useState, type ReactElement } from "react";
import { useScoreTexts } from "../scoreLanguage";
import { typedValue } from "../scoreSentences";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";

interface Props {
  readonly label: string;
  /** The label is spoken only: it stands elsewhere. */
  readonly hasHiddenLabel?: boolean;
  readonly value: number | null;
  readonly onNumber: (value: number | null) => void;
}

/** A number to type; what is none stays as typed and is not taken over. */
export function NumberField({ label, hasHiddenLabel, value, onNumber }: Props): ReactElement {
  const texts = useScoreTexts();
  const { weighing, say } = texts;
  const sign = localeDecimal(say.locale);
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null ? value : typedNumber(typed, sign);
  // Another number than the typed one has come meanwhile: it shows.
  const text = typed !== null && (meant === "unclear" || meant === value) ? typed : null;
  const isUnclear = text !== null && meant === "unclear";
  return (
    <label className="field">
      <span className={hasHiddenLabel === true ? "only-spoken" : "small"}>{label}</span>
      <input
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={text ?? typedValue(value, texts)}
        aria-invalid={isUnclear}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = typedNumber(target.value, sign);
          if (next !== "unclear" && next !== value) onNumber(next);
        }}
        onBlur={() => {
          if (!isUnclear) setTyped(null);
        }}
      />
      {isUnclear && <span className="small problem">{say.fill(weighing.unclear, { text })}</span>}
    </label>
  );
}
