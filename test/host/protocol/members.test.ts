import { readFileSync } from "node:fs";
import {
  memberNames,
  membersTable,
  supportedClasses,
  withMembersTable,
} from "#host/protocol/membersTable";
import { openBook } from "#test/support/openBook";

interface LibraryClass {
  readonly prototype: object;
}

function libraryClass(name: string): LibraryClass | undefined {
  return (Excel as unknown as Record<string, LibraryClass | undefined>)[name];
}

describe("the declared members", () => {
  it("stand in the README as they are (npm run host:members)", () => {
    const readme = readFileSync("src/host/README.md", "utf8");
    expect(withMembersTable(readme)).toBe(readme);
    expect(membersTable().split("\n")).toHaveLength(supportedClasses().length + 2);
  });

  it("are members of the real library", async () => {
    await openBook();
    const unknown: string[] = [];
    for (const members of supportedClasses()) {
      const { prototype } = libraryClass(members.className) ?? { prototype: {} };
      const { properties, objects, methods, events } = memberNames(members);
      const names = [...properties, ...objects, ...methods, ...events];
      for (const name of names.map((text) => text.replace(/ \(.*\)$/, ""))) {
        if (!(name in prototype)) unknown.push(`${members.className}.${name}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it("are settable only where the library can set them", async () => {
    await openBook();
    const wrong: string[] = [];
    for (const members of supportedClasses()) {
      const { prototype } = libraryClass(members.className) ?? { prototype: {} };
      for (const { name, member } of members.scalars.values()) {
        const setter = Object.getOwnPropertyDescriptor(prototype, name)?.set;
        if (member.set && !setter) wrong.push(`${members.className}.${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
