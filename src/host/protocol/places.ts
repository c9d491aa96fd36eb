import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { HostObject } from "./declaration";
import { itemNotFound } from "./failure";
import { Place } from "./place";

/** A Range or RangeAreas that the add-in keeps. */
export type KeptObject = Extract<HostObject, { className: "Range" | "RangeAreas" }>;

/** The Range objects in use: those of the running request and those that the add-in keeps. */
export class Places {
  private readonly kept = new Map<string, KeptObject>();
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

  keep(object: KeptObject): string {
    const place = object.subject;
    const known = this.references.get(place);
    if (known !== undefined) return known;
    const reference = `ref-${this.nextReference++}`;
    this.kept.set(reference, object);
    this.references.set(place, reference);
    return reference;
  }

  referenceOf(place: Place): string | undefined {
    return this.references.get(place);
  }

  /** The kept object of a reference id. */
  find(reference: string): KeptObject {
    const object = this.kept.get(reference);
    if (!object) throw itemNotFound();
    return object;
  }

  release(reference: string): void {
    const object = this.kept.get(reference);
    if (!object) return;
    this.kept.delete(reference);
    this.references.delete(object.subject);
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
    const kept = [...this.kept.values()].map(({ subject }) => subject);
    for (const place of new Set([...this.inRequest, ...kept])) {
      if (place.sheet === sheet) place.follow(map);
    }
  }
}
