import { registers } from "#core/register/schema";

/** Every role that a table can play, in the order of the schema. */
export const allRoles: readonly string[] = registers.map((register) => register.name);
