import type { HowFound } from "#core/adopt/howFound";
import type { Evidence } from "#core/adopt/registerDecision";
import type { IssueCode, UnreadReason } from "#core/issues";
import type { Doing } from "./doing";
import type { IssueWords } from "./issueWords";
import type { MessageCode, MessageFacts, StoredTitle } from "./message";
import type { BenefitFacts } from "./benefitFacts";
import type { RiskFacts } from "./riskFacts";
import type { ScheduleFacts } from "./scheduleFacts";
import type { ScheduleWords } from "./scheduleWords";
import type { RiskWords } from "./riskWords";
import type { GovernanceWords } from "./governanceWords";
import type { SelectionWords } from "./selectionWords";
import type { SensitivityWords } from "./sensitivityWords";
import type { StatusWords } from "./statusWords";
import type { Speech } from "./speech";

/** Languages that Sightline speaks. */
export type Language = "en" | "de" | "fr";

export type IssueSentence = (words: IssueWords) => string;

/** What a sentence about an action can use besides its facts. */
export interface MessageSpeech {
  readonly speech: Speech;
  readonly title: (stored: StoredTitle) => string;
}

export type MessageTable = {
  readonly [C in MessageCode]: (facts: MessageFacts[C], say: MessageSpeech) => string;
};

/** The messages about choosing a portfolio and about scenarios. */
export type ScenarioMessageTable = Pick<
  MessageTable,
  | "chooses-portfolio"
  | "chooses-none"
  | "cannot-choose"
  | "accepts-scenario"
  | "accepts-no-scenario"
  | "removes-scenario"
  | "removes-no-scenario"
  | "sets-rule"
  | "sets-no-rule"
  | "chose-portfolio"
  | "chose-nothing"
  | "accepted-scenario"
  | "accepted-no-scenario"
  | "removed-scenario"
  | "removed-no-scenario"
  | "set-rule"
  | "set-no-rule"
  | "choice-status"
  | "asks-for-scenario"
>;

/** The messages about benefits and value. */
export type BenefitMessageTable = Pick<MessageTable, keyof BenefitFacts>;

/** The messages about risks. */
export type RiskMessageTable = Pick<MessageTable, keyof RiskFacts>;

/** The messages about moving projects. */
export type ScheduleMessageTable = Pick<MessageTable, keyof ScheduleFacts>;

/** Codes with which Excel refuses that have a sentence of their own; "NoAnswer" is ours. */
export type RefusalCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "Conflict"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NoAnswer"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "PivotTableRangeConflict"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "ServiceNotAvailable"
  | "TableOverlap"
  | "Unauthenticated"
  | "UndoNotSupported"
  | "UnsupportedOperation"
  | "UnsupportedSheet";

/** Our own codes: what Excel answers for many reasons, with the reason that was found out. */
export type FoundOutCode =
  | "SheetProtected"
  | "StructureProtected"
  | "ChangedMeanwhile"
  | "ColumnsMissing"
  | "HeadersHidden"
  | "TotalsShown"
  | "NoRoomBelow"
  | "NoPdf"
  | "Unfinished"
  | "BeingWritten"
  | "RowsMoved"
  | "UndoTooLarge";

/** What was found out about the reason of a refusal. */
export interface RefusalFacts {
  /** Names of sheets, with commas between them. */
  readonly names?: string;
  /** The address of a cell with its sheet. */
  readonly cell?: string;
  /** Sheets of the plan that were made before Excel refused, and how many were planned. */
  readonly made?: number;
  readonly of?: number;
}

/** How a language says that Excel refused. `doing` is in that language already. */
export interface RefusalWords {
  /** Why not and what to do, by the code of Excel. */
  readonly reasons: Readonly<Record<RefusalCode, string>>;
  /** The whole sentence, where the reason was found out. */
  readonly foundOut: Readonly<
    Record<FoundOutCode, (facts: RefusalFacts, speech: Speech) => string>
  >;
  readonly otherReason: (code: string, detail: string) => string;
  readonly refused: (doing: string, reason: string) => string;
  readonly stopped: (doing: string) => string;
  readonly notRolledBack: (
    doing: string,
    detail: string,
    facts: RefusalFacts,
    speech: Speech,
  ) => string;
}

/** What words about a table and its columns can use besides their facts. */
export interface MappingSpeech {
  readonly speech: Speech;
  /** How another one was found. */
  readonly how: (found: HowFound) => string;
}

/** How a column was understood and why a table is taken for a register: a few words, no sentence. */
export interface MappingWords {
  readonly how: {
    readonly [K in HowFound["kind"]]: (
      found: Extract<HowFound, { kind: K }>,
      say: MappingSpeech,
    ) => string;
  };
  readonly evidence: {
    readonly [K in Evidence["kind"]]: (
      evidence: Extract<Evidence, { kind: K }>,
      say: MappingSpeech,
    ) => string;
  };
}

/** Every sentence of one language about issues, actions and refusals: a code without one does not compile. */
export interface Words {
  readonly language: Language;
  readonly speech: Speech;
  readonly issues: Readonly<Record<IssueCode, IssueSentence>>;
  readonly messages: MessageTable;
  readonly unread: Readonly<Record<UnreadReason, string>>;
  readonly doing: Readonly<Record<Doing, string>>;
  readonly refusals: RefusalWords;
  readonly mapping: MappingWords;
  readonly risk: RiskWords;
  readonly schedule: ScheduleWords;
  readonly selection: SelectionWords;
  readonly sensitivity: SensitivityWords;
  readonly status: StatusWords;
  readonly governance: GovernanceWords;
}
