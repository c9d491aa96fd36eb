import { useId, type ReactElement } from "react";
import type { StepProps } from "./AddPart";
import type { ProfileField } from "./benefitsState";
import { Choice } from "./Choice";
import { useBenefits } from "./useBenefits";

interface Props extends Pick<StepProps, "profile" | "problems" | "controller"> {
  readonly field: ProfileField;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

/** A field of the new profile that is one of several. */
export function ProfileChoice(props: Props): ReactElement {
  const { profile, problems, controller, field, choices, hint } = props;
  const { benefits: page } = useBenefits();
  const id = useId();
  const problem = problems[field];
  return (
    <div className="field">
      <Choice
        label={page.fields[field]}
        value={profile.fields[field]}
        choices={choices}
        describedBy={`${id}-note`}
        isInvalid={problem !== undefined}
        onChoose={(value) => {
          controller.fill({ [field]: value });
        }}
      />
      <span id={`${id}-note`} className={problem === undefined ? "small quiet" : "small problem"}>
        {problem === undefined ? hint : page.problems[problem]}
      </span>
    </div>
  );
}
