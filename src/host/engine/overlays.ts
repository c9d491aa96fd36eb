import { columnCount, intersect, rowCount, type Area } from "./address";
import { covers, subtract, type AreaMove } from "./areas";
import type { PrintSetup } from "./features";
import type { Sheet } from "./sheet";

type Overlay = "hyperlinks" | "conditionalFormats" | "validations";

/** Takes an area out of the rules that lie over it. */
export function clearOverlays(sheet: Sheet, area: Area, kinds: readonly Overlay[]): void {
  if (kinds.includes("hyperlinks")) {
    const left = sheet.hyperlinks.filter((link) => !covers(area, link.area));
    if (left.length < sheet.hyperlinks.length) sheet.touch("hyperlinks");
    sheet.hyperlinks = left;
  }
  if (kinds.includes("conditionalFormats")) {
    sheet.conditionalFormats = cutOut(sheet, "conditionalFormats", sheet.conditionalFormats, area);
  }
  if (kinds.includes("validations")) {
    sheet.validations = cutOut(sheet, "validations", sheet.validations, area);
  }
}

interface Rule {
  areas: Area[];
  source?: string;
}

function cutOut<T extends Rule>(
  sheet: Sheet,
  part: "conditionalFormats" | "validations",
  rules: readonly T[],
  area: Area,
): T[] {
  if (!rules.some((rule) => rule.areas.some((a) => intersect(a, area)))) return [...rules];
  sheet.touch(part);
  return rules.flatMap((rule) => {
    if (!rule.areas.some((a) => intersect(a, area))) return [rule];
    rule.areas = rule.areas.flatMap((a) => subtract(a, area));
    delete rule.source;
    return rule.areas.length > 0 ? [rule] : [];
  });
}

/** Merged cells of the copied area come along; those that lie in the target part. */
export function copyMerges(from: Sheet, fromArea: Area, to: Sheet, target: Area): void {
  const copied = from.merges.filter((merge) => covers(fromArea, merge));
  const gone = to.merges.filter((merge) => intersect(merge, target));
  if (copied.length === 0 && gone.length === 0) return;
  const fresh: Area[] = [];
  for (let top = target.top; top <= target.bottom; top += rowCount(fromArea)) {
    for (let left = target.left; left <= target.right; left += columnCount(fromArea)) {
      const [rows, columns] = [top - fromArea.top, left - fromArea.left];
      for (const merge of copied) {
        fresh.push({
          top: merge.top + rows,
          left: merge.left + columns,
          bottom: merge.bottom + rows,
          right: merge.right + columns,
        });
      }
    }
  }
  to.merges = [...to.merges.filter((merge) => !gone.includes(merge)), ...fresh];
  to.touch("merges");
}

/** Rules of the copied cells come along to every repetition of them in the target. */
export function copyOverlays(
  from: Sheet,
  fromArea: Area,
  to: Sheet,
  target: Area,
  validations: boolean,
): void {
  for (let top = target.top; top <= target.bottom; top += rowCount(fromArea)) {
    for (let left = target.left; left <= target.right; left += columnCount(fromArea)) {
      const move = [top - fromArea.top, left - fromArea.left] as const;
      if (from === to && move[0] === 0 && move[1] === 0) continue;
      if (
        copyRules(
          from.conditionalFormats,
          fromArea,
          move,
          from === to ? null : to.conditionalFormats,
          to,
        )
      ) {
        to.touch("conditionalFormats");
      }
      if (
        validations &&
        copyRules(from.validations, fromArea, move, from === to ? null : to.validations, to)
      ) {
        to.touch("validations");
      }
    }
  }
}

function copyRules<T extends Rule>(
  rules: readonly T[],
  area: Area,
  [rows, columns]: readonly [number, number],
  target: T[] | null,
  sheet: Sheet,
): boolean {
  let copied = false;
  for (const rule of [...rules]) {
    const areas = rule.areas.flatMap((a) => {
      const common = intersect(a, area);
      if (!common) return [];
      return [
        {
          top: common.top + rows,
          left: common.left + columns,
          bottom: common.bottom + rows,
          right: common.right + columns,
        },
      ];
    });
    const fresh = areas.filter(
      (a) => target !== null || !rule.areas.some((known) => covers(known, a)),
    );
    if (fresh.length === 0) continue;
    copied = true;
    if (target === null) {
      rule.areas = [...rule.areas, ...fresh];
      delete rule.source;
      continue;
    }
    const clone = {
      ...rule,
      areas: fresh,
      ...("id" in rule ? { id: sheet.workbook.newId() } : {}),
    };
    delete clone.source;
    target.push(clone);
  }
  return copied;
}

/** Lets everything that lies over the cells of a sheet follow them to their new places. */
export function moveOverlays(sheet: Sheet, move: AreaMove): void {
  const merges = movedAreas(sheet.merges, move);
  if (!isSameList(merges, sheet.merges)) sheet.touch("merges");
  sheet.merges = merges;
  sheet.validations = moveRules(sheet, "validations", sheet.validations, move);
  sheet.conditionalFormats = moveRules(sheet, "conditionalFormats", sheet.conditionalFormats, move);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = move(link.area);
    if (area !== link.area) sheet.touch("hyperlinks");
    if (area) link.area = area;
    return area ? [link] : [];
  });
  sheet.notes = sheet.notes.flatMap((note) => {
    const { row, column } = note;
    const cell = move({ top: row, left: column, bottom: row, right: column });
    if (cell?.top === row && cell.left === column) return [note];
    sheet.touch("notes");
    if (!cell) return [];
    note.row = cell.top;
    note.column = cell.left;
    return [note];
  });
  if (sheet.autoFilter) {
    const before = sheet.autoFilter;
    sheet.autoFilter = move(before);
    if (sheet.autoFilter !== before) sheet.touch("autoFilter");
  }
  if (sheet.print) movePrint(sheet, sheet.print, move);
}

function movedAreas(areas: readonly Area[], move: AreaMove): Area[] {
  return areas.flatMap((area) => move(area) ?? []);
}

function isSameList(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, i) => area === b[i]);
}

function moveRules<T extends Rule>(
  sheet: Sheet,
  part: "conditionalFormats" | "validations",
  rules: readonly T[],
  move: AreaMove,
): T[] {
  return rules.flatMap((rule) => {
    const areas = movedAreas(rule.areas, move);
    if (isSameList(areas, rule.areas)) return [rule];
    sheet.touch(part);
    rule.areas = areas;
    delete rule.source;
    return areas.length > 0 ? [rule] : [];
  });
}

function movePrint(sheet: Sheet, print: PrintSetup, move: AreaMove): void {
  const area = movedAreas(print.printArea, move);
  const rows = print.titleRows && move(print.titleRows);
  const columns = print.titleColumns && move(print.titleColumns);
  const same =
    isSameList(area, print.printArea) && rows === print.titleRows && columns === print.titleColumns;
  if (same) return;
  print.printArea = area;
  print.titleRows = rows;
  print.titleColumns = columns;
  sheet.touch("print");
}
