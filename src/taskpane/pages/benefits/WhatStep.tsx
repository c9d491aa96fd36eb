import type { ReactElement } from "react";
import type { StepProps } from "./AddPart";
import { benefitClasses } from "#core/benefits/benefitWords";
import { ProfileChoice } from "./ProfileChoice";
import { ProfileText } from "./ProfileText";
import { useBenefits } from "./useBenefits";

/** What changes, where it comes from, what it serves and who answers for it. */
export function WhatStep(props: StepProps): ReactElement {
  const { reading, profile } = props;
  const { benefits: page } = useBenefits();
  const named = ({ id, name }: { readonly id: string; readonly name: string }) =>
    ({ value: id, label: name === "" ? id : `${id} ${name}` }) as const;
  const choose = { value: "", label: page.choose };
  const isLoss = profile.fields.type === "Disbenefit";
  return (
    <div className="stack">
      <ProfileText {...props} field="benefit" hint={page.titleHint} />
      <div className="two-columns">
        <ProfileChoice
          {...props}
          field="type"
          choices={[
            { value: "Benefit", label: page.benefit },
            { value: "Disbenefit", label: page.disbenefit },
          ]}
          {...(isLoss ? { hint: page.disbenefitHint } : {})}
        />
        <ProfileChoice
          {...props}
          field="class"
          choices={benefitClasses.map((each) => ({ value: each, label: page.classes[each] }))}
        />
      </div>
      <ProfileChoice
        {...props}
        field="relatesTo"
        choices={[choose, ...reading.projects.map(named), ...reading.programs.map(named)]}
      />
      <ProfileChoice
        {...props}
        field="objective"
        choices={[choose, ...reading.objectives.map(named)]}
      />
      <ProfileText {...props} field="owner" suggestions={reading.owners} hint={page.ownerHint} />
    </div>
  );
}
