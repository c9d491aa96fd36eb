import type { AddInPage } from "#host/runtime/browser";
import { officeThemes } from "#host/runtime/officeTheme";
import { Autosave } from "./files/autosave";
import { refusedUnread, unreadSentence } from "./files/fileRefusal";
import { askedOf, firstDocument, openSample, type Asked } from "./files/firstDocument";
import type { KeptBooks } from "./files/keptBooks";
import { newDocument, openFile, type OpenDocument } from "./files/openDocument";
import type { Sample } from "./files/samples";
import { ServerRefusal, type ServerFiles } from "./files/serverFiles";
import { CommandReports } from "./inspector/commandReports";
import { openPane } from "./pane/openPane";
import { shownAgain } from "./pane/shownAgain";
import { keepView, readView, type ViewSettings } from "./pane/viewSettings";

export interface WorkbenchState {
  /** null until the first workbook has been opened. */
  readonly document: OpenDocument | null;
  /** "Opening plan.xlsx ..."; null when nothing is under way. */
  readonly busy: string | null;
  readonly message: Message | null;
  readonly view: ViewSettings;
  readonly pane: "loading" | "ready" | "failed";
  /** Another number is another load of the pane's page. */
  readonly paneLoad: number;
}

export interface Message {
  readonly kind: "done" | "refused";
  readonly sentence: string;
}

/** What the page needs of the browser around it. */
export interface WorkbenchSurroundings {
  readonly server: ServerFiles;
  readonly kept: Pick<KeptBooks, "find" | "keep" | "forgetOld">;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  /** Hands a file to the browser as a download. */
  readonly download: (fileName: string, bytes: Uint8Array) => void;
  /** Of this tab, the same when the page is loaded anew. */
  readonly tab: string;
  /** "?sample=northmere" */
  readonly search: string;
}

/** The workbench as a whole, without React: which workbook is open, which pane is in front of it. */
export class WorkbenchPage {
  /** What went wrong with buttons of the ribbon; the inspector lists it. */
  readonly reports = new CommandReports();
  private state: WorkbenchState;
  private readonly listeners = new Set<() => void>();
  private asked: Asked = { key: "", sample: null, served: null };
  private autosave: Autosave | null = null;
  /** The window of the pane's frame. */
  private frame: Window | null = null;
  private stopShowing: () => void = () => undefined;

  constructor(private readonly around: WorkbenchSurroundings) {
    this.state = {
      document: null,
      busy: "Opening the workbench ...",
      message: null,
      view: readView(around.storage),
      pane: "loading",
      paneLoad: 0,
    };
  }

  readonly getState = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  // ---- files ----------------------------------------------------------------------------------------

  /** Opens what the page was asked for, or what was open before it was loaded anew. */
  async start(): Promise<void> {
    const { server, kept, tab, search } = this.around;
    this.asked = askedOf(search, await server.book());
    this.autosave = new Autosave(kept, { tab, asked: this.asked.key }, () => {
      this.tell("refused", "The browser keeps no copy of this workbook; save it before you leave.");
    });
    // A browser that keeps nothing (private windows of some) still shows workbooks.
    const found = await kept.find(tab).catch(() => null);
    const name = found?.fileName ?? this.asked.served?.name ?? "a workbook";
    await this.opening(name, () => firstDocument(this.asked, found, server));
    if (!this.state.document) this.show(newDocument());
    void kept.forgetOld(Date.now()).catch(() => undefined);
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const refused = refusedUnread(files);
    const [file] = files;
    if (refused !== null || !file) {
      this.tell("refused", refused ?? "");
      return;
    }
    if (!(await this.mayLeave())) return;
    await this.opening(file.name, async () =>
      openFile(new Uint8Array(await file.arrayBuffer()), file.name),
    );
  }

  async openSample(sample: Sample): Promise<void> {
    if (!(await this.mayLeave())) return;
    await this.opening(sample.title, () => openSample(sample, this.around.server));
  }

  async newBook(): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.dismissMessage();
    this.show(newDocument());
  }

  /** Saves back to a copy of the file the workbench was started with, any other workbook by download. */
  async save(): Promise<boolean> {
    const { document } = this.state;
    if (!document) return false;
    const { revision } = document.workbook;
    try {
      await this.handOver(document);
    } catch (error) {
      if (!(error instanceof ServerRefusal || error instanceof TypeError)) throw error;
      const reason =
        error instanceof ServerRefusal ? error.message : "the workbench's server has ended.";
      this.tell("refused", `${document.name} was not saved: ${reason}`);
      return false;
    }
    document.saved(revision);
    this.autosave?.again();
    return true;
  }

  private async handOver(document: OpenDocument): Promise<void> {
    const bytes = document.bytes();
    if (this.asked.served && this.asked.served.name === document.name) {
      const copy = await this.around.server.saveCopy(bytes);
      this.tell("done", `Saved as ${copy}, beside ${document.name}.`);
    } else {
      this.around.download(document.name, bytes);
      this.tell("done", `${document.name} is among your downloads.`);
    }
  }

  private async opening(name: string, open: () => Promise<OpenDocument>): Promise<void> {
    this.set({ busy: `Opening ${name} ...`, message: null });
    // Let the browser draw that before a large file keeps it from drawing.
    await new Promise((resolve) => setTimeout(resolve, 20));
    try {
      this.show(await open());
    } catch (error) {
      this.tell(
        "refused",
        error instanceof ServerRefusal
          ? `${name} was not opened: ${error.message}`
          : unreadSentence(name, error),
      );
    } finally {
      this.set({ busy: null });
    }
  }

  private show(document: OpenDocument): void {
    this.state.document?.session.close();
    this.set({
      document,
      busy: null,
      pane: "loading",
      paneLoad: this.state.paneLoad + 1,
    });
    this.autosave?.follow(document);
  }

  /** Asks what shall become of unsaved changes; false when the user would rather stay. */
  private async mayLeave(): Promise<boolean> {
    const { document } = this.state;
    if (!document?.hasUnsavedChanges) return true;
    const { button } = await document.book.dialogs.ask({
      title: `Save changes to ${document.name}?`,
      text: "Your changes will be lost if you do not save them.",
      buttons: [
        { id: "save", label: "Save" },
        { id: "discard", label: "Don't save" },
        { id: "cancel", label: "Cancel" },
      ],
    });
    return button === "discard" || (button === "save" && (await this.save()));
  }

  /** The page is about to go: keeps what is still to be kept, and tells whether to ask first. */
  leaving(): boolean {
    void this.autosave?.flush();
    return this.state.document?.hasUnsavedChanges ?? false;
  }

  // ---- pane -----------------------------------------------------------------------------------------

  /** The frame's page has begun to load and waits for Excel: called by it, ahead of office.js. */
  async paneOpened(frame: AddInPage): Promise<void> {
    const { document, paneLoad, view } = this.state;
    if (!document) return;
    this.frame = frame;
    const isMine = (): boolean => this.state.paneLoad === paneLoad;
    try {
      const session = await openPane(frame, document.workbook, {
        displayLanguage: view.language,
        contentLanguage: view.language,
        officeTheme: officeThemes[view.theme],
      });
      if (!isMine()) {
        session.close();
        return;
      }
      document.pair(session);
      session.logRequests(this.state.view.inspector);
      session.listen({
        paneAsked: (isVisible) => {
          this.setView({ paneOpen: isVisible });
        },
      });
      this.set({ pane: "ready" });
    } catch (error) {
      if (!isMine()) return;
      this.set({ pane: "failed" });
      throw error;
    }
  }

  /** The frame has loaded something that never asked for Excel. */
  paneLoaded(hasAsked: boolean): void {
    if (!hasAsked) this.set({ pane: "failed" });
  }

  reloadPane(): void {
    this.set({ pane: "loading", paneLoad: this.state.paneLoad + 1 });
  }

  setView(change: Partial<ViewSettings>): void {
    const view = { ...this.state.view, ...change };
    keepView(this.around.storage, view);
    this.set({ view });
    const { session } = this.state.document ?? {};
    if (change.theme) {
      session?.setOfficeTheme(officeThemes[change.theme]);
      this.stopShowing();
      this.stopShowing = shownAgain(this.frame);
    }
    if (change.inspector !== undefined) session?.logRequests(change.inspector);
    // Office tells its language once, at the start of a pane.
    if (change.language) this.reloadPane();
  }

  tell(kind: Message["kind"], sentence: string): void {
    this.set({ message: { kind, sentence } });
  }

  dismissMessage(): void {
    this.set({ message: null });
  }
}
