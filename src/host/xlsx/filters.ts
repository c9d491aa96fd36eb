import type {
  FilterCondition,
  FilterCriterion,
  FilterDate,
  FilterOperator,
} from "#host/engine/filterCriteria";
import { element, elementWithAttribute } from "./partText";
import type { XmlElement } from "./xmlElement";
import { decodeEscapes, encodeAttributeEscapes } from "./xmlText";

/** What an `<autoFilter>` lets through, by column from 0. */
export function readFilters(autoFilter: XmlElement | undefined): Map<number, FilterCriterion> {
  const filters = new Map<number, FilterCriterion>();
  for (const column of autoFilter?.childrenNamed("filterColumn") ?? []) {
    const criterion = readCriterion(column);
    if (criterion) filters.set(column.number("colId") ?? 0, criterion);
  }
  return filters;
}

function readCriterion(column: XmlElement): FilterCriterion | null {
  const [content] = column.children;
  if (!content) return null;
  switch (content.name) {
    case "filters":
      return {
        kind: "values",
        values: content
          .childrenNamed("filter")
          .map((filter) => decodeEscapes(filter.attribute("val") ?? "")),
        blanks: content.flag("blank"),
        dates: content.childrenNamed("dateGroupItem").map(readDate),
      };
    case "customFilters":
      return {
        kind: "custom",
        conditions: content.childrenNamed("customFilter").map((filter): FilterCondition => ({
          operator: (filter.attribute("operator") ?? "equal") as FilterOperator,
          value: decodeEscapes(filter.attribute("val") ?? ""),
        })),
        both: content.flag("and"),
      };
    case "top10":
      return {
        kind: "top",
        count: content.number("val") ?? 10,
        percent: content.flag("percent"),
        bottom: !content.flag("top", true),
      };
    case "dynamicFilter":
      return { kind: "dynamic", type: content.attribute("type") ?? "" };
    default:
      return { kind: "other", xml: content.xml };
  }
}

const dateParts = ["month", "day", "hour", "minute", "second"] as const;

function readDate(item: XmlElement): FilterDate {
  const parts = dateParts.flatMap((part): [string, number][] => {
    const value = item.number(part);
    return value === undefined ? [] : [[part, value]];
  });
  return { year: item.number("year") ?? 0, ...Object.fromEntries(parts) };
}

/** The `<autoFilter>` of an area; columns whose criterion is what the file said stay as they stand there. */
export function filtersXml(
  before: XmlElement | undefined,
  ref: string,
  filters: ReadonlyMap<number, FilterCriterion>,
): string {
  const known = readFilters(before);
  if (before && sameFilters(known, filters)) return elementWithAttribute(before.xml, "ref", ref);
  const old = new Map(
    before?.childrenNamed("filterColumn").map((column) => [column.number("colId") ?? 0, column]),
  );
  const columns = new Set([...filters.keys(), ...hiddenButtons(old)]);
  const inner = [...columns]
    .sort((a, b) => a - b)
    .map((colId) => columnXml(colId, filters.get(colId), known.get(colId), old.get(colId)));
  const rest = before?.children.filter((child) => child.name !== "filterColumn") ?? [];
  const attributes = Object.fromEntries(before?.attributes ?? []);
  return element(
    "autoFilter",
    { ...attributes, ref },
    inner.join("") + rest.map((child) => child.xml).join(""),
  );
}

/** Columns that the file lists only to hide their button. */
function hiddenButtons(old: ReadonlyMap<number, XmlElement>): number[] {
  return [...old]
    .filter(([, column]) => column.flag("hiddenButton") || !column.flag("showButton", true))
    .map(([colId]) => colId);
}

function sameFilters(
  a: ReadonlyMap<number, FilterCriterion>,
  b: ReadonlyMap<number, FilterCriterion>,
): boolean {
  return a.size === b.size && [...a].every(([column, filter]) => same(filter, b.get(column)));
}

function same(a: FilterCriterion | undefined, b: FilterCriterion | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function columnXml(
  colId: number,
  criterion: FilterCriterion | undefined,
  known: FilterCriterion | undefined,
  old: XmlElement | undefined,
): string {
  if (old && criterion && same(criterion, known)) return old.xml;
  const attributes = { ...Object.fromEntries(old?.attributes ?? []), colId };
  return element("filterColumn", attributes, criterion ? criterionXml(criterion) : "");
}

function criterionXml(criterion: FilterCriterion): string {
  switch (criterion.kind) {
    case "values": {
      const values = criterion.values.map((value) =>
        element("filter", { val: encodeAttributeEscapes(value) }),
      );
      const dates = criterion.dates.map(dateXml);
      const inner = values.join("") + dates.join("");
      return element("filters", { blank: criterion.blanks || null }, inner);
    }
    case "custom": {
      const conditions = criterion.conditions.map(({ operator, value }) =>
        element("customFilter", {
          operator: operator === "equal" ? null : operator,
          // The file says "not blank" with a space.
          val: value === "" ? " " : encodeAttributeEscapes(value),
        }),
      );
      return element("customFilters", { and: criterion.both || null }, conditions.join(""));
    }
    case "top":
      return element("top10", {
        top: criterion.bottom ? false : null,
        percent: criterion.percent || null,
        val: criterion.count,
      });
    case "dynamic":
      return element("dynamicFilter", { type: criterion.type });
    case "other":
      return criterion.xml;
  }
}

function dateXml(date: FilterDate): string {
  const last = [...dateParts].reverse().find((part) => date[part] !== undefined) ?? "year";
  const parts = dateParts.map((part) => [part, date[part] ?? null] as const);
  return element("dateGroupItem", {
    year: date.year,
    ...Object.fromEntries(parts),
    dateTimeGrouping: last,
  });
}
