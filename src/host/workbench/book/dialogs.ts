export interface DialogButton {
  readonly id: string;
  readonly label: string;
}

/** A question or message over the page, as Excel shows one. */
export interface Dialog {
  readonly title: string;
  readonly text: string;
  /** The first one is chosen by Enter. */
  readonly buttons: readonly DialogButton[];
  /** A line of text to be filled in. */
  readonly field?: { readonly label: string; readonly value: string; readonly lines?: number };
}

export interface DialogAnswer {
  /** Id of the button; "cancel" when the dialog was closed. */
  readonly button: string;
  readonly text: string;
}

export interface OpenDialog extends Dialog {
  readonly answer: (answer: DialogAnswer) => void;
}

const ok: DialogButton = { id: "ok", label: "OK" };
export const cancel: DialogButton = { id: "cancel", label: "Cancel" };

/** The dialogs that wait for an answer; the page shows the first one. */
export class Dialogs {
  private readonly waiting: OpenDialog[] = [];

  /** `changed` is called whenever another dialog is to be shown. */
  constructor(private readonly changed: () => void) {}

  get open(): OpenDialog | null {
    return this.waiting[0] ?? null;
  }

  ask(dialog: Dialog): Promise<DialogAnswer> {
    return new Promise((resolve) => {
      const open: OpenDialog = {
        ...dialog,
        answer: (answer) => {
          const at = this.waiting.indexOf(open);
          if (at < 0) return;
          this.waiting.splice(at, 1);
          this.changed();
          resolve(answer);
        },
      };
      this.waiting.push(open);
      this.changed();
    });
  }

  /** A message with one button. */
  async tell(text: string, title = "Sightline workbench"): Promise<void> {
    await this.ask({ title, text, buttons: [ok] });
  }

  async confirm(title: string, text: string, label: string): Promise<boolean> {
    const { button } = await this.ask({ title, text, buttons: [{ id: "yes", label }, cancel] });
    return button === "yes";
  }

  /** Asks for a line of text; null when cancelled. */
  async prompt(
    title: string,
    field: NonNullable<Dialog["field"]>,
    text = "",
  ): Promise<string | null> {
    const answer = await this.ask({ title, text, field, buttons: [ok, cancel] });
    return answer.button === "ok" ? answer.text : null;
  }
}
