import type {
  CustomFunction,
  CustomFunctionParameter,
  CustomFunctionResult,
  CustomFunctions as FunctionMap,
} from "#host/engine/customFunctions";
import { CellError, isErrorCode, type Matrix, type Scalar } from "#host/engine/values";

/** functions.json of an add-in, as far as calling its functions needs it. */
export interface FunctionsMetadata {
  /** Error cells are handed to parameters of type "any"; otherwise they are the result. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly volatile?: boolean;
    readonly cancelable?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

type Implementation = (...args: unknown[]) => unknown;

/** What the library keeps of `CustomFunctions.associate`: implementations by upper-case id. */
interface Library {
  readonly _association: { readonly mappings: Readonly<Record<string, Implementation>> };
  readonly Error: new (code: string, message?: string) => object;
}

/**
 * The custom functions of the loaded add-in, ready for recalculation: the metadata says how they are
 * called, the library's own table of `CustomFunctions.associate` what is called. A function without
 * an implementation is left out, and shows #NAME? as in Excel.
 */
export function addInFunctions(
  namespace: string,
  metadata: FunctionsMetadata,
  realm: object = globalThis,
): FunctionMap {
  const library = Reflect.get(realm, "CustomFunctions") as Library;
  const { mappings } = library._association;
  const acceptsErrors = metadata.allowErrorForDataTypeAny ?? false;
  const functions = new Map<string, CustomFunction>();
  for (const declared of metadata.functions) {
    const implementation = mappings[declared.id.toUpperCase()];
    if (!implementation) continue;
    const name = `${namespace}.${declared.name}`.toUpperCase();
    functions.set(name, { ...callable(name, declared, implementation, library), acceptsErrors });
  }
  return functions;
}

function callable(
  name: string,
  declared: FunctionMetadata,
  implementation: Implementation,
  library: Library,
): Omit<CustomFunction, "acceptsErrors"> {
  return {
    name,
    parameters: declared.parameters.map(parameterOf),
    requiresAddress: declared.options?.requiresAddress ?? false,
    volatile: declared.options?.volatile ?? false,
    invoke: (args, address) => {
      const invocation = { functionName: name, address };
      try {
        const given = args.map((argument) => withErrors(argument, library));
        const result = implementation(...given, invocation);
        return isPromise(result)
          ? Promise.resolve(result).then(resultOf, errorOf)
          : resultOf(result);
      } catch (error) {
        return errorOf(error);
      }
    },
  };
}

/** Errors among arguments are objects of the library's class. */
function withErrors(argument: unknown, library: Library): unknown {
  if (argument instanceof CellError) return new library.Error(argument.code, argument.message);
  if (!Array.isArray(argument)) return argument;
  const rows: readonly unknown[] = argument;
  return rows.some(holdsError) ? rows.map((cell) => withErrors(cell, library)) : rows;
}

function holdsError(cell: unknown): boolean {
  return cell instanceof CellError || (Array.isArray(cell) && cell.some(holdsError));
}

/** A promise of a frame is no instance of this page's class. */
function isPromise(result: unknown): result is PromiseLike<unknown> {
  return typeof (result as { readonly then?: unknown } | null)?.then === "function";
}

function parameterOf(parameter: ParameterMetadata): CustomFunctionParameter {
  const { type } = parameter;
  return {
    name: parameter.name,
    type: type === "number" || type === "string" || type === "boolean" ? type : "any",
    dimensionality: parameter.dimensionality === "matrix" ? "matrix" : "scalar",
    optional: parameter.optional ?? false,
    repeating: parameter.repeating ?? false,
  };
}

function resultOf(result: unknown): CustomFunctionResult {
  return Array.isArray(result) ? (result as unknown[][]).map(rowOf) : scalarOf(result);
}

function rowOf(row: unknown[]): Matrix[number] {
  return row.map(scalarOf);
}

function scalarOf(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  return value === null || value === undefined ? null : errorOf(value);
}

/** `CustomFunctions.Error` carries a code and perhaps a sentence; whatever else is thrown shows #VALUE!. */
function errorOf(error: unknown): CellError {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const sentence = typeof message === "string" && message !== "" ? message : undefined;
  return typeof code === "string" && isErrorCode(code)
    ? new CellError(code, undefined, sentence)
    : new CellError("#VALUE!", undefined, sentence);
}
