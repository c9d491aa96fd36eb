import { useId, useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { useData } from "./dataLanguage";

interface Props {
  readonly onWaive: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Why findings are accepted as they are; without a reason they are not. */
export function WaiveForm({ onWaive, onCancel }: Props): ReactElement {
  const { data } = useData();
  const texts = data.findings;
  const id = useId();
  const [reason, setReason] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") setIsLacking(true);
        else void onWaive(reason.trim());
      }}
    >
      <div className="field">
        <label className="small" htmlFor={id}>
          {texts.reason}
        </label>
        <input
          id={id}
          className="input"
          autoFocus
          value={reason}
          maxLength={200}
          aria-invalid={isLacking}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            setReason(target.value);
            setIsLacking(false);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") onCancel();
          }}
        />
        <span id={`${id}-hint`} className={isLacking ? "small problem" : "small quiet"}>
          {isLacking ? texts.noReason : texts.reasonHint}
        </span>
      </div>
      <div className="row">
        <Button size="short" look="primary" type="submit">
          {texts.waive}
        </Button>
        <Button size="short" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
