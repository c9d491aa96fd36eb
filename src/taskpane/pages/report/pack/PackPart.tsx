import { useId, type ReactElement } from "react";
import type { PackReading } from "#actions/pack/readPack";
import type { ReportsReading } from "#actions/reports/readReports";
import { audiences } from "#core/publishing/audiences";
import { Button } from "../../../components/Button";
import { StickyBar } from "../../../components/StickyBar";
import { Choice } from "../../benefits/Choice";
import { Lacking } from "../Lacking";
import type { PartProps } from "../ReportPage";
import { useReport } from "../useReport";
import { CheckStrip } from "./CheckStrip";
import {
  drawnPages,
  listedPages,
  packDraftOf,
  packSettings,
  papers,
  printedPages,
  withAudience,
  type PackDraft,
} from "./packDraft";
import { PageOrder } from "./PageOrder";
import { PdfRow } from "./PdfRow";

export interface PackProps extends PartProps {
  readonly reading: PackReading;
  readonly reports: ReportsReading;
}

/** What the PackPart's fields work with. */
export interface DraftProps extends PackProps {
  readonly draft: PackDraft;
  readonly onChange: (draft: PackDraft) => void;
}

/** The pack for a meeting: first what is wrong with it, then who reads it, its pages and their order. */
export function PackPart(props: PackProps): ReactElement {
  const { state, reading, reports, controller } = props;
  const { report, say } = useReport();
  const words = report.pack;
  const draft = state.pack ?? packDraftOf(reading);
  const onChange = (pack: PackDraft): void => {
    controller.show({ pack });
  };
  const lacking = reports.pages.find(({ page }) => page === "Home")?.lacks ?? [];
  if (lacking.length > 0) return <Lacking {...props} registers={lacking} />;
  const { chosen } = listedPages(draft, reading.pages);
  const { prints, undrawn } = printedPages(chosen);
  return (
    <div className="stack">
      <CheckStrip {...props} />
      <PackFields {...props} draft={draft} onChange={onChange} />
      <PageOrder {...props} draft={draft} onChange={onChange} />
      <p className="small" role="status">
        {say.counted(words.prints, prints)}
        {undrawn > 0 && <> {say.counted(words.undrawn, undrawn)}</>}
      </p>
      <PdfRow {...props} />
      <StickyBar>
        <div className="row">
          <Button
            look="primary"
            isOff={chosen.length === 0}
            onClick={() => void controller.ask("make-pack", packSettings(draft))}
          >
            {words.make}
          </Button>
          <Button
            onClick={() => void controller.ask("refresh-reports", { pages: drawnPages(draft) })}
          >
            {words.refresh}
          </Button>
        </div>
      </StickyBar>
    </div>
  );
}

function PackFields({ reading, draft, onChange }: DraftProps): ReactElement {
  const { report } = useReport();
  const words = report.pack;
  const id = useId();
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.heading}</h2>
      <div className="filters">
        <Choice
          label={words.audience}
          value={draft.audience}
          choices={audiences.map((each) => ({ value: each, label: words.audiences[each] }))}
          onChoose={(value) => {
            const audience = audiences.find((each) => each === value);
            if (audience !== undefined) onChange(withAudience(draft, audience, reading.usual));
          }}
        />
        <Choice
          label={words.paper}
          value={draft.paper}
          choices={papers.map((each) => ({ value: each, label: words.papers[each] }))}
          onChoose={(value) => {
            onChange({ ...draft, paper: papers.find((each) => each === value) ?? "A4" });
          }}
        />
        <label className="field">
          <span className="small">{words.meeting}</span>
          <input
            className="input"
            type="date"
            value={draft.meeting}
            onChange={({ target }) => {
              onChange({ ...draft, meeting: target.value });
            }}
          />
        </label>
        <label className="field">
          <span className="small">{words.title}</span>
          <input
            className="input"
            value={draft.title}
            placeholder={words.usualTitle}
            onChange={({ target }) => {
              onChange({ ...draft, title: target.value });
            }}
          />
        </label>
      </div>
    </section>
  );
}
