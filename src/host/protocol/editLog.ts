import { formatArea, intersect, quoteSheetName, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { ChangeType } from "./declaration";
import { byAddIn, eventTypes, workbookTarget, type EditOrigin, type EventType } from "./events";

interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly change: ChangeType;
  readonly origin: EditOrigin;
}

/** The edits of one request; neighbouring blocks of one large write become one event. */
export class EditLog {
  private edits: Edit[] = [];

  add(sheet: Sheet, area: Area, change: ChangeType, origin: EditOrigin = byAddIn): void {
    const last = this.edits.at(-1);
    const continues =
      last?.sheet === sheet &&
      last.change === "RangeEdited" &&
      change === "RangeEdited" &&
      last.origin === origin &&
      last.area.left === area.left &&
      last.area.right === area.right &&
      last.area.bottom + 1 === area.top;
    if (continues) {
      this.edits[this.edits.length - 1] = {
        ...last,
        area: { ...last.area, bottom: area.bottom },
      };
    } else {
      this.edits.push({ sheet, area, change, origin });
    }
  }

  /** Raises the changed events of sheets and tables and forgets the edits. */
  raise(
    emit: (type: EventType, targets: readonly string[], payload: Record<string, unknown>) => void,
  ): void {
    const edits = this.edits;
    this.edits = [];
    for (const { sheet, area, change, origin } of edits) {
      const payload = {
        address: formatArea(area),
        changeType: change,
        ...origin,
        worksheetId: sheet.id,
        // Anything else makes the library add a direction to the details.
        shiftDirection: "None",
        referenceId: `${quoteSheetName(sheet.name)}!${formatArea(area)}`,
      };
      emit(eventTypes.worksheetChanged, [sheet.id, workbookTarget], payload);
      for (const table of sheet.tables) {
        if (!intersect(table.area, area)) continue;
        emit(eventTypes.tableChanged, [table.id, workbookTarget], {
          ...payload,
          tableId: table.id,
        });
      }
    }
  }
}
