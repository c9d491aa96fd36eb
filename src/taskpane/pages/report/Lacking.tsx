import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import type { PartProps } from "./ReportPage";
import { useReport } from "./useReport";

interface Props extends Pick<PartProps, "store"> {
  readonly registers: readonly string[];
}

/** Registers without which a part has nothing to show, and how to get them. */
export function Lacking({ registers, store }: Props): ReactElement {
  const { report, say } = useReport();
  return (
    <div className="stack">
      <p>{say.fill(report.lacking, { registers: say.list(registers) })}</p>
      <div className="row">
        <Button look="primary" onClick={() => void store.open("create-registers")}>
          {report.create}
        </Button>
        <Button onClick={() => void store.open("adopt-sheets")}>{report.adopt}</Button>
      </div>
    </div>
  );
}
