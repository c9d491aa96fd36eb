import type { ReactElement } from "react";
import type { AdoptProps } from "./AdoptPart";
import { useData } from "./dataLanguage";
import { adoptSteps } from "./dataState";
import { openQuestions } from "./questionsView";

/** The steps of adopting: each can be gone to at any time. */
export function StepList({ state, controller, proposed, decisions }: AdoptProps): ReactElement {
  const { data, say } = useData();
  const { steps } = data.adopt;
  const open = openQuestions(proposed.adoption, decisions);
  return (
    <nav aria-label={steps.label}>
      <ol className="plain step-list">
        {adoptSteps.map((step, i) => (
          <li key={step}>
            <button
              type="button"
              className="step"
              {...(step === state.data.adopt.step ? { "aria-current": "step" } : {})}
              onClick={() => {
                controller.openStep(step);
              }}
            >
              <span className="step-number">{say.number(i + 1)}</span>
              <span>{steps[step]}</span>
              {step === "questions" && open > 0 && (
                <span className="count">
                  <span aria-hidden="true">{say.number(open)}</span>
                  <span className="only-spoken">{say.counted(data.adopt.openQuestions, open)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
