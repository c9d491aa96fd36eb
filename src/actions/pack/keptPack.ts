import { type Audience, audiences, type PackPage, packPages } from "#core/publishing/audiences";
import type { WorkbookState } from "#excel/workbookState";
import type { SetSetting } from "#sheets/plan";

/** Document setting: the pack that was made last. */
const packSettingKey = "sightline.pack";

export interface KeptPack {
  readonly title: string;
  readonly audience: Audience;
  readonly pages: readonly PackPage[];
  /** Serial day; null = not given. */
  readonly meeting: number | null;
  readonly since: string;
  readonly paper: "A4" | "Letter";
  /** Sheets of the pack in their order, the first page first. */
  readonly sheets: readonly string[];
}

export function keepPack(pack: KeptPack): SetSetting {
  return { kind: "setSetting", key: packSettingKey, value: { schemaVersion: 1, pack } };
}

/** The pack as the workbook keeps it; null = none was made, or not by us. */
export function keptPack({ settings }: WorkbookState): KeptPack | null {
  const stored = member(settings.get(packSettingKey), "pack");
  const audience = audiences.find((each) => each === member(stored, "audience"));
  const pages = member(stored, "pages");
  const sheets = member(stored, "sheets");
  if (audience === undefined || !Array.isArray(pages) || !Array.isArray(sheets)) return null;
  const meeting = member(stored, "meeting");
  return {
    title: textOf(member(stored, "title")),
    audience,
    pages: pages.flatMap((name): PackPage[] => packPages.filter((page) => page === name)),
    meeting: typeof meeting === "number" ? meeting : null,
    since: textOf(member(stored, "since")),
    paper: member(stored, "paper") === "Letter" ? "Letter" : "A4",
    sheets: sheets.filter((sheet) => typeof sheet === "string"),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Reflect.get(value, name);
}
