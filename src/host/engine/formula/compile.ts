import { customFunctionNamed } from "#host/engine/functions/custom";
import { isExcelFunction } from "#host/engine/functions/excelNames";
import { definitions, specialForms } from "#host/engine/functions/registry";
import type { Sheet } from "#host/engine/sheet";
import { CellError, isErrorCode, type Scalar } from "#host/engine/values";
import { compileCall } from "./call";
import { nameDefined, tableNamed } from "./lookups";
import { round15 } from "./numberText";
import {
  Unsupported,
  WrongArguments,
  type Code,
  type Compiler,
  type Context,
  type Part,
  type Scope,
  type Shape,
} from "./context";
import { lift1, lift2, type Value } from "./lift";
import { fault, Grid, isScalar, LambdaValue, Reference, Union, type Operand } from "./operand";
import {
  binaryOperators,
  finalAdd,
  finalSubtract,
  negate,
  percent,
  type Binary,
} from "./operators";
import { parseFormula, type Node } from "./parse";
import { commonPart, intersectCell, intersected, referencesOf, spanned, valueOf } from "./reading";
import { cellReference, constant, sheetOf, structuredReference } from "./referencePart";

/** Widest of several shapes. */
function widest(...shapes: Shape[]): Shape {
  return shapes.includes("many") ? "many" : shapes.includes("maybe") ? "maybe" : "one";
}

/** The whole formula: like `compilePart`, with Excel's rounding of a final sum or difference. */
export function compileFormula(node: Node, scope: Scope): Part {
  if (node.type === "BinaryExpression" && (node.operator === "+" || node.operator === "-")) {
    return binary(
      node.arguments[0],
      node.arguments[1],
      node.operator === "+" ? finalAdd : finalSubtract,
      scope,
    );
  }
  return compilePart(node, scope);
}

export function compilePart(node: Node | null | undefined, scope: Scope): Part {
  if (!node) return constant(null);
  switch (node.type) {
    case "Literal":
      return constant(typeof node.value === "number" ? round15(node.value) : node.value);
    case "ErrorLiteral":
      return constant(isErrorCode(node.value) ? fault(node.value) : fault("#NAME?"));
    case "ReferenceIdentifier":
      return reference(node.value, node.kind, scope);
    case "UnaryExpression":
      return unary(node.operator, node.arguments[0] ?? null, scope);
    case "BinaryExpression":
      return binaryNode(node.operator, node.arguments[0], node.arguments[1], scope);
    case "ArrayExpression":
      return arrayConstant(node.elements);
    case "CallExpression":
      return call(node.callee, node.arguments, scope);
    case "LambdaExpression":
      return lambda(
        node.params.map((p) => p.name),
        node.body,
        scope,
      );
    case "LetExpression":
      return letExpression(node.declarations, node.body, scope);
  }
}

/** Reads a part: with `scope.arrays` every cell of a range, otherwise the one that meets the formula's row or column. */
export function values(part: Part, scope: Scope): Part {
  if (part.shape === "one" && part.value) return { ...part, code: part.value, mayRefer: false };
  const { code } = part;
  if (scope.arrays)
    return { code: (cx) => valueOf(cx, code(cx)), shape: part.shape, mayRefer: false };
  if (part.shape === "many" && part.mayRefer) scope.facts.intersects = true;
  return {
    code: (cx) => intersected(cx, code(cx)),
    shape: part.mayRefer && part.shape === "many" ? "maybe" : part.shape,
    mayRefer: false,
  };
}

function compilerFor(scope: Scope): Compiler {
  return {
    scope,
    part: (node, inner = scope) => compilePart(node, inner),
    values: (part, inner = scope) => values(part, inner),
  };
}

function binaryNode(
  operator: string,
  left: Node | undefined,
  right: Node | undefined,
  scope: Scope,
): Part {
  const operation = binaryOperators.get(operator);
  if (operation) return binary(left, right, operation, scope);
  const a = compilePart(left, scope).code;
  const b = compilePart(right, scope).code;
  if (operator === ":") {
    // Which cells lie between is known only when it runs, so the formula is calculated every time.
    scope.facts.volatile = true;
    return { code: (cx) => failing(a(cx), b(cx), spanned), shape: "many", mayRefer: true };
  }
  if (operator === " ")
    return { code: (cx) => failing(a(cx), b(cx), commonPart), shape: "maybe", mayRefer: true };
  if (operator === ",")
    return { code: (cx) => failing(a(cx), b(cx), united), shape: "many", mayRefer: true };
  throw new Unsupported(`operator ${operator}`);
}

function failing(a: Operand, b: Operand, join: (a: Operand, b: Operand) => Operand): Operand {
  if (a instanceof CellError) return a;
  return b instanceof CellError ? b : join(a, b);
}

function united(a: Operand, b: Operand): Operand {
  const parts = [...(referencesOf(a) ?? []), ...(referencesOf(b) ?? [])];
  return parts.length > 1 ? new Union(parts) : fault("#VALUE!");
}

function binary(
  left: Node | undefined,
  right: Node | undefined,
  operation: Binary,
  scope: Scope,
): Part {
  const a = values(compilePart(left, scope), scope);
  const b = values(compilePart(right, scope), scope);
  const x = a.value;
  const y = b.value;
  if (x && y && a.shape === "one" && b.shape === "one") {
    const code = (cx: Context): Scalar => operation(x(cx), y(cx));
    return { code, value: code, shape: "one", mayRefer: false };
  }
  const code: Code = (cx) => lift2(a.code(cx) as Value, b.code(cx) as Value, operation);
  return { code, shape: widest(a.shape, b.shape), mayRefer: false };
}

function unary(operator: string, argument: Node | null, scope: Scope): Part {
  const part = compilePart(argument, scope);
  if (operator === "#") return spillReference(part);
  if (operator === "@") return single(part);
  if (operator === "+") return part;
  const operation = operator === "%" ? percent : negate;
  const read = values(part, scope);
  const x = read.value;
  if (x && read.shape === "one") {
    const code = (cx: Context): Scalar => operation(x(cx));
    return { code, value: code, shape: "one", mayRefer: false };
  }
  return {
    code: (cx) => lift1(read.code(cx) as Value, operation),
    shape: read.shape,
    mayRefer: false,
  };
}

/** `@`: the cell of a range that meets the formula's row or column; the first value of a block. */
function single(part: Part): Part {
  const code = (cx: Context): Scalar => {
    const operand = part.code(cx);
    if (operand instanceof Reference) return intersectCell(cx, operand);
    const value = valueOf(cx, operand);
    return value instanceof Grid ? value.at(0, 0) : value;
  };
  return { code, value: code, shape: "one", mayRefer: false };
}

/** `A1#`: all cells that the formula in A1 fills. */
function spillReference(part: Part): Part {
  const code: Code = (cx) => {
    const anchor = part.code(cx);
    if (!(anchor instanceof Reference)) return fault("#REF!");
    cx.reader.read(anchor.sheet, anchor.area.top, anchor.area.left);
    const filled = cx.reader.spillOf(anchor);
    return filled ? new Reference(anchor.sheet, filled) : fault("#REF!");
  };
  return { code, shape: "many", mayRefer: true };
}

function arrayConstant(elements: readonly (readonly Node[])[]): Part {
  const rows = elements.map((row) =>
    row.map((node): Scalar => {
      if (node.type === "Literal") return node.value;
      if (node.type === "ErrorLiteral" && isErrorCode(node.value)) return fault(node.value);
      throw new Unsupported("array constant with a formula");
    }),
  );
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.some((row) => row.length !== width)) throw new Unsupported("ragged array constant");
  const grid = Grid.of(rows);
  return { code: () => grid, shape: grid.size > 1 ? "many" : "maybe", mayRefer: false };
}

function reference(text: string, kind: string, scope: Scope): Part {
  if (kind === "name") return nameReference(text, scope);
  return kind === "table" ? structuredReference(text, scope) : cellReference(text, scope);
}

function nameReference(text: string, scope: Scope): Part {
  const at = text.lastIndexOf("!");
  const name = text.slice(at + 1);
  if (at < 0) {
    const depth = scope.locals.indexOf(name.toLowerCase());
    if (depth >= 0) return local(depth);
  }
  const prefix = at < 0 ? [] : [text.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'")];
  if (prefix[0]?.includes("[")) throw new Unsupported("external link");
  const sheet = prefix[0] === scope.workbook.fileName ? scope.sheet : sheetOf(prefix, scope);
  if (!sheet) return constant(fault("#REF!"));
  const defined = nameDefined(name, sheet, scope);
  if (defined) return definedName(defined.formula, name, sheet, scope);
  const table = at < 0 ? tableNamed(name, scope) : undefined;
  if (table) return structuredReference(`${table.table.name}[]`, scope);
  scope.facts.unknown ??= name;
  return constant(fault("#NAME?"));
}

function local(depth: number): Part {
  return {
    code: (cx) => {
      let locals = cx.locals;
      for (let i = 0; i < depth; i++) locals = locals?.outer ?? null;
      return locals?.value ?? null;
    },
    shape: "maybe",
    mayRefer: true,
  };
}

function definedName(formula: string, name: string, sheet: Sheet, scope: Scope): Part {
  const folded = name.toLowerCase();
  if (scope.path.includes(folded)) return constant(fault("#NAME?"));
  scope.facts.definitions.push(formula);
  const node = parseFormula(formula);
  if ("complaint" in node) throw new Unsupported(`name ${name}`);
  const inner: Scope = {
    ...scope,
    sheet,
    table: null,
    row: 0,
    column: 0,
    arrays: true,
    locals: [],
    path: [...scope.path, folded],
  };
  const known = scope.facts.precedents.length;
  const part = compilePart(node, inner);
  // A relative reference inside a name wraps around the edges of the sheet: too odd to be followed.
  if (scope.facts.precedents.slice(known).some((p) => p.topMoves || p.leftMoves))
    scope.facts.volatile = true;
  return part.mayRefer || part.shape === "one" ? part : { ...part, shape: "many" };
}

type Callee = Node | { readonly type: "Identifier"; readonly name: string };

function call(callee: Callee, args: readonly (Node | null)[], scope: Scope): Part {
  if (callee.type !== "Identifier") return applied(compilePart(callee, scope), args, scope);
  const name = callee.name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase();
  const depth = scope.locals.indexOf(name.toLowerCase());
  if (depth >= 0) return applied(local(depth), args, scope);
  const compiler = compilerFor(scope);
  const special = specialForms.get(name);
  if (special) return special.compile(args, compiler) ?? wrongCount(name);
  const definition = definitions.get(name);
  if (definition) return compileCall(definition, args, compiler) ?? wrongCount(name);
  const custom = customFunctionNamed(name, scope.workbook.customFunctions);
  if (custom) return customCall(custom, args, scope);
  if (isExcelFunction(name)) throw new Unsupported(`function ${name}`);
  if (nameDefined(name, scope.sheet, scope))
    return applied(nameReference(callee.name, scope), args, scope);
  scope.facts.unknown ??= `${name}()`;
  return constant(fault("#NAME?"));
}

function wrongCount(name: string): never {
  throw new WrongArguments(`wrong number of arguments for ${name}`);
}

function customCall(
  fn: NonNullable<ReturnType<typeof customFunctionNamed>>,
  args: readonly (Node | null)[],
  scope: Scope,
): Part {
  scope.facts.custom = true;
  if (fn.volatile) scope.facts.volatile = true;
  const parts = args.map((node) => (node === null ? null : compilePart(node, scope)));
  const code: Code = (cx) =>
    cx.reader.invoke(
      fn,
      parts.map((part) => (part ? part.code(cx) : undefined)),
      cx,
    );
  return { code, shape: "many", mayRefer: false };
}

function applied(target: Part, args: readonly (Node | null)[], scope: Scope): Part {
  const parts = args.map((node) => compilePart(node, scope));
  const code: Code = (cx) => {
    const value = target.code(cx);
    if (value instanceof LambdaValue) return value.call(parts.map((part) => part.code(cx)));
    return isScalar(value) && value instanceof CellError ? value : fault("#REF!");
  };
  return { code, shape: "maybe", mayRefer: true };
}

function lambda(names: readonly string[], body: Node | null, scope: Scope): Part {
  const locals = [...names.map((name) => name.toLowerCase()).reverse(), ...scope.locals];
  const inner = compilePart(body, { ...scope, locals });
  const code: Code = (cx) =>
    new LambdaValue(names.length, (args) => {
      if (args.length > names.length) return fault("#VALUE!");
      let bound = cx.locals;
      for (let i = 0; i < names.length; i++) bound = { value: args[i] ?? null, outer: bound };
      return inner.code({ ...cx, locals: bound });
    });
  return { code, shape: "maybe", mayRefer: false };
}

function letExpression(
  declarations: readonly { readonly id: { readonly name: string }; readonly init: Node | null }[],
  body: Node | null,
  scope: Scope,
): Part {
  let inner = scope;
  const inits: Code[] = [];
  for (const { id, init } of declarations) {
    inits.push(compilePart(init, inner).code);
    inner = { ...inner, locals: [id.name.toLowerCase(), ...inner.locals] };
  }
  const result = compilePart(body, inner);
  const code: Code = (cx) => {
    let bound = cx;
    for (const init of inits)
      bound = { ...bound, locals: { value: init(bound), outer: bound.locals } };
    return result.code(bound);
  };
  return { code, shape: result.shape === "one" ? "maybe" : result.shape, mayRefer: true };
}
