import { formatArea, quoteSheetName, type Area } from "#host/engine/address";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";

/**
 * The cells behind a Range or RangeAreas object. They move when rows or columns are inserted or
 * deleted (`follow`), as the cells of a Range in Excel do.
 */
export class Place {
  private followed: readonly Area[];

  constructor(
    readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.followed = areas;
  }

  get areas(): readonly Area[] {
    if (this.followed.length === 0) {
      throw new Refusal(
        "InvalidReference",
        "This reference is not valid for the current operation.",
      );
    }
    return this.followed;
  }

  /** The rectangle of a Range; the first one of a RangeAreas. */
  get area(): Area {
    const [first] = this.areas;
    if (!first) {
      throw new Refusal(
        "InvalidReference",
        "This reference is not valid for the current operation.",
      );
    }
    return first;
  }

  /** "Sheet1!A1:B2", or several of them joined by commas. */
  get address(): string {
    const sheet = quoteSheetName(this.sheet.name);
    return this.areas.map((area) => `${sheet}!${formatArea(area)}`).join(",");
  }

  follow(map: (area: Area) => Area | null): void {
    this.followed = this.followed.map(map).filter((area) => area !== null);
  }
}
