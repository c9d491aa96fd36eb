import type { ReactElement } from "react";
import type { SheetDifference } from "#actions/planDifference";
import { MessageBar } from "../../components/MessageBar";
import { useTexts } from "../../hooks/useTexts";
import type { Differences } from "../../preview";
import type { Texts } from "../../texts/texts";
import { factsOf } from "./outlineLines";

/** The workbook is no longer as it was previewed: what differs, so that people can look before they apply. */
export function ChangeNotice({ differences }: { readonly differences: Differences }): ReactElement {
  const texts = useTexts();
  const { preview, say } = texts;
  const { sheets, more, cells } = differences;
  return (
    <MessageBar intent="warning">
      <p>{preview.differs}</p>
      <ul className="bulleted small">
        {sheets.map((difference) => (
          <li key={difference.sheet}>{differenceText(difference, texts)}</li>
        ))}
        {more > 0 && <li>{say.counted(preview.differsMore, more)}</li>}
        {cells > 0 && <li>{say.counted(preview.otherCells, cells)}</li>}
      </ul>
    </MessageBar>
  );
}

function differenceText({ sheet: name, before, now }: SheetDifference, texts: Texts): string {
  const { preview, say } = texts;
  const sheet = name === "" ? preview.workbook : name;
  if (now === null) return say.fill(preview.noMore, { sheet });
  const facts = factsOf(now, texts).join(", ");
  const isSameInWords = before !== null && factsOf(before, texts).join(", ") === facts;
  return isSameInWords || facts === ""
    ? say.fill(preview.otherContent, { sheet })
    : say.fill(preview.nowAlso, { sheet, now: facts });
}
