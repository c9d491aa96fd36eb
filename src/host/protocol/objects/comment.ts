import type { Sheet } from "#host/engine/sheet";
import { textOf } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { CommentList, CommentPlace } from "#host/protocol/subjects";
import { findArea } from "./geometry";

/** Who writes comments through the library: the person at the keyboard, whom this host does not know. */
const author = "Author";

/** Threaded comments only: old notes are another class in Excel's API. */
function commentsOf({ workbook, sheet }: CommentList): CommentPlace[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((home) =>
    home.notes.filter((note) => note.threaded).map((note) => ({ sheet: home, note })),
  );
}

function idOf({ sheet, note }: CommentPlace): string {
  return `${sheet.id}|${note.row}|${note.column}`;
}

/** The one cell that an argument names. */
function cellOf(
  { workbook, sheet }: CommentList,
  args: Arguments,
): { sheet: Sheet; row: number; column: number } {
  const home = sheet ?? workbook.sheets[0];
  if (!home) throw invalidArgument();
  const object = args.object(0);
  // A text is a full address, whatever collection it is given to.
  const place = object?.className === "Range" ? object.subject : findArea(args.text(0), home);
  const { top, left, bottom, right } = place.area;
  if (top !== bottom || left !== right) throw invalidArgument();
  return { sheet: place.sheet, row: top, column: left };
}

export const commentCollection = declareClass<"CommentCollection">({
  name: "CommentCollection",
  items: {
    of: "Comment",
    access: ["getItem", "getItemAt", "getItemOrNullObject", "getCount"],
    list: commentsOf,
    find: (list, key) => commentsOf(list).find((comment) => idOf(comment) === key) ?? null,
  },
  methods: {
    add: {
      to: "Comment",
      get: (list, args) => {
        const { sheet, row, column } = cellOf(list, args);
        const isTaken = sheet.notes.some((note) => note.row === row && note.column === column);
        const text = args.text(1);
        // A cell holds one comment or one note.
        if (isTaken || text === "") throw invalidArgument();
        const note = { row, column, author, text, threaded: true };
        sheet.notes = [...sheet.notes, note];
        sheet.touch("notes");
        return { sheet, note };
      },
    },
    getItemByCell: {
      to: "Comment",
      get: (list, args) => {
        const { sheet, row, column } = cellOf(list, args);
        const found = commentsOf({ workbook: list.workbook, sheet }).find(
          ({ note }) => note.row === row && note.column === column,
        );
        if (!found) throw itemNotFound();
        return found;
      },
    },
  },
});

export const comment = declareClass<"Comment">({
  name: "Comment",
  identity: (comment) => ({ Id: idOf(comment) }),
  scalars: {
    id: { get: idOf },
    content: {
      get: ({ note }) => note.text,
      set: ({ sheet, note }, value) => {
        note.text = textOf(value);
        sheet.touch("notes");
      },
    },
    authorName: { get: ({ note }) => note.author },
  },
  methods: {
    delete: {
      call: ({ sheet, note }) => {
        sheet.notes = sheet.notes.filter((other) => other !== note);
        sheet.touch("notes");
      },
    },
    getLocation: {
      to: "Range",
      get: ({ sheet, note }, _args, context) =>
        context.place(sheet, {
          top: note.row,
          bottom: note.row,
          left: note.column,
          right: note.column,
        }),
    },
  },
});
