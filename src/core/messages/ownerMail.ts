import type { Issue } from "#core/issues";
import type { Finding } from "#core/register/checks/finding";
import { isoDate } from "#core/time/serialDate";
import { message } from "./message";
import { issueSentence, messageSentence } from "./sentences";
import type { Words } from "./words";

/** The open findings of one person. */
export interface OwnerFindings {
  /** As written in the workbook; "" = nobody is named. */
  readonly owner: string;
  readonly findings: readonly Finding[];
}

export interface MailText {
  readonly subject: string;
  /** Plain text with line breaks. */
  readonly body: string;
}

/** Records that are named one by one in a line; the others are counted by their addresses. */
const NAMED = 20;

/**
 * A mail that lists the findings of an owner with their sentences and where they stand, to be copied.
 *
 * @param statusDate day that the registers are true for, as a serial number; null = not set.
 */
export function ownerMailText(
  { owner, findings }: OwnerFindings,
  words: Words,
  { statusDate }: { readonly statusDate: number | null },
): MailText {
  const count = findings.reduce((sum, each) => sum + (each.parts?.length ?? 1), 0);
  const day = statusDate === null ? "" : isoDate(statusDate);
  return {
    subject: messageSentence(message("mail-subject", { findings: count }), words),
    body: [
      messageSentence(message("mail-greeting", { owner }), words),
      "",
      messageSentence(message("mail-opening", { findings: count, day }), words),
      "",
      ...findings.map((finding) => `- ${lineOf(finding, words)}`),
      "",
      messageSentence(message("mail-closing"), words),
    ].join("\n"),
  };
}

/** "Projects!G12: Budget ..."; of a finding about several records those of this owner. */
function lineOf(finding: Finding, words: Words): string {
  const { place, parts } = finding;
  if (parts === undefined) return `${at(place)}${issueSentence(finding, words)}`;
  const shown = parts.slice(0, NAMED);
  const records = shown.map((part) => part.place.record ?? "").filter((name) => name !== "");
  const addresses = shown.map((part) => part.place.address ?? "").filter((text) => text !== "");
  const own: Issue = {
    ...finding,
    // A column that is blank in all records is blank in these.
    code: finding.code === "missing-column" ? "required-missing" : finding.code,
    facts: {
      ...finding.facts,
      count: parts.length,
      records: records.join(", "),
      rows: "",
      more: parts.length > NAMED ? parts.length - NAMED : "",
    },
  };
  return `${at({ ...place, address: addresses.join(",") })}${issueSentence(own, words)}`;
}

function at({ sheet, address }: Finding["place"]): string {
  if (sheet === undefined) return "";
  return address === undefined || address === "" ? `${sheet}: ` : `${sheet}!${address}: `;
}
