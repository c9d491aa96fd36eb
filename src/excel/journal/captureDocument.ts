import type {
  AddComment,
  DocumentStamp,
  FreezeFormula,
  MoveSheet,
  RemoveComment,
  StampProperties,
} from "#sheets/plan";
import type { ArrangePrint } from "#sheets/printPlan";
import { captureLayout } from "./captureRedraw";
import { type Captured, commentKey, type Scope } from "./scope";

/** What is brought back without reading the whole layout. */
const simple = ["kind", "sheet", "paper", "footer"];

/** Requirement set: ExcelApi 1.9. */
export function captureArrangement(edit: ArrangePrint, scope: Scope): Captured {
  if (scope.isAdded(edit.sheet)) return [];
  const layout = scope.book.sheet(edit.sheet).pageLayout.load("paperSize");
  const footer = layout.headersFooters.defaultForAllPages.load(
    "leftFooter,centerFooter,rightFooter",
  );
  const isMore = Object.keys(edit).some((key) => !simple.includes(key));
  const takeLayout = isMore ? captureLayout(edit, scope) : null;
  return () => [
    {
      kind: "restorePrint",
      sheet: edit.sheet,
      // An empty word where the file names no paper.
      paper: layout.paperSize,
      footer: {
        left: footer.leftFooter,
        center: footer.centerFooter,
        right: footer.rightFooter,
      },
      ...(takeLayout === null ? {} : { layout: takeLayout() }),
    },
  ];
}

export function captureOrder(_edit: MoveSheet, scope: Scope): Captured {
  if (!scope.movesFirstSheet()) return [];
  const sheets = [...scope.state.sheets].sort((a, b) => a.position - b.position);
  return [{ kind: "restoreOrder", sheets: sheets.map(({ name }) => name) }];
}

/** Requirement set: ExcelApi 1.7. */
export function captureProperties(edit: StampProperties, scope: Scope): Captured {
  const stamped = Object.keys(edit.properties) as (keyof DocumentStamp)[];
  const now = scope.book.workbook.properties.load(stamped.join(","));
  return () => [
    {
      kind: "restoreProperties",
      properties: Object.fromEntries(stamped.map((name) => [name, now[name]])),
    },
  ];
}

/** The formula is known to the plan: nothing is read. */
export function captureFormula({ at, formula }: FreezeFormula, scope: Scope): Captured {
  return scope.isAdded(at.sheet) ? [] : [{ kind: "thawFormula", at, formula }];
}

export function captureAddComment({ at, text }: AddComment, scope: Scope): Captured {
  return scope.isAdded(at.sheet) ? [] : [{ kind: "dropComment", at, text }];
}

/** Requirement set: ExcelApi 1.10. */
export function captureRemoveComment({ at, text }: RemoveComment, scope: Scope): Captured {
  const comments = scope.book.sheet(at.sheet).comments.load("items/id,items/content");
  return () => {
    const found = comments.items.find(({ content }) => content === text);
    if (found === undefined) return [];
    scope.comments.set(commentKey(at.sheet, text), found.id);
    return [{ kind: "returnComment", at, text }];
  };
}
