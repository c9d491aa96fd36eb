/** Preview, apply and result of every action. */
export const preview = { apply: "Apply" };
