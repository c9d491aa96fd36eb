import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { twoLines, type GroupSize } from "./ribbonFit";
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
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setOpen] = useState(false);
  const tooltip = useTooltip();
  const isMenu = control.kind === "menu";
  const press = (pressed: RibbonControl): void => {
    if (busy.has(pressed.id)) return;
    setBusy((now) => new Set([...now, pressed.id]));
    void onPress(pressed).finally(() => {
      setBusy((now) => new Set([...now].filter((id) => id !== pressed.id)));
    });
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") tooltip.hide();
    if (!isMenu || isOpen || event.key !== "ArrowDown") return;
    event.preventDefault();
    setOpen(true);
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
          tooltip.focus(button.current);
        }}
        onBlur={tooltip.hide}
        onKeyDown={onKeyDown}
        onClick={() => {
          tooltip.hide();
          if (!control.isEnabled) return;
          if (isMenu) setOpen((now) => !now);
          else press(control);
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
        <RibbonTooltip id={tipId} tip={control.tip} keyTip={control.keyTip} />
      )}
      {isOpen && (
        <RibbonMenu
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
