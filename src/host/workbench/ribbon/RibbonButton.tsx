import {
  useId,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { twoLines, type GroupSize } from "./ribbonFit";
import { below } from "./below";
import { RibbonMenu } from "./RibbonMenu";
import { iconOf, type RibbonControl } from "./ribbonTab";
import { RibbonTooltip, useTooltip } from "./RibbonTooltip";

interface ButtonProps {
  readonly control: RibbonControl;
  readonly size: GroupSize;
  /** Tab leads to this one; the arrow keys lead to the others. */
  readonly isEntry: boolean;
  readonly onEnter: (id: string) => void;
  readonly onPress: (control: RibbonControl) => Promise<void>;
}

/** A button of the ribbon, or one that opens a menu. */
export function RibbonButton(props: ButtonProps): ReactElement {
  const { control, size, isEntry, onEnter, onPress } = props;
  const tipId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { busy, press } = useBusy(onPress);
  const [menuPlace, setMenuPlace] = useState<CSSProperties | null>(null);
  const tooltip = useTooltip(button);
  const isMenu = control.kind === "menu";
  const isOpen = menuPlace !== null;
  const open = (): void => {
    setMenuPlace(below(button.current));
  };
  const close = (): void => {
    setMenuPlace(null);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") tooltip.hide();
    if (!isMenu || isOpen || event.key !== "ArrowDown") return;
    event.preventDefault();
    open();
  };
  return (
    <div className="ribbon-slot" {...tooltip.hovering}>
      <button
        ref={button}
        type="button"
        data-control={control.id}
        className={`ribbon-button ribbon-button-${size}`}
        tabIndex={isEntry ? 0 : -1}
        aria-disabled={!control.isEnabled}
        aria-busy={busy.size > 0}
        aria-label={control.label}
        aria-describedby={tooltip.isShown ? tipId : undefined}
        {...(isMenu ? { "aria-haspopup": "menu", "aria-expanded": isOpen } : {})}
        {...(control.isPressed === undefined ? {} : { "aria-pressed": control.isPressed })}
        onFocus={() => {
          onEnter(control.id);
          tooltip.focus();
        }}
        onBlur={tooltip.hide}
        onKeyDown={onKeyDown}
        onClick={() => {
          tooltip.hide();
          if (!control.isEnabled) return;
          if (!isMenu) press(control);
          else if (isOpen) close();
          else open();
        }}
      >
        <RibbonIcon control={control} size={size} isBusy={busy.size > 0} />
        {size !== "icons" && (
          <span className="ribbon-label">
            {size === "large" ? twoLines(control.label).join("\n") : control.label}
          </span>
        )}
        {isMenu && <span className="ribbon-arrow" aria-hidden="true" />}
      </button>
      {tooltip.isShown && !isOpen && (
        <RibbonTooltip id={tipId} tip={control.tip} keyTip={control.keyTip} place={tooltip.place} />
      )}
      {menuPlace && (
        <RibbonMenu
          place={menuPlace}
          label={control.label}
          items={control.items}
          onClose={close}
          onChoose={(item) => {
            close();
            press(item);
          }}
        />
      )}
    </div>
  );
}

/** Presses controls; each is busy until it has been done, and cannot be pressed meanwhile. */
function useBusy(onPress: ButtonProps["onPress"]): {
  readonly busy: ReadonlySet<string>;
  readonly press: (control: RibbonControl) => void;
} {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const press = (control: RibbonControl): void => {
    if (busy.has(control.id)) return;
    setBusy((now) => new Set([...now, control.id]));
    void onPress(control).finally(() => {
      setBusy((now) => new Set([...now].filter((id) => id !== control.id)));
    });
  };
  return { busy, press };
}

function RibbonIcon({
  control,
  size,
  isBusy,
}: {
  readonly control: RibbonControl;
  readonly size: GroupSize;
  readonly isBusy: boolean;
}): ReactElement {
  const pixels = size === "large" ? 32 : 16;
  const source = iconOf(control.icons, pixels * Math.ceil(window.devicePixelRatio || 1));
  return (
    <span className={`ribbon-icon ribbon-icon-${pixels}`} aria-hidden="true">
      {source === undefined ? null : (
        <img src={source} width={pixels} height={pixels} alt="" draggable={false} />
      )}
      {isBusy && <span className="ribbon-spinner" />}
    </span>
  );
}
