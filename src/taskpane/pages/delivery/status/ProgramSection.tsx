import { useId, type ReactElement } from "react";
import { rollUpSentence } from "#core/messages/statusSentences";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import { ProjectStatusRow } from "./ProjectStatusRow";
import { RagMark } from "./RagMark";
import type { StatusProps } from "./StatusPart";
import type { ListedProgram } from "./statusView";

interface Props extends StatusProps {
  readonly listed: ListedProgram;
}

const listedAtOnce = 60;

/** A program with its rating, and its projects. */
export function ProgramSection({ listed, ...props }: Props): ReactElement {
  const { delivery, say, words } = useDelivery();
  const id = useId();
  const { program, projects } = listed;
  const { controller } = props;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <div className="rag-line">
        <h2 id={id} className="spread">
          {program.name === ""
            ? program.id === ""
              ? delivery.status.noProgram
              : program.id
            : program.name}
        </h2>
        <RagMark level={program.reported} what={delivery.status.reported} />
        <RagMark level={program.rollUp.level} what={delivery.status.derived} />
      </div>
      <p className="small quiet">
        {rollUpSentence(program.rollUp, words)}
        {program.check !== null && program.check !== "OK" && (
          <>
            {" "}
            <span className="badge warning">{words.status.check[program.check]}</span>
          </>
        )}
        {program.id !== "" && (
          <>
            {" "}
            <Button
              look="link"
              aria-label={say.fill(delivery.goTo, { place: program.id })}
              onClick={() => void controller.goToRecord("Programs", program.id)}
            >
              {program.id}
            </Button>
          </>
        )}
      </p>
      <ul className="plain result-list">
        {projects.slice(0, listedAtOnce).map((project) => (
          <ProjectStatusRow key={project.id} {...props} project={project} />
        ))}
      </ul>
      {projects.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, projects.length - listedAtOnce)}</p>
      )}
    </section>
  );
}
