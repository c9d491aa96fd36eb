import { columnCount, rowCount, type Area } from "#host/engine/address";
import { invalidArgument, messages } from "#host/protocol/failure";

/** The input as one entry per cell; a single value stands for every cell. */
export function matrixFor(area: Area, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw invalidArgument();
    const line = Array.from({ length: columnCount(area) }, () => value);
    return Array.from({ length: rowCount(area) }, () => line);
  }
  const lines: readonly unknown[] = value;
  const fits =
    lines.length === rowCount(area) &&
    lines.every((line) => Array.isArray(line) && line.length === columnCount(area));
  if (!fits) throw invalidArgument(messages.shape);
  return lines as readonly (readonly unknown[])[];
}
