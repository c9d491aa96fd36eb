import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { InPageLanguage } from "../../components/InPageLanguage";
import { MessageBar } from "../../components/MessageBar";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { reportLanguage } from "../../texts/reportTexts";
import { ChangesPart } from "./changes/ChangesPart";
import { HistoryPart } from "./history/HistoryPart";
import { PackPart } from "./pack/PackPart";
import { reportControllerOf, type ReportController } from "./reportController";
import { reportParts, sourcesOf, type ReportPart, type ReportState } from "./reportState";
import { reportStyles } from "./reportStyles";
import { SharePart } from "./share/SharePart";
import { SnapshotsPart } from "./snapshots/SnapshotsPart";
import { useReport } from "./useReport";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the parts of the page work with. */
export interface PartProps {
  readonly state: ReportState;
  readonly controller: ReportController;
  readonly store: PaneStore;
}

/** What goes to readers: the pack, snapshots, what changed, the history of projects, copies for others. */
export function ReportPage(props: Props): ReactElement {
  return (
    <InPageLanguage language={reportLanguage}>
      <Page {...props} />
    </InPageLanguage>
  );
}

function Page({ state, store }: Props): ReactElement {
  const { report, shell } = useReport();
  const controller = useMemo(() => reportControllerOf(store), [store]);
  const { overview } = state;
  const { part, readings } = state.report;
  useFollowing(
    controller,
    part,
    overview,
    sourcesOf[part].every((source) => readings[source] !== null),
  );
  return (
    <section aria-label={report.heading} className="stack report">
      <style href="sightline-report" precedence="page">
        {reportStyles}
      </style>
      <PartTabs
        page="report"
        parts={reportParts}
        part={part}
        words={report.parts}
        onChoose={(chosen) => {
          controller.show({ part: chosen });
        }}
      />
      {overview?.calculationMode === "Manual" && (
        <MessageBar
          intent="info"
          actions={
            <Button size="short" onClick={() => void store.applyNow("recalculate")}>
              {shell.stale.recalculate}
            </Button>
          }
        >
          {shell.stale.manual}
        </MessageBar>
      )}
      <div role="tabpanel" id="report-panel" aria-labelledby={`report-${part}`}>
        <Part state={state.report} controller={controller} store={store} />
      </div>
    </section>
  );
}

/** A part reads when it is first looked at, and again whenever somebody has changed the workbook. */
function useFollowing(
  controller: ReportController,
  part: ReportPart,
  overview: unknown,
  isRead: boolean,
): void {
  const seen = useRef(new Map<ReportPart, unknown>());
  useEffect(() => {
    if (overview === null || (isRead && seen.current.get(part) === overview)) return;
    seen.current.set(part, overview);
    void controller.refresh(sourcesOf[part]);
  }, [controller, part, overview, isRead]);
}

function Part(props: PartProps): ReactElement {
  const { part, readings } = props.state;
  const { reports, pack, history, ledger } = readings;
  switch (part) {
    case "pack":
      return reports === null || pack === null ? (
        <Skeleton />
      ) : (
        <PackPart {...props} reports={reports} reading={pack} />
      );
    case "snapshots":
      return history === null ? (
        <Skeleton />
      ) : (
        <SnapshotsPart {...props} reading={history} approved={ledger?.approved ?? null} />
      );
    case "changes":
      return history === null ? <Skeleton /> : <ChangesPart {...props} reading={history} />;
    case "history":
      return ledger === null ? <Skeleton /> : <HistoryPart {...props} reading={ledger} />;
    case "share":
      return pack === null ? <Skeleton /> : <SharePart {...props} reading={pack} />;
  }
}
