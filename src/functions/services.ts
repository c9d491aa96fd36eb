import type { Computing } from "#compute/computing";
import type { RegisterContent } from "#core/register/content";
import type { Language } from "#core/messages/words";

/** What functions need of the place they run in. */
export interface FunctionServices {
  /** Where long computations run. */
  readonly computing: Computing;
  /**
   * The registers of the workbook that are there, for functions that look something up in it; null when
   * Excel does not let the workbook be read.
   */
  readonly readRegisters: (
    registers: readonly string[],
  ) => Promise<readonly RegisterContent[] | null>;
  readonly language: Language;
}

let provided: Promise<FunctionServices> | null = null;

/** Says once, before any cell calculates, what functions can use. */
export function provideServices(services: Promise<FunctionServices>): void {
  provided = services.then((given) => ({ ...given, readRegisters: readOnce(given.readRegisters) }));
}

/** What was provided; without it functions compute on this thread, speak English and read no workbook. */
export function servicesOfFunctions(): Promise<FunctionServices> {
  return provided ?? withoutPage();
}

async function withoutPage(): Promise<FunctionServices> {
  const { inThread } = await import("#compute/inThread");
  return {
    computing: inThread(),
    readRegisters: () => Promise.resolve([]),
    language: "en",
  };
}

/** A hundred cells that ask for the same registers at the same time share one reading. */
function readOnce(read: FunctionServices["readRegisters"]): FunctionServices["readRegisters"] {
  const under = new Map<string, ReturnType<typeof read>>();
  return (registers) => {
    const key = registers.join();
    const reading =
      under.get(key) ??
      read(registers).finally(() => {
        under.delete(key);
      });
    under.set(key, reading);
    return reading;
  };
}
