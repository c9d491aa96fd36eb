import { useId, type ReactElement } from "react";
import { issueSentence } from "#core/messages/sentences";
import type { Issue } from "#core/issues";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { useReport } from "../useReport";
import { worstFirst, wayOf } from "./checkView";
import type { PackProps } from "./PackPart";

const badges = { blocking: "badge bad", warning: "badge warning", hint: "badge" } as const;

/** What somebody should mend before a pack goes out, the worst first, each with the way to mend it. */
export function CheckStrip(props: PackProps): ReactElement {
  const { reports, reading } = props;
  const { report } = useReport();
  const id = useId();
  const issues = worstFirst([...reports.issues, ...reading.issues]);
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{report.pack.checks}</h2>
      {issues.length === 0 ? (
        <MessageBar intent="good">{report.pack.noIssues}</MessageBar>
      ) : (
        <ul className="plain lines">
          {issues.map((issue, i) => (
            <Line key={`${issue.code} ${i}`} {...props} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ issue, controller }: PackProps & { readonly issue: Issue }): ReactElement {
  const { report, preview, words } = useReport();
  const way = wayOf(issue);
  return (
    <li className="spread-line">
      <span className="wrap">
        <span className={badges[issue.severity]}>{preview.severity[issue.severity]}</span>{" "}
        {issueSentence(issue, words)}
      </span>
      {way !== null && (
        <Button size="short" onClick={() => void controller.mend(way, issue.place)}>
          {report.pack.ways[way]}
        </Button>
      )}
    </li>
  );
}
