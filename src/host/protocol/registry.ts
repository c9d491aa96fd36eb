import type { HostObject } from "./declaration";
import { membersOf, type Members } from "./members";
import { declarations } from "./objects/declarations";
import type { ClassName } from "./subjects";

const byName = new Map<ClassName, Members>(
  Object.values(declarations).map((declaration) => {
    // Each declaration fits its own class only; look-up by class name keeps the two together.
    const members = membersOf(declaration as never);
    return [members.className, members];
  }),
);

export function membersOfClass(className: ClassName): Members {
  const members = byName.get(className);
  if (!members) throw new Error(`No declaration of class ${className}`);
  return members;
}

export function allMembers(): Members[] {
  return [...byName.values()].sort((a, b) => a.className.localeCompare(b.className));
}

/** The class and the subject without its type, for the members of that class. */
export function open(object: HostObject): { members: Members; subject: never } {
  return { members: membersOfClass(object.className), subject: object.subject as never };
}
