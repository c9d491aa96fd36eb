import type { PaneDesk } from "../../desk";
import type { ScoreState } from "./scoreState";

/** What can be asked of the page Score. */
export class ScoreController {
  constructor(private readonly desk: PaneDesk) {}

  openPart(part: ScoreState["part"]): void {
    this.desk.tell({ type: "score/part opened", part });
  }
}
