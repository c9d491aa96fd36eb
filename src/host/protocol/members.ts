import type {
  ClassDeclaration,
  ItemsMember,
  MethodMember,
  NavigationMember,
  ScalarMember,
} from "./declaration";
import type { EventType } from "./events";
import type { ClassName } from "./subjects";

/**
 * The members of one class ready for look-up: names are folded because the library sends the server's
 * names ("Values") in calls and the add-in's own spelling ("values") in queries. Subjects have lost their
 * type here; `declareClass` has checked it.
 */
export interface Members {
  readonly className: ClassName;
  identity(subject: never): Readonly<Record<string, unknown>>;
  readonly scalars: ReadonlyMap<string, Named<ScalarMember<never>>>;
  readonly navigations: ReadonlyMap<string, Named<NavigationMember<never>>>;
  readonly methods: ReadonlyMap<string, Named<MethodMember<never>>>;
  readonly items: ItemsMember<never> | undefined;
  readonly events: ReadonlyMap<string, EventMember>;
}

export interface EventMember {
  readonly name: string;
  readonly type: EventType;
  target(subject: never): string;
}

export interface Named<M> {
  /** As the add-in writes it: "numberFormat". */
  readonly name: string;
  /** As the answer carries it: "NumberFormat". */
  readonly wireName: string;
  readonly member: M;
}

export function membersOf<C extends ClassName>(declaration: ClassDeclaration<C>): Members {
  const identity = declaration.identity?.bind(declaration);
  return {
    className: declaration.name,
    identity: (subject) => identity?.(subject) ?? {},
    scalars: named(declaration.scalars ?? {}),
    navigations: named(declaration.navigations ?? {}),
    methods: named(declaration.methods ?? {}),
    items: declaration.items,
    events: new Map(
      Object.entries(declaration.events ?? {}).map(([suffix, event]) => [
        suffix.toLowerCase(),
        { name: event.name, type: event.type, target: (subject: never) => event.target(subject) },
      ]),
    ),
  };
}

function named<M>(members: Readonly<Record<string, M>>): ReadonlyMap<string, Named<M>> {
  const map = new Map<string, Named<M>>();
  for (const [name, member] of Object.entries(members)) {
    const entry = { name, wireName: name.charAt(0).toUpperCase() + name.slice(1), member };
    map.set(name.toLowerCase(), entry);
    const alias = (member as { alias?: string }).alias;
    if (alias !== undefined) map.set(alias.toLowerCase(), entry);
  }
  return map;
}
