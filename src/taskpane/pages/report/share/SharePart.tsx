import { useId, type ReactElement } from "react";
import type { PackReading } from "#actions/pack/readPack";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import type { PartProps } from "../ReportPage";
import { useReport } from "../useReport";

export interface ShareProps extends PartProps {
  readonly reading: PackReading;
}

/** As many sheets are listed. */
const listedAtOnce = 30;

/** What readers without the add-in see, and copies that show them everything. */
export function SharePart(props: ShareProps): ReactElement {
  return (
    <div className="stack">
      <Functions {...props} />
      <Copy {...props} />
      <Readers />
    </div>
  );
}

/** Cells that use functions of the add-in, by sheet, and those that Excel has lost. */
function Functions({ reading, controller, store }: ShareProps): ReactElement {
  const { report, say, language } = useReport();
  const words = report.share;
  const id = useId();
  const { cells, sheets, withoutValue } = reading.functions;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.functions}</h2>
      <p>{cells === 0 ? words.noCells : say.counted(words.cells, cells)}</p>
      {sheets.length > 0 && (
        <table className="table small">
          <thead>
            <tr>
              <th scope="col">{words.sheet}</th>
              <th scope="col" className="number">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {sheets.slice(0, listedAtOnce).map((each) => (
              <tr key={each.sheet}>
                <td>
                  <Button look="link" onClick={() => void store.goTo(each.sheet)}>
                    {each.sheet}
                  </Button>
                </td>
                <td className="number">{say.number(each.cells, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sheets.length > listedAtOnce && (
        <p className="small quiet">{say.counted(report.more, sheets.length - listedAtOnce)}</p>
      )}
      {withoutValue > 0 && (
        <MessageBar
          intent="warning"
          actions={
            <Button size="short" onClick={() => void controller.ask("repair-functions")}>
              {words.repair}
            </Button>
          }
        >
          {say.counted(words.withoutValue, withoutValue)}
        </MessageBar>
      )}
      <p className="small">
        <a
          className="link"
          href={`functions/index${language === "en" ? "" : `.${language}`}.html`}
          target="_blank"
          rel="noreferrer"
        >
          {words.help}
        </a>
      </p>
    </section>
  );
}

/** A copy whose cells hold values, and the way back. */
function Copy({ reading, controller }: ShareProps): ReactElement {
  const { report, say } = useReport();
  const words = report.share;
  const id = useId();
  const { isCopy, cells } = reading.copy;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.copy}</h2>
      {isCopy ? (
        <>
          <p>{say.counted(words.isCopy, cells)}</p>
          <div className="row">
            <Button look="primary" onClick={() => void controller.ask("restore-functions")}>
              {words.restore}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{words.copyHint}</p>
          <p className="small quiet">{words.saveAs}</p>
          <div className="row">
            <Button look="primary" onClick={() => void controller.ask("executive-copy")}>
              {words.makeCopy}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What works for somebody who opens the workbook without the add-in. */
function Readers(): ReactElement {
  const { report } = useReport();
  const words = report.share;
  const id = useId();
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.readers}</h2>
      <ul className="bulleted small">
        {words.readerFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="small">{words.properties}</p>
    </section>
  );
}
