/** The system's code of an error ("ENOENT"); "" for errors of other kinds. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
