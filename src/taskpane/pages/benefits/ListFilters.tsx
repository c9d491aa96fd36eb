import type { ReactElement } from "react";
import type { PartProps } from "./BenefitsPage";
import type { BenefitFilter } from "./benefitsState";
import { benefitClasses } from "#core/benefits/benefitWords";
import { Choice } from "./Choice";
import { useBenefits } from "./useBenefits";

const kinds: readonly BenefitFilter["kind"][] = ["all", "benefits", "disbenefits"];

/** What of the register is listed. */
export function ListFilters({
  reading,
  benefits,
  controller,
}: Pick<PartProps, "reading" | "benefits" | "controller">): ReactElement {
  const { benefits: page } = useBenefits();
  const { filter } = benefits;
  const named = ({ id, name }: { readonly id: string; readonly name: string }) =>
    ({ value: id, label: name === "" ? id : `${id} ${name}` }) as const;
  const all = { value: "", label: page.all };
  return (
    <div className="filters">
      <input
        className="input"
        type="search"
        aria-label={page.find}
        placeholder={page.find}
        value={filter.search}
        onChange={({ target }) => {
          controller.filter({ search: target.value });
        }}
      />
      <Choice
        label={page.kind}
        value={filter.kind}
        choices={kinds.map((kind) => ({ value: kind, label: page.kinds[kind] }))}
        onChoose={(value) => {
          controller.filter({ kind: kinds.find((kind) => kind === value) ?? "all" });
        }}
      />
      <details className="unfold">
        <summary className="small">{page.moreFilters}</summary>
        <div className="filters inside">
          <Choice
            label={page.objective}
            value={filter.objective}
            choices={[all, ...reading.objectives.map(named)]}
            onChoose={(objective) => {
              controller.filter({ objective });
            }}
          />
          <Choice
            label={page.program}
            value={filter.program}
            choices={[all, ...reading.programs.map(named)]}
            onChoose={(program) => {
              controller.filter({ program });
            }}
          />
          <Choice
            label={page.project}
            value={filter.project}
            choices={[all, ...reading.projects.map(named)]}
            onChoose={(project) => {
              controller.filter({ project });
            }}
          />
          <Choice
            label={page.class}
            value={filter.benefitClass}
            choices={[
              all,
              ...benefitClasses.map((each) => ({ value: each, label: page.classes[each] })),
            ]}
            onChoose={(benefitClass) => {
              controller.filter({ benefitClass });
            }}
          />
        </div>
      </details>
    </div>
  );
}
