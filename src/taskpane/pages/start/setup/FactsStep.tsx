import { type ReactElement, useId, useState } from "react";
import type { Texts } from "../../../texts/texts";
import { useTexts } from "../../../hooks/useTexts";
import { EntryChoice, EntryField } from "./EntryField";
import {
  calendarOf,
  entryOf,
  entryProblems,
  pastedPeriodIssues,
  percentOfShare,
  shareOfPercent,
} from "./setupForm";
import type { StepProps } from "./SetupPage";

/** What the office's figures are in, and how its calendar runs. */
export function FactsStep(props: StepProps): ReactElement {
  const { entries, words, onFill } = props;
  const { start } = useTexts();
  const { setup } = start;
  const problems = entryProblems(entries, words);
  const field = (name: string, label: string, hint?: string, type?: "date" | "number") => (
    <EntryField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(type === undefined ? {} : { type })}
      value={entryOf(entries, name)}
      problem={problems[name]}
      onType={(typed) => {
        onFill({ [name]: typed });
      }}
    />
  );
  return (
    <>
      <div className="two-columns">
        {field("currency", setup.currency, setup.currencyHint)}
        <EntryChoice
          label={setup.moneyUnit}
          value={entryOf(entries, "moneyUnit")}
          choices={Object.entries(setup.moneyUnits)}
          onChoose={(moneyUnit) => {
            onFill({ moneyUnit });
          }}
        />
        {field("statusDate", setup.statusDate, setup.statusDateHint, "date")}
        {field("baseDate", setup.baseDate, setup.baseDateHint, "date")}
        <EntryField
          label={setup.discountRate}
          hint={setup.discountRateHint}
          type="number"
          value={percentOfShare(entryOf(entries, "discountRate"))}
          problem={problems["discountRate"]}
          onType={(typed) => {
            onFill({ discountRate: shareOfPercent(typed) });
          }}
        />
      </div>
      <Calendar {...props} problems={problems} />
    </>
  );
}

function Calendar({
  entries,
  state,
  store,
  words,
  onFill,
  problems,
}: StepProps & { readonly problems: Readonly<Record<string, string>> }): ReactElement {
  const texts = useTexts();
  const { setup } = texts.start;
  const [hasOwn, setHasOwn] = useState(entryOf(entries, "periodRows") !== "");
  const number = (name: string, label: string) => (
    <EntryField
      label={label}
      type="number"
      value={entryOf(entries, name)}
      problem={problems[name]}
      onType={(typed) => {
        onFill({ [name]: typed });
      }}
    />
  );
  return (
    <fieldset className="stack tight" disabled={state.work.status === "running"}>
      <legend className="strong">{setup.calendar}</legend>
      {!hasOwn && (
        <div className="two-columns">
          <EntryField
            label={setup.firstPeriod}
            hint={setup.firstPeriodHint}
            type="date"
            value={entryOf(entries, "firstPeriod")}
            problem={problems["firstPeriod"]}
            onType={(firstPeriod) => {
              onFill({ firstPeriod });
            }}
          />
          <EntryChoice
            label={setup.grain}
            value={entryOf(entries, "grain")}
            choices={Object.entries(setup.grains)}
            onChoose={(grain) => {
              onFill({ grain });
            }}
          />
          {number("periods", setup.periods)}
          {number("tailYears", setup.tailYears)}
          <EntryChoice
            label={setup.fiscalStart}
            value={entryOf(entries, "fiscalStart")}
            choices={monthNames(texts)}
            onChoose={(fiscalStart) => {
              onFill({ fiscalStart });
            }}
          />
        </div>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={hasOwn}
          onChange={({ target }) => {
            setHasOwn(target.checked);
            if (!target.checked) onFill({ periodRows: "" });
          }}
        />
        <span>{setup.ownPeriods}</span>
      </label>
      {hasOwn && <OwnPeriods entries={entries} words={words} onFill={onFill} />}
      <p className="small" role="status">
        {calendarSentence(calendarOf(entries, store.today()), texts)}
      </p>
    </fieldset>
  );
}

function OwnPeriods({
  entries,
  words,
  onFill,
}: Pick<StepProps, "entries" | "words" | "onFill">): ReactElement {
  const { start } = useTexts();
  const id = useId();
  const problems = pastedPeriodIssues(entries, words);
  return (
    <div className="field">
      <label htmlFor={id}>{start.setup.ownPeriodsHint}</label>
      <textarea
        id={id}
        className="input"
        rows={5}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problems`}
        value={entryOf(entries, "periodRows")}
        onChange={({ target }) => {
          onFill({ periodRows: target.value });
        }}
      />
      <ul id={`${id}-problems`} className="plain small problem" aria-live="polite">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

/** Months in the language of the pane, January being 1. */
function monthNames({ say }: Texts): readonly (readonly [value: string, text: string])[] {
  const format = new Intl.DateTimeFormat(say.locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => [
    `${month + 1}`,
    format.format(new Date(Date.UTC(2026, month, 1))),
  ]);
}

function calendarSentence(periods: ReturnType<typeof calendarOf>, { start, say }: Texts): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return "";
  return say.counted(start.setup.calendarMade, periods.length, {
    first: first.period,
    last: last.period,
    end: say.date(last.endsOn),
  });
}
