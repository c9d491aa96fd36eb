import { declareClass } from "#host/protocol/declaration";
import type { CommentList, CommentPlace } from "#host/protocol/subjects";

/** Threaded comments only: old notes are another class in Excel's API. */
function commentsOf({ workbook, sheet }: CommentList): CommentPlace[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((home) =>
    home.notes.filter((note) => note.threaded).map((note) => ({ sheet: home, note })),
  );
}

function idOf({ sheet, note }: CommentPlace): string {
  return `${sheet.id}|${note.row}|${note.column}`;
}

export const commentCollection = declareClass<"CommentCollection">({
  name: "CommentCollection",
  items: {
    of: "Comment",
    access: ["getItem", "getItemAt", "getCount"],
    list: commentsOf,
    find: (list, key) => commentsOf(list).find((comment) => idOf(comment) === key) ?? null,
  },
});

export const comment = declareClass<"Comment">({
  name: "Comment",
  identity: (comment) => ({ Id: idOf(comment) }),
  scalars: {
    id: { get: idOf },
    content: { get: ({ note }) => note.text },
    authorName: { get: ({ note }) => note.author },
  },
  methods: {
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
