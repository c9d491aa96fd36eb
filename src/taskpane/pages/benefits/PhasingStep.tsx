import type { ReactElement } from "react";
import { phaseShapes } from "#core/benefits/benefitWords";
import type { StepProps } from "./AddPart";
import { PlannedView } from "./PlannedView";
import { ProfileChoice } from "./ProfileChoice";
import { ProfileText } from "./ProfileText";
import { useBenefits } from "./useBenefits";

/** When the benefit comes: from a date of its project or a period, over a ramp to its full run. */
export function PhasingStep(props: StepProps): ReactElement {
  const { reading, profile } = props;
  const { benefits: page, say } = useBenefits();
  const { fields } = profile;
  const isLevel = fields.profile === "Level";
  const isTied = fields.start === "";
  return (
    <div className="stack">
      <ProfileChoice
        {...props}
        field="start"
        choices={[
          { value: "", label: page.startTied },
          ...reading.periods.map(({ key }) => ({ value: key, label: key })),
        ]}
        {...(isTied ? { hint: page.startHint } : {})}
      />
      <div className="two-columns">
        <ProfileChoice
          {...props}
          field="tiedTo"
          choices={[
            { value: "Project finish", label: page.ties.finish },
            { value: "Project start", label: page.ties.start },
            { value: "Not tied", label: page.ties.none },
          ]}
          {...(isTied ? {} : { hint: page.tieHint })}
        />
        <ProfileText {...props} field="offsetDays" isNumber />
      </div>
      {!isLevel && (
        <ProfileText
          {...props}
          field="perYear"
          isNumber
          hint={say.fill(page.perYearHint, { unit: fields.unit === "" ? "–" : fields.unit })}
        />
      )}
      <div className="two-columns">
        <ProfileText {...props} field="ramp" isNumber hint={page.rampHint} />
        <ProfileChoice
          {...props}
          field="shape"
          choices={phaseShapes.map((shape) => ({ value: shape, label: page.shapes[shape] }))}
        />
      </div>
      <ProfileText {...props} field="periods" isNumber hint={page.periodsHint} />
      <PlannedView {...props} />
    </div>
  );
}
