import type { ReactElement, ReactNode } from "react";
import { Button } from "./Button";
import { badIcon, closeIcon, goodIcon, infoIcon, warningIcon } from "./icons";

export type Intent = "info" | "good" | "warning" | "bad";

interface Props {
  readonly intent: Intent;
  /** What happened and what to do. */
  readonly children: ReactNode;
  /** Buttons and links under the words. */
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  readonly closeLabel?: string;
}

const icons = { info: infoIcon, good: goodIcon, warning: warningIcon, bad: badIcon } as const;

/** Words in a frame. It is not a live region itself: the place in which it appears is. */
export function MessageBar({
  intent,
  children,
  actions,
  onClose,
  closeLabel,
}: Props): ReactElement {
  return (
    <div className={`message ${intent}`}>
      {icons[intent]}
      <div className="message-words">
        <div>{children}</div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
      {onClose !== undefined && (
        <Button
          look="subtle"
          size="short"
          icon={closeIcon}
          aria-label={closeLabel}
          title={closeLabel}
          onClick={onClose}
        />
      )}
    </div>
  );
}
