/** Our own bug: a state that the code rules out. Never caught below the top; exit code 70 on the command line. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InvariantError";
  }
}
