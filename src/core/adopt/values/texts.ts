import { asText } from "./cellText";
import type { ColumnReader } from "./columnReader";
import { read } from "./reading";

/** Any text, as it stands. */
export function textReader(): ColumnReader {
  return { choices: [], read: ({ value, format }) => read(asText(value, format)) };
}
