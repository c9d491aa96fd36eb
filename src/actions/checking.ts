import { checkRegisters, type CheckResult } from "#core/register/checkRegisters";
import type { CheckPolicy } from "#core/register/checkPolicy";
import type { Finding } from "#core/register/checks/finding";
import { currentWaivers, type StoredWaiver } from "#core/register/checks/waivers";
import type { WorkbookFacts } from "#core/register/checks/workbookFacts";
import type { RegisterContent } from "#core/register/content";
import { settings } from "#core/register/schema";
import { matrixName } from "#core/risk/readScale";
import { readCheckFacts } from "#excel/readCheckFacts";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { planChecks, waiversOnSheet } from "#sheets/planChecks";
import type { Edit } from "#sheets/plan";
import { type CheckSetting, storeCheckSetting, storedCheckSetting } from "./checkSetting";

export interface CheckingOptions {
  /** omitted = as the workbook has it. */
  readonly policy?: CheckPolicy;
  readonly dateOrder?: WorkbookFacts["dateOrder"];
  /** Changes the waivers of the workbook before they count. */
  readonly rewaive?: (
    waivers: readonly StoredWaiver[],
    findings: readonly Finding[],
  ) => readonly StoredWaiver[];
  readonly signal?: AbortSignal | undefined;
}

/** A workbook that has been read and checked. */
export interface Checking extends CheckResult {
  readonly reading: RegisterReading;
  /** Registers without Checks: the findings of the last time are not checked themselves. */
  readonly registers: readonly RegisterContent[];
  /** Register Checks; null = the workbook has none. */
  readonly checks: RegisterContent | null;
  readonly setting: CheckSetting;
  /** Names of this workbook by their standard names, where they differ. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads every register and checks it. Requests: those of reading the registers and 1 more. */
export async function checkWorkbook(options: CheckingOptions): Promise<Checking> {
  const { signal } = options;
  const queries = everyRegister.map((query) => ({ ...query, typedCells: true }));
  const reading = await readRegisters(queries, {
    settings: settings.map((setting) => setting.name),
    blocks: [matrixName],
    signal,
  });
  const checks = reading.registers.find((content) => content.register === "Checks") ?? null;
  const read = reading.registers.filter((content) => content !== checks);
  const names = namesOf(reading);
  if (read.length === 0) {
    const { findings, quality } = checkRegisters([], {});
    const setting = storedCheckSetting(reading.state);
    return { reading, registers: [], checks, findings, quality, setting, names };
  }
  const { registers, below, uses1904, withoutDropDown } = await readCheckFacts(read, names, signal);
  const riskMatrix = reading.blocks.get(matrixName);
  const facts: WorkbookFacts = {
    isManual: reading.state.calculationMode === "Manual",
    uses1904,
    expected: expectedRegisters(reading),
    below,
    withoutDropDown,
    names,
    dateOrder: options.dateOrder ?? null,
    ...(riskMatrix === undefined ? {} : { riskMatrix }),
  };
  return { ...check(reading, registers, checks, facts, options), names };
}

function check(
  reading: RegisterReading,
  registers: readonly RegisterContent[],
  checks: RegisterContent | null,
  facts: WorkbookFacts,
  { policy, rewaive = (waivers) => waivers }: CheckingOptions,
): Omit<Checking, "names"> {
  const stored = storedCheckSetting(reading.state);
  const chosen = policy ?? stored.policy;
  let waivers: readonly StoredWaiver[] = [];
  const result = checkRegisters(registers, Object.fromEntries(reading.settings), {
    facts,
    policy: chosen,
    waive: (findings) => {
      const current = currentWaivers(findings, stored.waivers);
      waivers = rewaive(waiversOnSheet(checks, findings, current), findings);
      return waivers;
    },
  });
  return { ...result, reading, registers, checks, setting: { policy: chosen, waivers } };
}

/** The edits that list the findings of a checking and keep its policy and waivers. */
export function listingEdits({ checks, findings, setting, reading }: Checking): readonly Edit[] {
  const isNewPolicy = storedCheckSetting(reading.state).policy !== setting.policy;
  const listed =
    checks === null
      ? []
      : planChecks(checks, { findings, policy: setting.policy, isNewPolicy }).edits;
  return [...listed, ...storeCheckSetting(setting, reading.state)];
}

function namesOf({ state, tables }: RegisterReading): Readonly<Record<string, string>> {
  const own = registerSetting(state.settings.get(registerSettingKey))?.names ?? {};
  const roles = Object.values(tables).map(({ register, table }) => [register, table] as const);
  return { ...own, ...Object.fromEntries(roles.filter(([role, table]) => role !== table)) };
}

/** Registers that Sightline made or adopted here, whether or not they are still there. */
function expectedRegisters({ state }: RegisterReading): readonly string[] {
  return Object.keys(registerSetting(state.settings.get(registerSettingKey))?.tables ?? {});
}
