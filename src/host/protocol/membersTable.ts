import type { Members, Named } from "./members";
import { allMembers } from "./registry";
import type { ClassName } from "./subjects";

/** Markers in src/host/README.md between which the table stands. */
export const tableStart = "<!-- supported members: start (npm run host:members) -->";
export const tableEnd = "<!-- supported members: end -->";

/** Names that only the library itself uses. */
function isPublic(name: string): boolean {
  return !name.startsWith("_");
}

function namesOf<M>(members: ReadonlyMap<string, Named<M>>): Named<M>[] {
  return [...new Set(members.values())]
    .filter(({ name }) => isPublic(name))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Every member by the name that an add-in writes. */
export function memberNames(members: Members): {
  properties: string[];
  objects: string[];
  methods: string[];
  events: string[];
} {
  return {
    properties: namesOf(members.scalars).map(({ name, member }) =>
      member.set ? name : `${name} (read)`,
    ),
    objects: [
      ...(members.items ? [`items (${members.items.of})`] : []),
      ...namesOf(members.navigations).map(({ name }) => name),
    ],
    methods: [...namesOf(members.methods).map(({ name }) => name), ...(members.items?.access ?? [])]
      .filter((name, i, all) => all.indexOf(name) === i)
      .sort((a, b) => a.localeCompare(b)),
    events: [...members.events.values()].map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
  };
}

/** Classes behind Office.addin, Office.ribbon and custom functions, which no add-in names. */
const behindTheScenes: readonly ClassName[] = [
  "AddinInternalService",
  "AppRuntimePersistenceService",
  "AppRuntimeService",
  "CustomFunctionsService",
  "DynamicRibbon",
  "RibbonButton",
  "RibbonTab",
];

/** The classes of the Excel library that an add-in can use here. */
export function supportedClasses(): Members[] {
  return allMembers().filter(({ className }) => !behindTheScenes.includes(className));
}

/** The table of supported members as Markdown, one row per class. */
export function membersTable(): string {
  const rows = supportedClasses()
    .map((members) => ({ className: members.className, ...memberNames(members) }))
    .map(({ className, properties, objects, methods, events }) =>
      [
        `\`${className}\``,
        [...properties, ...objects].join(", "),
        methods.map((name) => `${name}()`).join(", "),
        events.join(", "),
      ].join(" | "),
    );
  const head = ["Class | Properties and objects | Methods | Events", "--- | --- | --- | ---"];
  return [...head, ...rows].map((row) => `| ${row} |`).join("\n");
}

/** The README with the table put between its markers. */
export function withMembersTable(readme: string): string {
  const start = readme.indexOf(tableStart);
  const end = readme.indexOf(tableEnd);
  if (start < 0 || end < start) throw new Error("The README has lost the markers of the table.");
  const before = readme.slice(0, start + tableStart.length);
  // The formatter would pad every cell to the widest one.
  const table = `<!-- prettier-ignore-start -->\n\n${membersTable()}\n\n<!-- prettier-ignore-end -->`;
  return `${before}\n${table}\n${readme.slice(end)}`;
}
