import {
  actionType,
  pathType,
  type RequestBody,
  type WireAction,
  type WireArguments,
  type WirePath,
} from "#host/protocol/wire";

/** One action of a request in words near to the add-in's code. */
export interface RequestLine {
  readonly index: number;
  readonly text: string;
  /** Only makes an object known; it changes and reads nothing. */
  readonly isPlumbing: boolean;
}

const longestArgument = 120;

/** The actions of a request as the add-in may have written them; null for what is no request. */
export function requestLines(body: string): RequestLine[] | null {
  const request = parsed(body);
  if (!request) return null;
  const names = new ObjectNames(request.ObjectPaths);
  return request.Actions.map((action, index) => ({ index, ...lineOf(action, names) }));
}

function parsed(body: string): RequestBody | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // Not ours: the record shows what it counts.
    return null;
  }
  const request = value as Partial<RequestBody> | null;
  return Array.isArray(request?.Actions) && typeof request.ObjectPaths === "object"
    ? (request as RequestBody)
    : null;
}

function lineOf(action: WireAction, names: ObjectNames): Omit<RequestLine, "index"> {
  const target = names.of(action.ObjectPathId);
  const { ArgumentInfo: given } = action;
  switch (action.ActionType) {
    case actionType.instantiate:
      return { text: target, isPlumbing: true };
    case actionType.query:
      return { text: `${target}.load(${loaded(action)})`, isPlumbing: false };
    case actionType.method:
      return {
        text: `${target}.${camel(action.Name)}(${names.list(given)})`,
        isPlumbing: action.Name.startsWith("_"),
      };
    case actionType.setProperty:
      return {
        text: `${target}.${camel(action.Name)} = ${names.list(given)}`,
        isPlumbing: false,
      };
    default:
      return { text: `${target} ${action.Name}`.trim(), isPlumbing: true };
  }
}

function loaded({ QueryInfo: query }: WireAction): string {
  const names = [...(query?.Select ?? []), ...(query?.Expand ?? [])].map((name) =>
    name.split("/").map(camel).join("/"),
  );
  return names.length === 0 ? "" : `"${names.join(", ")}"`;
}

/** "GetRange" -> "getRange" */
function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Names objects by the way that leads to them. */
class ObjectNames {
  private readonly known = new Map<number, string>();

  constructor(private readonly paths: Readonly<Record<string, WirePath>>) {}

  of(id: number): string {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    // A path that leads to itself would never end.
    this.known.set(id, `#${id}`);
    const path = this.paths[String(id)];
    const name = path ? this.named(path) : `#${id}`;
    this.known.set(id, name);
    return name;
  }

  private named(path: WirePath): string {
    const parent =
      path.ParentObjectPathId === undefined || path.ParentObjectPathId === 0
        ? ""
        : this.of(path.ParentObjectPathId);
    const from = parent === "" ? "" : `${parent}.`;
    switch (path.ObjectPathType) {
      case pathType.global:
        return "workbook";
      case pathType.newObject:
        return `new ${path.Name}`;
      case pathType.method:
        return `${from}${camel(path.Name)}(${this.list(path.ArgumentInfo)})`;
      case pathType.property:
        return `${from}${camel(path.Name)}`;
      case pathType.indexer:
        return `${from}getItem(${this.list(path.ArgumentInfo)})`;
      case pathType.reference:
        return `kept ${path.Name || "object"}`;
      default:
        return "null object";
    }
  }

  /** Arguments, those that are objects by their names. */
  list(given: WireArguments | undefined): string {
    const ids = given?.ReferencedObjectPathIds ?? [];
    return (given?.Arguments ?? [])
      .map((value, i) => {
        const id = ids[i];
        return typeof id === "number" && id > 0 ? this.of(id) : shortened(value);
      })
      .join(", ");
  }
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return "";
  if (text.length <= longestArgument) return text;
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  const size = Array.isArray(value)
    ? Array.isArray(first)
      ? ` (${value.length} x ${first.length})`
      : ` (${value.length})`
    : ` (${text.length} characters)`;
  return `${text.slice(0, longestArgument)} ...${size}`;
}
