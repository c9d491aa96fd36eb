import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { useFocusOnMount } from "../../hooks/useFocusOnMount";
import type { PartProps } from "./BenefitsPage";
import { profileSteps, type ProfileDraft, type ProfileStep } from "./benefitsState";
import { CheckStep } from "./CheckStep";
import { MeasureStep } from "./MeasureStep";
import { PhasingStep } from "./PhasingStep";
import { emptyProfile, isStepDone, isWeak, problemsIn, type ProfileProblem } from "./profileDraft";
import { useBenefits } from "./useBenefits";
import { WhatStep } from "./WhatStep";

/** What the steps of a new profile work with. */
export interface StepProps extends PartProps {
  readonly profile: ProfileDraft;
  readonly problems: Readonly<Partial<Record<keyof ProfileDraft["fields"], ProfileProblem>>>;
}

/** A new benefit in steps: what it is, how it is measured, when it comes, and what will be written. */
export function AddPart(props: PartProps): ReactElement {
  const { benefits, reading } = props;
  const { benefits: page, say } = useBenefits();
  const profile = benefits.profile ?? emptyProfile;
  const { step } = profile;
  const at = profileSteps.indexOf(step);
  const all = problemsIn(step, profile.fields, say.locale);
  // What is only missing is not held against somebody who has not finished yet.
  const problems = Object.fromEntries(
    Object.entries(all).filter(([, problem]) => problem !== "missing" || profile.isTried),
  );
  const stepProps: StepProps = { ...props, profile, problems };
  return (
    <div className="stack">
      <div className="stack tight">
        <div className="steps" aria-hidden="true">
          {profileSteps.map((each, i) => (
            <span key={each} className={i <= at ? "reached" : ""} />
          ))}
        </div>
        <StepHead key={step} step={step} at={at} />
        <p className="small quiet">{say.fill(page.stepHints[step], { id: reading.nextId })}</p>
      </div>
      {step === "what" && <WhatStep {...stepProps} />}
      {step === "measure" && <MeasureStep {...stepProps} />}
      {step === "phasing" && <PhasingStep {...stepProps} />}
      {step === "check" && <CheckStep {...stepProps} />}
      <StepButtons
        {...props}
        profile={profile}
        at={at}
        hasBlocks={Object.values(all).some((each) => !isWeak(each))}
      />
    </div>
  );
}

function StepHead({ step, at }: { readonly step: ProfileStep; readonly at: number }): ReactElement {
  const { benefits: page, say } = useBenefits();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <h2 ref={at === 0 ? null : heading} tabIndex={-1}>
      {say.fill(page.stepOf, { step: at + 1, steps: profileSteps.length, name: page.steps[step] })}
    </h2>
  );
}

interface ButtonsProps extends PartProps {
  readonly profile: ProfileDraft;
  readonly at: number;
  readonly hasBlocks: boolean;
}

function StepButtons({ profile, at, hasBlocks, controller }: ButtonsProps): ReactElement {
  const { benefits: page, say } = useBenefits();
  const [before, next] = [profileSteps[at - 1], profileSteps[at + 1]];
  const lacking = profileSteps.find((each) => !isStepDone(each, profile.fields, say.locale));
  return (
    <>
      <p role="alert" className="small problem">
        {profile.isTried && hasBlocks ? page.stepBlocked : null}
      </p>
      <div className="row">
        {before !== undefined && (
          <Button
            onClick={() => {
              controller.toStep(before);
            }}
          >
            {page.back}
          </Button>
        )}
        {next !== undefined && (
          <Button
            look="primary"
            onClick={() => {
              if (hasBlocks) controller.tried();
              else controller.toStep(next);
            }}
          >
            {page.next}
          </Button>
        )}
        {next === undefined && (
          <Button
            look="primary"
            onClick={() => {
              if (lacking === undefined) void controller.previewProfile();
              else {
                controller.toStep(lacking);
                controller.tried();
              }
            }}
          >
            {page.preview}
          </Button>
        )}
        <Button
          look="subtle"
          onClick={() => {
            controller.startAnew();
          }}
        >
          {page.startAnew}
        </Button>
      </div>
    </>
  );
}
