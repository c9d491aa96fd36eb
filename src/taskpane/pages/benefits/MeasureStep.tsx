import type { ReactElement } from "react";
import type { StepProps } from "./AddPart";
import { ProfileChoice } from "./ProfileChoice";
import { ProfileText } from "./ProfileText";
import { useBenefits } from "./useBenefits";

/** How the benefit is measured: what is read, from where to where, and what a unit is worth. */
export function MeasureStep(props: StepProps): ReactElement {
  const { reading, profile } = props;
  const { benefits: page, say } = useBenefits();
  const isLevel = profile.fields.profile === "Level";
  const { rollUps } = page;
  return (
    <div className="stack">
      <ProfileText
        {...props}
        field="measure"
        suggestions={reading.measures}
        hint={page.measureHint}
      />
      <div className="two-columns">
        <ProfileText {...props} field="unit" />
        <ProfileChoice
          {...props}
          field="profile"
          choices={[
            { value: "Flow", label: page.profiles.Flow },
            { value: "Level", label: page.profiles.Level },
          ]}
        />
      </div>
      <p className="small quiet">{isLevel ? page.levelHint : page.flowHint}</p>
      <div className="two-columns">
        <ProfileText {...props} field="baseline" isNumber />
        <ProfileText {...props} field="target" isNumber />
      </div>
      <div className="two-columns">
        {!isLevel && (
          <ProfileText
            {...props}
            field="valuePerUnit"
            isNumber
            hint={say.fill(page.valuePerUnitHint, { unit: reading.moneyUnit })}
          />
        )}
        <ProfileText {...props} field="confidence" isNumber hint={page.confidenceHint} />
      </div>
      {reading.packs["Benefit profile"] && (
        <ProfileChoice
          {...props}
          field="rollUp"
          choices={[
            { value: "", label: page.usual },
            ...Object.entries(rollUps).map(([value, label]) => ({ value, label })),
          ]}
          hint={page.rollUpHint}
        />
      )}
    </div>
  );
}
