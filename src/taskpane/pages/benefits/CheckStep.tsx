import type { ReactElement } from "react";
import type { StepProps } from "./AddPart";
import type { BenefitsTexts } from "../../texts/benefitsTexts";
import { profileFields, type ProfileField } from "./benefitsState";
import { PlannedView } from "./PlannedView";
import { useBenefits } from "./useBenefits";

/** The whole profile and its plan, before the preview of what will be written. */
export function CheckStep(props: StepProps): ReactElement {
  const { profile } = props;
  const { benefits: page } = useBenefits();
  const filled = profileFields.filter((field) => profile.fields[field].trim() !== "");
  return (
    <div className="stack">
      <dl className="pairs small">
        {filled.map((field) => (
          <div key={field}>
            <dt>{page.fields[field]}</dt>
            <dd className="wrap">{shownField(field, profile.fields[field], page)}</dd>
          </div>
        ))}
      </dl>
      <PlannedView {...props} />
    </div>
  );
}

/** What was chosen, as it is called where it was chosen; what was typed, as it was typed. */
function shownField(field: ProfileField, value: string, page: BenefitsTexts): string {
  const named: Readonly<Partial<Record<ProfileField, Readonly<Record<string, string>>>>> = {
    type: { Benefit: page.benefit, Disbenefit: page.disbenefit },
    class: page.classes,
    profile: page.profiles,
    rollUp: page.rollUps,
    shape: page.shapes,
    tiedTo: {
      "Project finish": page.ties.finish,
      "Project start": page.ties.start,
      "Not tied": page.ties.none,
    },
  };
  return named[field]?.[value] ?? value;
}
