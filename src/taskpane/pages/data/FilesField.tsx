import { useRef, useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { closeIcon } from "../../components/icons";
import type { AdoptProps } from "./AdoptPart";
import { useData } from "./dataLanguage";

const kinds = ".xlsx,.xlsm,.xls,.csv";
/** Names that are listed before "show more" is pressed. */
const listedAtOnce = 8;

/** Workbooks whose registers are adopted with those of the open one. */
export function FilesField({ state, controller }: AdoptProps): ReactElement {
  const { data, say } = useData();
  const { sources } = data.adopt;
  const { files } = state.data.adopt;
  const input = useRef<HTMLInputElement>(null);
  const [listed, setListed] = useState(listedAtOnce);
  return (
    <section className="stack tight" aria-labelledby="files-heading">
      <h4 id="files-heading">{sources.files}</h4>
      <p className="small quiet">{sources.filesHint}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={kinds}
        onChange={({ target }) => {
          void controller.addFiles([...(target.files ?? [])]);
          // The same file can be chosen again after a change.
          target.value = "";
        }}
      />
      <div className="row">
        <Button onClick={() => input.current?.click()}>{sources.choose}</Button>
        {files.length > 0 && (
          <>
            <span className="small">{say.counted(sources.chosenFiles, files.length)}</span>
            <Button
              look="link"
              onClick={() => {
                controller.removeFiles();
              }}
            >
              {sources.removeAll}
            </Button>
          </>
        )}
      </div>
      <ul className="plain small lines">
        {files.slice(0, listed).map(({ name }) => (
          <li key={name} className="row">
            <span className="spread wrap">{name}</span>
            <Button
              look="subtle"
              size="short"
              icon={closeIcon}
              aria-label={say.fill(sources.remove, { name })}
              title={say.fill(sources.remove, { name })}
              onClick={() => {
                controller.removeFile(name);
              }}
            />
          </li>
        ))}
      </ul>
      {files.length > listed && (
        <div>
          <Button
            look="link"
            onClick={() => {
              setListed(files.length);
            }}
          >
            {say.counted(sources.more, files.length - listed)}
          </Button>
        </div>
      )}
    </section>
  );
}
