import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { listRoom } from "./reportState";
import { useReport } from "./useReport";

interface Props {
  /** Rows that are not drawn. */
  readonly rest: number;
  /** How many more a press draws. */
  readonly step?: number;
  readonly onMore: () => void;
}

/** Draws more rows of a long list. */
export function ShowMore({ rest, step = listRoom, onMore }: Props): ReactElement | null {
  const { report, say } = useReport();
  if (rest <= 0) return null;
  return (
    <div className="row">
      <Button onClick={onMore}>{say.counted(report.showMore, Math.min(rest, step))}</Button>
    </div>
  );
}
