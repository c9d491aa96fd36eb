/**
 * What a record says for a key that came from somebody: an ID, a header, a typed word. Of "constructor" and
 * the other names that every object knows it says nothing, unless somebody put it there.
 *
 * @example ownValue({ a: 1 }, "constructor"); // => undefined
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A record to be filled by such keys: "__proto__" is one like any other. */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
