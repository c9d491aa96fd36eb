import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import type { PartProps } from "./DeliveryPage";
import { useDelivery } from "./useDelivery";

interface Props extends Pick<PartProps, "store"> {
  readonly registers: readonly string[];
  /** Pack that brings them to a workbook with registers; omitted = they come with the registers. */
  readonly pack?: string;
}

/** Registers that a part needs are not there: which, and how to get them. */
export function Missing({ registers, pack, store }: Props): ReactElement {
  const { delivery, say } = useDelivery();
  return (
    <div className="stack">
      <p>{say.fill(delivery.lacking, { registers: say.list(registers) })}</p>
      <div className="row">
        {pack === undefined ? (
          <Button look="primary" onClick={() => void store.open("create-registers")}>
            {delivery.create}
          </Button>
        ) : (
          <Button look="primary" onClick={() => void store.open("add-pack", { packs: pack })}>
            {say.fill(delivery.addPack, { pack })}
          </Button>
        )}
        <Button onClick={() => void store.open("adopt-sheets")}>{delivery.adopt}</Button>
      </div>
    </div>
  );
}
