import { useMemo, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { BenefitMapView } from "./BenefitMapView";
import type { PartProps } from "./BenefitsPage";
import { Choice } from "./Choice";
import { MapList } from "./MapList";
import { drawnMap, mapLayers } from "./mapView";
import { useBenefits } from "./useBenefits";

/** How projects reach objectives through benefits, drawn and as a list. */
export function MapPart(props: PartProps): ReactElement {
  const { reading, benefits, controller } = props;
  const { benefits: page } = useBenefits();
  const { map } = benefits;
  const { objective, program, gapsOnly, expanded } = map;
  const drawn = useMemo(
    () => drawnMap(reading.map, reading, { objective, program, gapsOnly, expanded }),
    [reading, objective, program, gapsOnly, expanded],
  );
  const isEmpty = mapLayers.every((layer) => drawn.layers[layer].length === 0);
  return (
    <div className="stack">
      <div className="filters">
        <Choice
          label={page.objective}
          value={objective}
          choices={[
            { value: "", label: page.all },
            ...reading.objectives.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
          ]}
          onChoose={(chosen) => {
            controller.changeMap({ objective: chosen, selected: null });
          }}
        />
        <Choice
          label={page.program}
          value={program}
          choices={[
            { value: "", label: page.all },
            ...reading.programs.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
          ]}
          onChoose={(chosen) => {
            controller.changeMap({ program: chosen, selected: null });
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={gapsOnly}
            onChange={({ target }) => {
              controller.changeMap({ gapsOnly: target.checked, selected: null });
            }}
          />
          <span>{page.gapsOnly}</span>
        </label>
      </div>
      {expanded.length > 0 && (
        <div className="row">
          <Button
            look="link"
            onClick={() => {
              controller.changeMap({ expanded: [] });
            }}
          >
            {page.collapse}
          </Button>
        </div>
      )}
      {isEmpty ? (
        <p className="quiet">{gapsOnly ? page.noGaps : page.noneFound}</p>
      ) : (
        <>
          <BenefitMapView {...props} drawn={drawn} />
          <MapList {...props} drawn={drawn} />
        </>
      )}
    </div>
  );
}
