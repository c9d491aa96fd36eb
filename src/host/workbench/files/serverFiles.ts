/** The workbook that the server was started with. */
export interface ServedBook {
  readonly name: string;
  /** The copy that saving writes beside it. */
  readonly copy: string;
  /** Changes when the file does. */
  readonly version: string;
}

/** The server that this page came from. */
export class ServerFiles {
  constructor(
    private readonly request: (address: string, init?: RequestInit) => Promise<Response> = (
      address,
      init,
    ) => fetch(address, init),
  ) {}

  async book(): Promise<ServedBook | null> {
    const answer = await this.good(await this.request("/start.json"));
    const { book } = (await answer.json()) as { readonly book: ServedBook | null };
    return book;
  }

  async bookBytes(): Promise<Uint8Array> {
    return this.bytes("/book");
  }

  async bytes(address: string): Promise<Uint8Array> {
    const answer = await this.good(await this.request(address));
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Writes the copy beside the book; gives its name. */
  async saveCopy(bytes: Uint8Array): Promise<string> {
    const body = new Blob([bytes as BlobPart]);
    const answer = await this.good(await this.request("/book", { method: "POST", body }));
    const { name } = (await answer.json()) as { readonly name: string };
    return name;
  }

  /** The server says in a sentence why it refuses. */
  private async good(answer: Response): Promise<Response> {
    if (answer.ok) return answer;
    throw new ServerRefusal(await answer.text());
  }
}

export class ServerRefusal extends Error {}
