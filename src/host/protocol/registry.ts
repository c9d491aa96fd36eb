import type { HostObject } from "./declaration";
import { membersOf, type Members } from "./members";
import { declarations } from "./objects/declarations";
import type { ClassName } from "./subjects";

const byName = new Map<ClassName, Members>(
  declarations.map((declaration) => {
    // The table holds one declaration per class, so the union is taken apart here and nowhere else.
    const members = membersOf(declaration as never);
    return [members.className, members];
  }),
);

/** Compiles only while every class of subjects.ts is declared. */
type Undeclared = Exclude<ClassName, (typeof declarations)[number]["name"]>;
const everyClassIsDeclared: Undeclared extends never ? true : Undeclared = true;

export function membersOfClass(className: ClassName): Members {
  const members = byName.get(className);
  if (!members || !everyClassIsDeclared) throw new Error(`No declaration of class ${className}`);
  return members;
}

export function allMembers(): Members[] {
  return [...byName.values()].sort((a, b) => a.className.localeCompare(b.className));
}

/** The class and the subject without its type, for the members of that class. */
export function open(object: HostObject): { members: Members; subject: never } {
  return { members: membersOfClass(object.className), subject: object.subject as never };
}
