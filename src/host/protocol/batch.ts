import { Refusal } from "#host/engine/refusal";
import { Arguments } from "./arguments";
import type { Context, HostObject } from "./declaration";
import { invalidArgument, itemNotFound, notImplemented, wireError } from "./failure";
import { located, LocatedError } from "./located";
import type { Members } from "./members";
import { answerQuery, identityOf, itemsOf, selectTree, type QueryOptions } from "./query";
import { open } from "./registry";
import { services } from "./services";
import {
  actionType,
  pathType,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WireArguments,
  type WireObjectIds,
  type WirePath,
  type WireResult,
} from "./wire";

/** Thrown before action `index` is executed; tests use it to refuse on purpose. */
export type BeforeAction = (index: number) => void;

/** One request of the add-in: its actions in order, until one is refused. */
export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly context: Context,
    private readonly options: QueryOptions,
  ) {}

  run(beforeAction: BeforeAction): ResponseBody {
    const results: WireResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        located("", () => {
          beforeAction(index);
        });
        results.push({ ActionId: action.Id, Value: this.execute(action) });
        if (action.ActionType === actionType.trace) traces.push(action.Id);
      } catch (error) {
        const located = error instanceof LocatedError ? error : new LocatedError("", error);
        return {
          Results: results,
          ...(traces.length > 0 ? { TraceIds: traces } : {}),
          Error: wireError(located.cause, located.location, index),
        };
      }
    }
    return { Results: results, ...(traces.length > 0 ? { TraceIds: traces } : {}) };
  }

  private execute(action: WireAction): unknown {
    switch (action.ActionType) {
      case actionType.trace:
      case actionType.ensureUnchanged:
        return null;
      case actionType.instantiate: {
        const object = this.resolve(action.ObjectPathId);
        return object && identityOf(object, this.context);
      }
      case actionType.query: {
        const object = this.resolve(action.ObjectPathId);
        if (!object) return null;
        const { Top: top, Skip: skip } = action.QueryInfo ?? {};
        return answerQuery(object, selectTree(action.QueryInfo), this.context, this.options, {
          ...(top === undefined ? {} : { top }),
          ...(skip === undefined ? {} : { skip }),
        });
      }
      case actionType.method:
        return this.invoke(action);
      case actionType.setProperty:
        return this.setProperty(action);
      default:
        throw notImplemented(`Action of type ${action.ActionType}`);
    }
  }

  private setProperty(action: WireAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return { _IsNull: true };
    const { members, subject } = open(object);
    const entry = members.scalars.get(action.Name.toLowerCase());
    const location = `${object.className}.${entry?.name ?? publicName(action.Name)}`;
    located(location, () => {
      if (!entry?.member.set) throw notImplemented(location);
      this.refuseByQuirk(location);
      const args = this.argumentsOf(action.ArgumentInfo);
      entry.member.set(subject, args.object(0) ?? this.plain(args.raw(0)), this.context);
    });
    return null;
  }

  private invoke(action: WireAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return { _IsNull: true };
    const { members, subject } = open(object);
    const name = action.Name.toLowerCase();
    const location = `${object.className}.${publicName(action.Name)}`;
    return located(location, () => {
      if (name === "_keepreference") return this.keep(object);
      if (name === "getcount" && members.items?.access.includes("getCount")) {
        return itemsOf(object, members.items, this.context).length;
      }
      const subscription = /^_(un)?register(event)?(.*)$/.exec(name);
      if (subscription && this.subscribe(members, subject, subscription)) return null;
      const entry = members.methods.get(name);
      if (!entry) throw notImplemented(location);
      this.refuseByQuirk(location);
      const args = this.argumentsOf(action.ArgumentInfo);
      if (!("call" in entry.member)) {
        entry.member.get(subject, args, this.context);
        return null;
      }
      return entry.member.call(subject, args, this.context) ?? null;
    });
  }

  /** Some quirks are no more than members that Excel refuses. */
  private refuseByQuirk(location: string): void {
    const code = this.context.quirks.refusals?.get(location);
    if (code !== undefined) throw new Refusal(code, `${location} is refused by a quirk.`);
  }

  private keep(object: HostObject): null {
    if (object.className === "Range" || object.className === "RangeAreas") {
      this.context.references.keep(object);
    }
    return null;
  }

  /** `_RegisterDataChangedEvent`, `_RegisterEventMoved` and their opposites. */
  private subscribe(members: Members, subject: never, match: RegExpExecArray): boolean {
    const [, opposite, prefix, rest = ""] = match;
    const event = members.events.get(prefix === undefined ? rest : `event${rest}`);
    if (!event) return false;
    const target = event.target(subject);
    if (opposite === undefined) this.context.subscribe(event.type, target);
    else this.context.unsubscribe(event.type, target);
    return true;
  }

  /** The object of a path; evaluated once, because a method such as add has effects. */
  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`The request has no object path ${id}.`);
    const object = this.evaluate(path);
    this.resolved.set(id, object);
    return object;
  }

  private evaluate(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.global:
        return { className: "Workbook", subject: this.context.workbook };
      case pathType.nullObject:
        return null;
      case pathType.newObject:
        return this.service(path.Name);
      case pathType.reference:
        return located("Workbook._GetObjectByReferenceId", () =>
          this.context.references.find(path.Name),
        );
      default:
        return this.childOf(path);
    }
  }

  private service(name: string): HostObject {
    const className = services[name];
    if (!className) {
      return located(name, () => {
        throw notImplemented(name);
      });
    }
    return { className, subject: this.context.workbook };
  }

  private childOf(path: WirePath): HostObject | null {
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    if (!parent) return null;
    const isIndexer = path.ObjectPathType === pathType.indexer;
    const name = isIndexer ? "getItem" : publicName(path.Name);
    const location = `${parent.className}.${name}`;
    return located(location, () => {
      this.refuseByQuirk(location);
      const args = this.argumentsOf(path.ArgumentInfo);
      if (path.ObjectPathType === pathType.property) return this.navigate(parent, name, location);
      const item = this.itemOf(parent, name, args);
      return item ? item.object : this.create(parent, name, args, location);
    });
  }

  private navigate(parent: HostObject, name: string, location: string): HostObject | null {
    const { members, subject } = open(parent);
    const entry = members.navigations.get(name.toLowerCase());
    if (!entry) throw notImplemented(location);
    const target = entry.member.get(subject, this.context);
    return target === null ? null : ({ className: entry.member.to, subject: target } as HostObject);
  }

  /** getItem, getItemOrNullObject and getItemAt of a collection; undefined when it is another method. */
  private itemOf(
    parent: HostObject,
    name: string,
    args: Arguments,
  ): { object: HostObject | null } | undefined {
    const { members, subject } = open(parent);
    const { items } = members;
    if (!items) return undefined;
    const folded = name.toLowerCase();
    if (folded === "getitemat") {
      const index = args.integer(0);
      const object = itemsOf(parent, items, this.context)[index];
      if (!object) throw index < 0 ? invalidArgument() : itemNotFound();
      return { object };
    }
    if (!items.find || (folded !== "getitem" && folded !== "getitemornullobject")) return undefined;
    const key = args.raw(0);
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
    const found = items.find(subject, key, this.context);
    if (found === null && folded === "getitem") throw itemNotFound();
    return {
      object: found === null ? null : ({ className: items.of, subject: found } as HostObject),
    };
  }

  private create(
    parent: HostObject,
    name: string,
    args: Arguments,
    location: string,
  ): HostObject | null {
    const { members, subject } = open(parent);
    const entry = members.methods.get(name.toLowerCase());
    if (!entry || "call" in entry.member) throw notImplemented(location);
    const target = entry.member.get(subject, args, this.context);
    return target === null ? null : ({ className: entry.member.to, subject: target } as HostObject);
  }

  private argumentsOf(info: WireArguments | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return new Arguments(
      values,
      values.map((_, index) => this.argumentObject(ids, index)),
    );
  }

  private argumentObject(
    ids: WireObjectIds | null | undefined,
    index: number,
  ): HostObject | null | undefined {
    const id = ids?.[index];
    return typeof id === "number" && id !== 0 ? this.resolve(id) : undefined;
  }

  /** Plain JSON with the objects that stand in it as `{_ObjectPathId}` put in their places. */
  private plain(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === "number") return this.resolve(id);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.plain(inner)]),
    );
  }
}

/** "GetRange" -> "getRange", as the add-in writes it. */
function publicName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
