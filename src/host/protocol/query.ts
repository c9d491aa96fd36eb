import type { Context, HostObject, ItemsMember } from "./declaration";
import { Refusal } from "#host/engine/refusal";
import { located } from "./located";
import { notImplemented } from "./failure";
import { open } from "./registry";
import type { WireQuery } from "./wire";

/** Members to answer, by folded name; an empty tree means all scalars. */
export type SelectTree = Map<string, SelectTree>;

export interface QueryOptions {
  /** Whether the real library has a member of that name: then leaving it out would mislead. */
  isKnown(className: string, member: string): boolean;
  /** Refuse names that no class has; Excel ignores them. */
  readonly strictLoad: boolean;
}

export function selectTree(query: WireQuery | undefined): SelectTree {
  const tree: SelectTree = new Map();
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let level = tree;
    for (const step of path.split("/").filter((s) => s !== "" && s.toLowerCase() !== "items")) {
      const name = step.toLowerCase();
      let next = level.get(name);
      if (!next) level.set(name, (next = new Map<string, SelectTree>()));
      level = next;
    }
  }
  // Expanding alone keeps the object's own scalars.
  if (!query?.Select?.length && query?.Expand?.length) tree.set("*", new Map());
  return tree;
}

/** The answer to `load` on one object. */
export function answerQuery(
  object: HostObject,
  tree: SelectTree,
  context: Context,
  options: QueryOptions,
  page: { readonly top?: number; readonly skip?: number } = {},
): Record<string, unknown> {
  const { members } = open(object);
  const answer = identityOf(object, context);
  const ownNames: SelectTree = new Map();
  const itemNames: SelectTree = new Map();
  for (const [name, subtree] of tree) {
    const own = !members.items || members.scalars.has(name) || members.navigations.has(name);
    (own ? ownNames : itemNames).set(name, subtree);
  }
  if (!members.items || tree.size === 0 || ownNames.size > 0) {
    addMembers(object, ownNames, answer, context, options);
  }
  if (members.items && (tree.size === 0 || itemNames.size > 0 || ownNames.size === 0)) {
    const skip = page.skip ?? 0;
    const end = page.top === undefined ? undefined : skip + page.top;
    answer["_Items"] = itemsOf(object, members.items, context)
      .map((item, index) => [item, index] as const)
      .slice(skip, end)
      .map(([item, index]) => ({
        ...answerQuery(item, itemNames, context, options),
        _Index: index,
      }));
  }
  return answer;
}

export function itemsOf(
  object: HostObject,
  items: ItemsMember<never>,
  context: Context,
): HostObject[] {
  return items
    .list(object.subject as never, context)
    .map((subject) => ({ className: items.of, subject }) as HostObject);
}

/** What every answer about an object carries so that the library can address it again. */
export function identityOf(object: HostObject, context: Context): Record<string, unknown> {
  const { members, subject } = open(object);
  const identity = { ...members.identity(subject) };
  if (object.className === "Range" || object.className === "RangeAreas") {
    const reference = context.references.referenceOf(object.subject);
    if (reference !== undefined) identity["_ReferenceId"] = reference;
  }
  return identity;
}

function addMembers(
  object: HostObject,
  tree: SelectTree,
  answer: Record<string, unknown>,
  context: Context,
  options: QueryOptions,
): void {
  const { members, subject } = open(object);
  if (tree.size === 0 || tree.has("*") || tree.has("$all")) {
    for (const { name, wireName, member } of members.scalars.values()) {
      answer[wireName] = located(`${object.className}.${name}`, () => member.get(subject, context));
    }
  }
  for (const [name, subtree] of tree) {
    const scalar = members.scalars.get(name);
    if (scalar) {
      const location = `${object.className}.${scalar.name}`;
      answer[scalar.wireName] = located(location, () => scalar.member.get(subject, context));
      continue;
    }
    const navigation = members.navigations.get(name);
    if (navigation) {
      const location = `${object.className}.${navigation.name}`;
      const target = located(location, () => navigation.member.get(subject, context));
      const next = { className: navigation.member.to, subject: target } as HostObject;
      answer[navigation.wireName] =
        target === null ? null : answerQuery(next, subtree, context, options);
      continue;
    }
    refuseUnknown(object.className, name, options);
  }
}

function refuseUnknown(className: string, name: string, options: QueryOptions): void {
  if (name === "*" || name.startsWith("$") || name === "_referenceid") return;
  const location = `${className}.${name}`;
  if (options.isKnown(className, name)) {
    located(location, () => {
      throw notImplemented(location);
    });
  }
  if (options.strictLoad) {
    located(location, () => {
      throw new Refusal("InvalidArgument", `${className} has no member "${name}" to load.`);
    });
  }
}
