import { useEffect, useRef, useState, type ReactElement } from "react";
import type { OwnerMail } from "#actions/readFindings";
import { ownerMailText } from "#core/messages/ownerMail";
import { Button } from "../../components/Button";
import { useData } from "./dataLanguage";
import type { FoundProps } from "./FindingsPart";

/** Owners that are listed before "show more" is pressed. */
const listedAtOnce = 30;

/** A text for each owner with what is open at their records, to be pasted into a mail. */
export function OwnerMails({ state, reading }: FoundProps): ReactElement | null {
  const { data, say } = useData();
  const texts = data.findings;
  const [listed, setListed] = useState(listedAtOnce);
  const { mails } = reading;
  const statusDate = state.overview?.statusDate?.serial ?? null;
  if (mails.length === 0) return null;
  return (
    <details className="unfold">
      <summary>
        <h3>{texts.mails}</h3>
      </summary>
      <div className="stack tight inside">
        <p className="small quiet">{texts.mailsHint}</p>
        <ul className="plain lines">
          {mails.slice(0, listed).map((mail) => (
            <Mail key={mail.owner} mail={mail} statusDate={statusDate} />
          ))}
        </ul>
        {mails.length > listed && (
          <div>
            <Button
              size="short"
              onClick={() => {
                setListed(mails.length);
              }}
            >
              {say.counted(texts.showMore, mails.length - listed)}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

interface MailProps {
  readonly mail: OwnerMail;
  readonly statusDate: number | null;
}

function Mail({ mail, statusDate }: MailProps): ReactElement {
  const { data, say, words } = useData();
  const texts = data.findings;
  const [copied, setCopied] = useState<"yes" | "by hand" | null>(null);
  const owner = mail.owner === "" ? texts.noOwner : mail.owner;
  const { subject, body } = ownerMailText(mail, words, { statusDate });
  const text = `${subject}\n\n${body}`;
  return (
    <li className="stack tight">
      <div className="row">
        <span className="spread wrap">
          {say.counted(texts.mailOf, mail.findings.length, { owner })}
        </span>
        <Button
          size="short"
          aria-label={say.fill(texts.copyOf, { owner })}
          onClick={() => {
            void copy(text).then((isCopied) => {
              setCopied(isCopied ? "yes" : "by hand");
            });
          }}
        >
          {texts.copy}
        </Button>
      </div>
      <div role="status" className="small">
        {copied === "yes" && <span className="text-good">{texts.copied}</span>}
        {copied === "by hand" && texts.copyByHand}
      </div>
      {copied === "by hand" && (
        <TextToCopy text={text} label={say.fill(texts.mailText, { owner })} />
      )}
    </li>
  );
}

/** The text, selected, for browsers that let no page write to the clipboard. */
function TextToCopy({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <textarea
      ref={area}
      className="input small"
      rows={8}
      readOnly
      aria-label={label}
      value={text}
    />
  );
}

/** false where the browser forbids it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
