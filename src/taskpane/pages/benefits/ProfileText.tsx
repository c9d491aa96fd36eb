import { useId, type ReactElement } from "react";
import type { ProfileField } from "./benefitsState";
import type { StepProps } from "./AddPart";
import { isWeak } from "./profileDraft";
import { useBenefits } from "./useBenefits";

interface Props extends Pick<StepProps, "profile" | "problems" | "controller"> {
  readonly field: ProfileField;
  readonly hint?: string;
  /** Values in use elsewhere, to choose from while typing. */
  readonly suggestions?: readonly string[];
  readonly isNumber?: boolean;
}

/** A text of the new profile, with what is wrong with it as it is typed. */
export function ProfileText(props: Props): ReactElement {
  const { profile, problems, controller, field, hint, suggestions = [], isNumber = false } = props;
  const { benefits: page } = useBenefits();
  const id = useId();
  const problem = problems[field];
  const note = problem === undefined ? hint : page.problems[problem];
  return (
    <div className="field">
      <label className="small" htmlFor={id}>
        {page.fields[field]}
      </label>
      <input
        id={id}
        className="input"
        value={profile.fields[field]}
        inputMode={isNumber ? "decimal" : "text"}
        autoComplete="off"
        {...(suggestions.length > 0 ? { list: `${id}-list` } : {})}
        aria-invalid={problem !== undefined && !isWeak(problem)}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          controller.fill({ [field]: target.value });
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <span
        id={`${id}-note`}
        className={
          problem === undefined
            ? "small quiet"
            : isWeak(problem)
              ? "small text-warning"
              : "small problem"
        }
      >
        {note}
      </span>
    </div>
  );
}
