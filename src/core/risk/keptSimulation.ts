import { isObject, parsedJson } from "#core/stored";
import type { Simulation } from "./simulation/simulation";

/** A simulation as a workbook keeps it, so that it can be shown again. */
export interface KeptSimulation {
  /** Settings of simulate-risk as they were typed. */
  readonly settings: Readonly<Record<string, string>>;
  /** Day of the run, a serial number. */
  readonly day: number;
  /** Mark of the inputs: another one now means that they have changed. */
  readonly key: string;
  /** What was asked for: "PORTFOLIO", or an ID. */
  readonly scope: string;
  /** Open risks in it, and those among them with money. */
  readonly open: number;
  readonly risks: number;
  readonly simulation: Simulation;
}

/** Digits of kept amounts: as many as are the same on every machine. */
const digits = 6;

/** The stored form of a simulation: its amounts keep six digits. */
export function storedSimulation(kept: KeptSimulation): string {
  return JSON.stringify({ schemaVersion: 1, ...kept }, (_, value: unknown) =>
    typeof value === "number" && !Number.isInteger(value)
      ? Number(value.toPrecision(digits))
      : value,
  );
}

/** A simulation from its stored form; null when it is not of our making. */
export function keptSimulation(text: string): KeptSimulation | null {
  const stored = parsedJson(text);
  if (!isObject(stored) || !isObject(stored["simulation"]) || !isObject(stored["settings"])) {
    return null;
  }
  const { simulation, key, scope, settings } = stored;
  const isWhole =
    typeof key === "string" &&
    typeof scope === "string" &&
    Object.values(settings).every((each) => typeof each === "string") &&
    Array.isArray(simulation["scopes"]) &&
    simulation["scopes"].length > 0 &&
    Array.isArray(simulation["responses"]) &&
    simulation["scopes"].every(
      (each: unknown) =>
        isObject(each) && Array.isArray(each["percentiles"]) && Array.isArray(each["curve"]),
    );
  return isWhole ? (stored as unknown as KeptSimulation) : null;
}
