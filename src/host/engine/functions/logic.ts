import { isError, toBoolean, compareScalars } from "#host/engine/formula/coerce";
import type { Code, Compiler, Context, Part } from "#host/engine/formula/context";
import { lift, type Value } from "#host/engine/formula/lift";
import { fault, Grid, isScalar, type Operand } from "#host/engine/formula/operand";
import { valueOf } from "#host/engine/formula/reading";
import type { CellError, Scalar } from "#host/engine/values";
import { define, type FunctionDefinition, type SpecialForm } from "./define";
import { eachOperand } from "./numbers";

type Test = (cx: Context) => Operand;

/** A part that is one of several: what shape the choice can have. */
function choice(code: Code, options: readonly Part[], always = false): Part {
  const shapes = options.map((o) => o.shape);
  const shape = shapes.includes("many") ? "many" : shapes.includes("maybe") ? "maybe" : "one";
  const mayRefer = options.some((o) => o.mayRefer);
  if (shape !== "one" || always)
    return { code, shape: shape === "one" ? "maybe" : shape, mayRefer };
  const value = (cx: Context): Scalar => {
    const operand = code(cx);
    const read = valueOf(cx, operand);
    return read instanceof Grid ? read.at(0, 0) : read;
  };
  return { code, value, shape, mayRefer };
}

function pick(cx: Context, condition: Scalar, yes: Code, no: Code): Operand {
  const holds = toBoolean(condition);
  if (isError(holds)) return holds;
  return holds ? yes(cx) : no(cx);
}

const ifForm: SpecialForm = {
  name: "IF",
  compile: (args, compiler) => {
    if (args.length < 2 || args.length > 3) return null;
    const condition = compiler.values(compiler.part(args[0] ?? null));
    const yes = compiler.part(args[1] ?? null);
    const no = args.length === 3 ? compiler.part(args[2] ?? null) : constantPart(false);
    const test = condition.value;
    if (condition.shape === "one" && test) {
      return choice((cx) => pick(cx, test(cx), yes.code, no.code), [yes, no]);
    }
    const yesValue = compiler.values(yes);
    const noValue = compiler.values(no);
    const code: Code = (cx) => {
      const chosen = condition.code(cx);
      if (isScalar(chosen)) return pick(cx, chosen, yes.code, no.code);
      return lift(
        [chosen as Value, yesValue.code(cx) as Value, noValue.code(cx) as Value],
        (c, y, n) => {
          const holds = toBoolean(c ?? null);
          return isError(holds) ? holds : ((holds ? y : n) ?? null);
        },
      );
    };
    return { code, shape: condition.shape, mayRefer: yes.mayRefer || no.mayRefer };
  },
};

function constantPart(value: Scalar): Part {
  const code = (): Scalar => value;
  return { code, value: code, shape: "one", mayRefer: false };
}

/** IFERROR and IFNA: the second argument stands in where the first `fails`. */
function fallback(name: string, fails: (value: Scalar) => boolean): SpecialForm {
  return {
    name,
    compile: (args, compiler) => {
      if (args.length !== 2) return null;
      const tried = compiler.values(compiler.part(args[0] ?? null));
      const other = compiler.values(compiler.part(args[1] ?? null));
      const x = tried.value;
      const y = other.value;
      if (x && y && tried.shape === "one" && other.shape === "one") {
        const value = (cx: Context): Scalar => {
          const first = x(cx);
          return fails(first) ? y(cx) : first;
        };
        return { code: value, value, shape: "one", mayRefer: false };
      }
      const code: Code = (cx) => {
        const first = tried.code(cx) as Value;
        if (!(first instanceof Grid)) return fails(first) ? other.code(cx) : first;
        if (!first.data.some(fails)) return first;
        return lift([first, other.code(cx) as Value], (a, b) =>
          fails(a ?? null) ? (b ?? null) : (a ?? null),
        );
      };
      return { code, shape: tried.shape === "one" ? other.shape : tried.shape, mayRefer: false };
    },
  };
}

const ifs: SpecialForm = {
  name: "IFS",
  compile: (args, compiler) => {
    if (args.length < 2 || args.length % 2 === 1) return null;
    const steps: { test: Code; part: Part }[] = [];
    for (let i = 0; i < args.length; i += 2) {
      const test = compiler.values(compiler.part(args[i] ?? null)).code;
      steps.push({ test, part: compiler.part(args[i + 1] ?? null) });
    }
    const code: Code = (cx) => {
      for (const { test, part } of steps) {
        const tested = valueOf(cx, test(cx));
        const holds = toBoolean(tested instanceof Grid ? tested.at(0, 0) : tested);
        if (isError(holds)) return holds;
        if (holds) return part.code(cx);
      }
      return fault("#N/A");
    };
    return choice(
      code,
      steps.map((s) => s.part),
    );
  },
};

const switchForm: SpecialForm = {
  name: "SWITCH",
  compile: (args, compiler) => {
    if (args.length < 3) return null;
    const subject = scalarCode(compiler, args[0] ?? null);
    const pairs: { key: Test; part: Part }[] = [];
    for (let i = 1; i + 1 < args.length; i += 2) {
      pairs.push({
        key: scalarCode(compiler, args[i] ?? null),
        part: compiler.part(args[i + 1] ?? null),
      });
    }
    const otherwise =
      args.length % 2 === 0
        ? compiler.part(args[args.length - 1] ?? null)
        : constantPart(fault("#N/A"));
    const code: Code = (cx) => {
      const value = subject(cx) as Scalar;
      if (isError(value)) return value;
      for (const { key, part } of pairs) {
        const candidate = key(cx) as Scalar;
        if (isError(candidate)) return candidate;
        if (sameType(value, candidate) && compareScalars(value, candidate) === 0)
          return part.code(cx);
      }
      return otherwise.code(cx);
    };
    return choice(code, [...pairs.map((p) => p.part), otherwise]);
  },
};

function sameType(a: Scalar, b: Scalar): boolean {
  return a === null || b === null || typeof a === typeof b;
}

function scalarCode(compiler: Compiler, node: Parameters<Compiler["part"]>[0]): Test {
  const part = compiler.values(compiler.part(node));
  if (part.value) return part.value;
  return (cx) => {
    const value = valueOf(cx, part.code(cx));
    return value instanceof Grid ? value.at(0, 0) : value;
  };
}

const choose: SpecialForm = {
  name: "CHOOSE",
  compile: (args, compiler) => {
    if (args.length < 2) return null;
    const index = compiler.values(compiler.part(args[0] ?? null));
    const options = args.slice(1).map((node) => compiler.part(node));
    const optionValues = options.map((o) => compiler.values(o));
    const optionAt = (position: Scalar): number | CellError => {
      const number = typeof position === "boolean" ? Number(position) : position;
      if (isError(number)) return number;
      const at = Math.trunc(Number(number ?? 0));
      return at >= 1 && at <= options.length ? at - 1 : fault("#VALUE!");
    };
    const code: Code = (cx) => {
      const position = valueOf(cx, index.code(cx));
      if (!(position instanceof Grid)) {
        const at = optionAt(position);
        return isError(at) ? at : (options[at]?.code(cx) ?? null);
      }
      const values = optionValues.map((o) => o.code(cx) as Value);
      return lift([position, ...values], (p, ...cells) => {
        const at = optionAt(p ?? null);
        return isError(at) ? at : (cells[at] ?? null);
      });
    };
    if (index.shape === "one") return choice(code, options);
    return { code, shape: index.shape, mayRefer: options.some((o) => o.mayRefer) };
  },
};

/** Folds the truth values of the arguments; texts and empty cells in ranges are passed over. */
function truths(cx: Context, operands: readonly Operand[], fold: (holds: boolean) => void): Scalar {
  let seen = 0;
  const take = (holds: boolean): void => {
    seen++;
    fold(holds);
  };
  const error = eachOperand(
    cx,
    operands,
    (grid) => {
      for (const value of grid.data) {
        if (isError(value)) return value;
        if (typeof value === "boolean") take(value);
        else if (typeof value === "number") take(value !== 0);
      }
      return undefined;
    },
    (value) => {
      const holds = toBoolean(value);
      if (isError(holds)) return holds;
      take(holds);
      return undefined;
    },
  );
  if (error) return error;
  return seen > 0 ? null : fault("#VALUE!");
}

export const logicForms: readonly SpecialForm[] = [
  ifForm,
  fallback("IFERROR", isError),
  fallback("IFNA", (value) => isError(value) && value.code === "#N/A"),
  ifs,
  switchForm,
  choose,
];

export const logicFunctions: readonly FunctionDefinition[] = [
  define("AND", "x x*", (cx, ...operands) => {
    let all = true;
    return truths(cx, operands, (holds) => (all &&= holds)) ?? all;
  }),
  define("OR", "x x*", (cx, ...operands) => {
    let any = false;
    return truths(cx, operands, (holds) => (any ||= holds)) ?? any;
  }),
  define("XOR", "x x*", (cx, ...operands) => {
    let odd = false;
    return truths(cx, operands, (holds) => (odd = odd !== holds)) ?? odd;
  }),
  define("NOT", "b", (_, value) => !value),
  define("TRUE", "", () => true),
  define("FALSE", "", () => false),
];
