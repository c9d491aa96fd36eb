import type { Area } from "#host/engine/address";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { Place } from "./place";

/** The Range objects in use: those of the running request and those that the add-in keeps. */
export class Places {
  private readonly kept = new Map<string, Place>();
  private readonly references = new Map<Place, string>();
  private inRequest = new Set<Place>();
  private nextReference = 1;

  get keptCount(): number {
    return this.kept.size;
  }

  make(sheet: Sheet, areas: readonly Area[]): Place {
    const place = new Place(sheet, areas);
    this.inRequest.add(place);
    return place;
  }

  keep(place: Place): string {
    const known = this.references.get(place);
    if (known !== undefined) return known;
    const reference = `ref-${this.nextReference++}`;
    this.kept.set(reference, place);
    this.references.set(place, reference);
    return reference;
  }

  referenceOf(place: Place): string | undefined {
    return this.references.get(place);
  }

  /** The kept object of a reference id. */
  find(reference: string): Place {
    const place = this.kept.get(reference);
    if (!place) {
      throw new Refusal("ItemNotFound", "The requested resource doesn't exist.");
    }
    return place;
  }

  release(reference: string): void {
    const place = this.kept.get(reference);
    if (!place) return;
    this.kept.delete(reference);
    this.references.delete(place);
  }

  releaseAll(): void {
    this.kept.clear();
    this.references.clear();
  }

  endRequest(): void {
    this.inRequest = new Set();
  }

  /** Moves every Range of the sheet to where its cells lie now. */
  cellsMoved(sheet: Sheet, map: (area: Area) => Area | null): void {
    for (const place of new Set([...this.inRequest, ...this.kept.values()])) {
      if (place.sheet === sheet) place.follow(map);
    }
  }
}
