import { declareClass } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { PageBreakList, PageBreakPlace } from "#host/protocol/subjects";
import { changeSetup, setupOf } from "./printSetup";
import { placeArgument } from "./rangeNavigation";

const keys = { row: "rowBreaks", column: "columnBreaks" } as const;

/** Manual breaks only: those that Excel finds for itself depend on the printer. */
function breaksOf(list: PageBreakList): PageBreakPlace[] {
  return setupOf(list.sheet)[keys[list.along]].map((line) => ({ ...list, line }));
}

function setBreaks({ sheet, along }: PageBreakList, lines: Iterable<number>): void {
  changeSetup(sheet, { [keys[along]]: [...new Set(lines)].sort((a, b) => a - b) });
}

export const pageBreakCollection = declareClass<"PageBreakCollection">({
  name: "PageBreakCollection",
  items: {
    of: "PageBreak",
    access: ["getItem", "getCount"],
    list: breaksOf,
    find: (list, key) => breaksOf(list).find(({ line }) => String(line) === String(key)) ?? null,
  },
  methods: {
    add: {
      to: "PageBreak",
      get: (list, args, context) => {
        const { area } = placeArgument(args, 0, list.sheet, context);
        const line = list.along === "row" ? area.top : area.left;
        // Nothing stands in front of the first line.
        if (line === 0) throw invalidArgument();
        setBreaks(list, [...setupOf(list.sheet)[keys[list.along]], line]);
        return { ...list, line };
      },
    },
    removePageBreaks: {
      call: (list) => {
        setBreaks(list, []);
      },
    },
  },
});

export const pageBreak = declareClass<"PageBreak">({
  name: "PageBreak",
  identity: ({ line }) => ({ _Id: String(line) }),
  scalars: {
    columnIndex: { get: ({ along, line }) => (along === "column" ? line : 0) },
    rowIndex: { get: ({ along, line }) => (along === "row" ? line : 0) },
  },
  methods: {
    delete: {
      call: (place) => {
        const lines = setupOf(place.sheet)[keys[place.along]];
        if (!lines.includes(place.line)) throw itemNotFound();
        setBreaks(
          place,
          lines.filter((line) => line !== place.line),
        );
      },
    },
    getCellAfterBreak: {
      to: "Range",
      get: ({ sheet, along, line }, _args, context) => {
        const [top, left] = along === "row" ? [line, 0] : [0, line];
        return context.place(sheet, { top, left, bottom: top, right: left });
      },
    },
  },
});
