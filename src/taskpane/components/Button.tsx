import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from "react";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "disabled"> {
  /** "link" looks like a word of the text around it. */
  readonly look?: "standard" | "primary" | "subtle" | "link";
  /** `short`: for lines of small text. `wide`: over the whole width, with its words to the left. */
  readonly size?: "standard" | "short" | "wide";
  readonly icon?: ReactNode;
  /** It can be found and read, but does nothing. */
  readonly isOff?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of the pane. One that is off stays in the tab order, so that its reason can be read. */
export function Button({
  look = "standard",
  size = "standard",
  icon,
  isOff = false,
  onClick,
  children,
  ...rest
}: Props): ReactElement {
  const isIcon = icon !== undefined && children === undefined;
  return (
    <button
      type="button"
      {...rest}
      className={classesOf(look, size, isIcon)}
      {...(isOff ? { "aria-disabled": true } : { onClick })}
    >
      {icon}
      {children}
    </button>
  );
}

function classesOf(
  look: NonNullable<Props["look"]>,
  size: NonNullable<Props["size"]>,
  isIcon: boolean,
): string {
  if (look === "link") return "link";
  return ["button", look, size, isIcon ? "icon" : ""]
    .filter((name) => name !== "" && name !== "standard")
    .join(" ");
}
