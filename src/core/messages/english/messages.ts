import type { MessageTable } from "../words";
import { benefitMessages } from "./benefitMessages";
import { riskMessages } from "./riskMessages";
import { scheduleMessages } from "./scheduleMessages";
import { governanceMessages } from "./governanceMessages";
import { publishingMessages } from "./publishingMessages";
import { ledgerMessages } from "./ledgerMessages";
import { sensitivityMessages } from "./sensitivityMessages";
import { snapshotMessages } from "./snapshotMessages";
import { weighingMessages } from "./weighingMessages";
import { scenarioMessages } from "./scenarioMessages";

/** What an action would do or has done, and what is wrong with its settings. */
export const messages: MessageTable = {
  ...governanceMessages,
  ...publishingMessages,
  ...ledgerMessages,
  ...sensitivityMessages,
  ...snapshotMessages,
  ...weighingMessages,

  ...benefitMessages,
  ...riskMessages,
  ...scheduleMessages,
  ...scenarioMessages,
  plain: ({ text }) => text,

  "registers-there": ({ registers }, { speech }) =>
    `The workbook holds ${speech.counted(registers, "register", "registers")} already; nothing to create.`,
  "set-up-unreadable": ({ errors }, { speech }) =>
    `Objectives or periods cannot be used yet: ${speech.counted(errors, "error", "errors")}.`,
  "creates-registers": ({ registers, size }, { speech }) =>
    `Creates ${speech.counted(registers, "register", "registers")} of size ${size}, Settings and Home.`,
  "sample-needs-empty": ({ records }, { speech }) =>
    `The registers hold ${speech.counted(records, "record", "records")}; the sample goes into empty registers only.`,
  "adds-sample": ({ registers }, { speech }) =>
    `Creates ${speech.counted(registers, "register", "registers")} with the sample portfolio Northmere (24 projects), Settings, Home and the ranked list.`,
  "nothing-recognised": () => "No sheet was recognised as a register.",
  "adopts-in-place": ({ records, registers, inPlace }, { speech }) =>
    `Adopts ${speech.counted(records, "row", "rows")} into ${speech.counted(registers, "register", "registers")}; ${speech.counted(inPlace, "list becomes a register where it stands", "lists become registers where they stand")}: only what is listed here changes on those sheets.`,
  "adopts-again": ({ added, changed }, { speech }) =>
    `Adds ${speech.counted(added, "new record", "new records")} to the registers and changes ${speech.counted(changed, "record", "records")}; what was edited in the registers stays.`,
  "adopts-nothing-new": ({ same }, { speech }) =>
    `The registers hold all of it: nothing changes in ${speech.counted(same, "record", "records")}.`,
  "adopts-blocks": ({ records, blocks, registers }, { speech }) =>
    `Adopts ${speech.counted(records, "row", "rows")} from ${speech.counted(blocks, "block", "blocks")} of cells into ${speech.counted(registers, "register", "registers")}; the original sheets stay as they are.`,
  "checks-registers": ({ registers, findings, blocking }, { speech }) =>
    `Checks ${speech.counted(registers, "register", "registers")}: ${speech.counted(findings, "finding", "findings")}, ${speech.number(blocking)} of them blocking.`,
  "checks-registers-waived": ({ registers, findings, blocking, waived }, say) =>
    `${messages["checks-registers"]({ registers, findings, blocking }, say)} ${say.speech.counted(waived, "further one is", "further ones are")} waived.`,
  "checks-line": ({ policy, open, waived }, { speech }) =>
    `Policy: ${policy} · ${speech.counted(open, "open finding", "open findings")}, ${speech.number(waived)} waived. To accept a finding, type Yes under Waived and say why under Waiver reason.`,
  "fixes-findings": ({ fixes, findings }, { speech }) =>
    `Fixes ${speech.number(fixes)} of ${speech.counted(findings, "finding", "findings")}; for the others it is not certain what is right.`,
  "fixes-nothing": () => "There is nothing to fix.",
  "waives-findings": ({ findings }, { speech }) =>
    `Waives ${speech.counted(findings, "finding", "findings")}: they are listed and no longer count.`,
  "unwaives-findings": ({ findings }, { speech }) =>
    `Takes the waivers of ${speech.counted(findings, "finding", "findings")} back: they count again.`,
  "waives-nothing": () => "There is nothing to waive.",
  "no-registers-to-check": () => "The workbook holds no registers to check.",
  "ranks-projects": ({ ranked, live, criteria, first }, { speech }) =>
    `Ranks ${speech.number(ranked)} of ${speech.counted(live, "live project", "live projects")} by ${speech.counted(criteria, "criterion", "criteria")}; first is ${first}.`,
  "ranks-unchanged": (facts, say) =>
    `${messages["ranks-projects"](facts, say)} The ranked list needs no change.`,
  "adds-criterion": ({ criterion, projects }, { speech }) =>
    `Adds the criterion ${criterion}: a row in Criteria and a column in Scores with room for ${speech.counted(projects, "score", "scores")}.`,
  "adds-criterion-of-column": ({ criterion, projects }, { speech }) =>
    `Makes the column ${criterion} of Scores a criterion; the scores that it holds for ${speech.counted(projects, "project", "projects")} count from then on.`,
  "renames-criterion": ({ from, to }) =>
    `Renames the criterion ${from} to ${to}: in Criteria, in the headers of Scores and in every formula.`,
  "moves-criterion": ({ criterion, place }) =>
    `Moves the criterion ${criterion} to place ${place} of the list. The columns of Scores stay where they are.`,
  "removes-criterion-keeps": ({ criterion, scores }, { speech }) =>
    `Removes the criterion ${criterion}; its column with ${speech.counted(scores, "score", "scores")} stays in Scores without weight.`,
  "removes-criterion-scores": ({ criterion, scores }, { speech }) =>
    `Removes the criterion ${criterion} and its column in Scores with ${speech.counted(scores, "score", "scores")}.`,
  "changes-no-criteria": () => "There is nothing to change.",
  "ranks-nothing": () => "There is nothing to rank.",
  "no-registers-to-rank": () => "The workbook holds no registers: there is nothing to rank.",
  "no-project-register": () => "The workbook holds no project register.",
  "adds-pack": ({ registers, columns }, { speech }) =>
    `Adds ${speech.counted(registers, "register", "registers")} and ${speech.counted(columns, "column", "columns")} to the registers; what is there stays.`,
  "adds-no-pack": () => "The workbook has these columns and registers already.",
  "draws-pages": ({ pages }) => `Draws ${pages} anew from the registers.`,
  "draws-nothing-new": () => "The pages are as the registers have them: nothing to draw.",
  "draws-no-page": () => "The registers hold nothing that these pages could show.",
  "shows-view": ({ view, sheet }) => `Shows the columns of view ${view} on sheet ${sheet}.`,
  "accepts-linkages": ({ linkages }, { speech }) =>
    `Adds ${speech.counted(linkages, "linkage", "linkages")} to Dependencies as proposed, soft dependencies.`,
  "rejects-linkages": ({ linkages }, { speech }) =>
    `Remembers that ${speech.counted(linkages, "linkage is", "linkages are")} none: not suggested again.`,
  "no-such-linkage": () => "None of these linkages is suggested any more.",
  recalculates: () => "Computes every formula of the workbook.",
  "takes-back": ({ last }, say) => `Takes back: ${say.title(last)}.`,
  "cannot-take-back": ({ last }, say) =>
    `${say.speech.quoted(say.title(last))} cannot be undone: its journal is gone.`,
  "nothing-to-take-back": () => "There is nothing to undo.",

  "created-registers": ({ size }) => `Created registers (size ${size})`,
  "created-nothing": () => "Created nothing",
  "added-sample": () => "Added the sample portfolio Northmere",
  "added-nothing": () => "Added nothing",
  "adopted-blocks": ({ blocks }, { speech }) =>
    `Adopted ${speech.counted(blocks, "block", "blocks")} of cells`,
  "adopted-again": ({ records }, { speech }) =>
    `Adopted ${speech.counted(records, "new or changed record", "new or changed records")}`,
  "adopted-nothing": () => "Adopted nothing",
  "listed-findings": ({ findings, sheet }, { speech }) =>
    `Listed ${speech.counted(findings, "finding", "findings")} on ${sheet}`,
  "fixed-findings": ({ fixes }, { speech }) =>
    `Fixed ${speech.counted(fixes, "finding", "findings")}`,
  "fixed-nothing": () => "Fixed nothing",
  "waived-findings": ({ findings }, { speech }) =>
    `Waived ${speech.counted(findings, "finding", "findings")}`,
  "unwaived-findings": ({ findings }, { speech }) =>
    `Took ${speech.counted(findings, "waiver", "waivers")} back`,
  "waived-nothing": () => "Waived nothing",
  "checked-registers": () => "Checked registers",
  "scored-projects": ({ projects }, { speech }) =>
    `Scored ${speech.counted(projects, "project", "projects")}`,
  "scored-nothing": () => "Scored nothing",
  "added-pack": ({ registers, columns }, { speech }) =>
    `Added ${speech.counted(registers, "register", "registers")} and ${speech.counted(columns, "column", "columns")}`,
  "added-no-pack": () => "Added no columns",
  "drew-pages": ({ pages }) => `Drew ${pages}`,
  "drew-no-page": () => "Drew no page",
  "showed-view": ({ view, sheet }) => `Showed view ${view} of ${sheet}`,
  "showed-nothing": () => "Showed nothing",
  "accepted-linkages": ({ linkages }, { speech }) =>
    `Added ${speech.counted(linkages, "linkage", "linkages")} to Dependencies`,
  "rejected-linkages": ({ linkages }, { speech }) =>
    `Rejected ${speech.counted(linkages, "linkage", "linkages")}`,
  recalculated: () => "Recalculated",
  "took-back": ({ last }, say) => `Undid: ${say.title(last)}`,
  "took-back-nothing": () => "Undid nothing",
  "added-criterion": ({ criterion }) => `Added criterion ${criterion}`,
  "renamed-criterion": ({ from, to }) => `Renamed criterion ${from} to ${to}`,
  "moved-criterion": ({ criterion, place }) => `Moved criterion ${criterion} to place ${place}`,
  "removed-criterion": ({ criterion }) => `Removed criterion ${criterion}`,
  "changed-no-criteria": () => "Changed no criteria",
  "entered-score": ({ project, criterion, score }) =>
    score === ""
      ? `Cleared the score of ${project} for ${criterion}`
      : `Scored ${project} ${score} for ${criterion}`,
  "entered-scores": ({ scores }, { speech }) =>
    `Entered ${speech.counted(scores, "score", "scores")}`,
  "changed-criterion": ({ criterion, field }) => `Changed ${field} of ${criterion}`,
  "changed-criteria": ({ cells }, { speech }) =>
    `Changed ${speech.counted(cells, "cell", "cells")} of Criteria`,
  "entered-record": ({ record, cells }, { speech }) =>
    `Entered ${speech.counted(cells, "cell", "cells")} of ${record}`,
  "changed-policy": ({ policy }) => `Set the missing score policy to ${policy}`,
  "renamed-score-column": ({ from, to }) => `Renamed column ${from} of Scores to ${to}`,
  "made-page": ({ page }) => `Made ${page}`,

  "shares-value": ({ field, value }) => `Both name ${value} (${field})`,
  "shares-person": ({ person, one, other }) =>
    one === other
      ? `Person in common: ${person} (${one} of both)`
      : `Person in common: ${person} (${one} here, ${other} there)`,
  "shares-week": ({ week, one, other }) =>
    one === other
      ? `Both finish on ${one} (${week})`
      : `Both finish in week ${week} (${one}, ${other})`,
  "shares-terms": ({ terms }) => `Both mention ${terms}`,
  "similar-texts": ({ register, one, other, percent }) =>
    register === "Projects"
      ? `Their texts are ${percent}% alike`
      : `Nearly the same text: ${one} and ${other} (${percent}% alike)`,

  "mail-subject": ({ findings }, { speech }) =>
    `Portfolio registers: ${speech.counted(findings, "entry needs", "entries need")} your attention`,
  "mail-greeting": ({ owner }) => (owner === "" ? "Hello," : `Dear ${owner},`),
  "mail-opening": ({ findings, day }, { speech }) =>
    `The checks of the portfolio registers${day === "" ? "" : ` (status date ${speech.day(day)})`} found ${speech.counted(findings, "entry", "entries")} that you answer for. Please correct them in the workbook, or tell us why they are right as they are.`,
  "mail-closing": () => "Thank you.",

  "setting-no-choice": ({ typed, choices }) => `"${typed}" is not one of ${choices}.`,
  "setting-not-among": ({ typed, choices }) => `"${typed}" is not among ${choices}.`,
  "setting-no-number": ({ typed }) => `"${typed}" is not a number.`,
  "setting-out-of-bounds": ({ typed, minimum, maximum }) =>
    `"${typed}" is not between ${minimum} and ${maximum}.`,
  "setting-no-date": ({ typed }) => `"${typed}" is not a date such as 2026-09-30.`,
  "setting-not-whole": ({ typed }) => `"${typed}" is not a whole number.`,
  "setting-date-out-of-bounds": ({ typed, from, to }) =>
    `"${typed}" is not between ${from} and ${to}.`,
  "setting-no-flag": ({ typed }) => `"${typed}" is neither yes nor no.`,
};
