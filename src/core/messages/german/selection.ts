import type { ChoicePart } from "#core/selection/selection";
import type { InfeasibleOption, SelectionWords } from "../selectionWords";

const what = (isAdded: boolean): string => (isAdded ? "Es aufzunehmen" : "Es wegzulassen");

const things: Readonly<Record<ChoicePart, (reached: string) => string>> = {
  projects: (reached) => `${reached} Projekten sind ganz erklärt, die auf der Kippe stehen zuerst`,
  limits: (reached) => `für ${reached} Grenzen steht der Preis fest`,
  frontier: (reached) => `die Effizienzkurve hat ${reached} Punkten`,
  swap: (reached) => `${reached} Reihenfolgen sind verglichen`,
  nextBest: (reached) => `${reached} nächstbesten Portfolios sind gefunden`,
  frequency: (reached) => `${reached} denkbaren Welten sind gelöst`,
};

const ways: Readonly<Record<InfeasibleOption, string>> = {
  "raise-envelope": "den Rahmen erhöhen",
  "raise-total": "das Gesamtbudget erhöhen",
  "add-people": "Leute dazunehmen",
  release: "ein gesetztes oder geschütztes Projekt freigeben",
  "move-cost": "Kosten in einen anderen Zeitraum verschieben",
  "change-limit": "die Grenze ändern",
  "change-dependency": "die Abhängigkeit lösen oder lockern",
};

/** Warum diese Projekte und nicht andere, in den Worten eines Lenkungsausschusses. */
export const selection: SelectionWords = {
  colon: ": ",
  more: (count) => `${count} weitere`,
  percent: (number) => `${number} %`,
  result: {
    "Forced in": "Gesetzt",
    Committed: "Gebunden",
    Selected: "Ausgewählt",
    "Not selected": "Nicht ausgewählt",
    "Forced out": "Ausgeschlossen",
  },
  limit: {
    envelope: ({ period }) => `der Rahmen von ${period}`,
    envelopes: () => "alle Rahmen zusammen",
    total: () => "das Gesamtbudget",
    capacity: ({ role, period }) => `die Kapazität von ${role} in ${period}`,
    role: ({ role }) => `die Kapazität von ${role}`,
    forced: ({ project }) => `die Vorgabe für ${project}`,
    protected: ({ project }) => `der Schutz von ${project}`,
    protection: () => "der Schutz aller laufenden Projekte",
    dependency: ({ id }) => `die Abhängigkeit ${id}`,
    group: ({ name }, { speech }) => `die Gruppe ${speech.quoted(name)}`,
    share: ({ name }, { speech }) => `die Grenze ${speech.quoted(name)}`,
    ceiling: ({ name }, { speech }) => `die Grenze ${speech.quoted(name)}`,
  },
  reason: {
    forced: ({ reason }) => (reason === "" ? "ein Grund ist nicht angegeben" : reason),
    "in-delivery": () => "es läuft, und laufende Projekte sind geschützt",
    "best-use": () => "es gehört zum Besten, was Geld und Leute hergeben",
    "needed-by": ({ project }) => `${project} braucht es`,
    "for-limit": ({ limit }, say) => `es ist darin wegen einer Grenze: ${say.limit(limit)}`,
    needs: ({ project }) => `es braucht ${project}, das nicht ausgewählt ist`,
    "group-has": ({ group, project }, { speech }) =>
      `die Gruppe ${speech.quoted(group)} hat schon ${project}`,
    "no-envelope": ({ period }) => `in ${period} ist kein Geld mehr dafür da`,
    "no-total": () => "im Gesamtbudget ist kein Geld mehr dafür da",
    "no-capacity": ({ role, period }) => `in ${period} ist kein ${role} mehr dafür frei`,
    "limit-full": ({ limit }, say) => `damit wäre nicht eingehalten: ${say.limit(limit)}`,
    "less-value-per-cost": () => "andere machen mehr aus dem, was es kostet",
    "negative-value": () => "es kostet mehr Wert, als es bringt",
  },
  reversal: {
    costs: (isAdded, loss, { amount }) => `${what(isAdded)} würde ${amount(loss)} an Wert kosten`,
    costsAtLeast: (isAdded, loss, { amount }) =>
      `${what(isAdded)} würde mindestens ${amount(loss)} an Wert kosten`,
    costsNothing: (isAdded) => `${what(isAdded)} würde keinen Wert kosten`,
    frees: (id, isAdded, gain, { amount }) =>
      isAdded
        ? `${id} aufzunehmen brächte ${amount(gain)} an Wert`
        : `${id} zu beenden setzt ${amount(gain)} an Wert frei`,
    impossible: (isAdded, limit, say) =>
      (isAdded ? "Es lässt sich nicht aufnehmen" : "Es lässt sich nicht weglassen") +
      (limit === null ? "" : `; dagegen steht ${say.limit(limit)}`),
    swaps: ({ leave, enter }, { list }) => {
      const leaves = `${list(leave)} ${leave.length === 1 ? "geht" : "gehen"}`;
      const enters = `${list(enter)} ${enter.length === 1 ? "kommt" : "kommen"}`;
      if (enter.length === 0) return leaves;
      return leave.length === 0 ? enters : `${leaves}, ${enters}`;
    },
  },
  entry: {
    enters: ({ at, staysFrom }, { percent }) => {
      if (at === 1) return "Es gehört zu einem anderen Portfolio, das ebenso gut ist.";
      const enters = `Bei ${percent(at)} der Rahmen käme es hinein`;
      if (staysFrom === null) return `${enters}, bliebe aber bis ${percent(2)} nicht dabei.`;
      return staysFrom === at ? `${enters}.` : `${enters}; ab ${percent(staysFrom)} bleibt es.`;
    },
    never: ({ percent }) => `Auch mit ${percent(2)} der Rahmen kommt es nicht hinein.`,
    leavesLater: (staysFrom, { percent }) =>
      staysFrom === null
        ? "Mit mehr Geld würde es anderen weichen."
        : `Mit mehr Geld würde es anderen weichen; ab ${percent(staysFrom)} der Rahmen bleibt es.`,
  },
  price: ({ limit, price }, say) =>
    price === 0
      ? `Kostet keinen Wert: ${say.limit(limit)}.`
      : `Kostet ${say.amount(price)} an Wert: ${say.limit(limit)}.`,
  swap: ({ order, lineValue, bestValue, drop, take, misses }, say) => {
    const { list, amount, limit } = say;
    const line = order === "rank" ? "Nach Rang" : "Nach Wert je Kosten";
    const figures = `${line} ${amount(lineValue)}, Optimum ${amount(bestValue)}`;
    const steps = [
      drop.length === 0 ? "" : `${list(drop)} streichen`,
      take.length === 0 ? "" : `${list(take)} nehmen`,
    ].filter((step) => step !== "");
    const swap =
      steps.length === 0 ? `${figures}: dieselben Projekte.` : `${figures}: ${steps.join(", ")}.`;
    return misses.length === 0
      ? swap
      : `${swap} Die Reihenfolge hält nicht ein: ${list(misses.map(limit))}.`;
  },
  flat: ({ from, limits }, { list, limit, percent }) =>
    `Über ${percent(from)} der Rahmen bringt mehr Geld nichts: ` +
    (limits.length === 0
      ? "Jedes Projekt, das sein Geld wert ist, ist dabei."
      : `Die Grenze ist ${list(limits.map(limit))}.`),
  nextBest: ({ value, loss, leave, enter }, { list, amount }) => {
    const worth =
      loss === 0
        ? `Ebenso viel wert (${amount(value)})`
        : `${amount(loss)} weniger wert (${amount(value)})`;
    const moves = [
      leave.length === 0 ? "" : `ohne ${list(leave)}`,
      enter.length === 0 ? "" : `mit ${list(enter)}`,
    ].filter((move) => move !== "");
    return `${worth}: ${moves.join(", ")}.`;
  },
  frequency: (share, worlds, { speech, percent }) => {
    const all = speech.counted(worlds, "denkbaren Welt", "denkbaren Welten");
    if (share === 1) return `In allen ${all}: sicher.`;
    if (share === 0) return `In keiner von ${all}.`;
    return `In ${percent(share)} von ${all}: auf der Kippe.`;
  },
  infeasible: {
    none: "Kein Portfolio hält alle Grenzen ein.",
    short: ({ limit, needed, allowed, short }, { amount, limit: name }) => {
      if (needed === null || allowed === null) return `Es fehlen ${amount(short)}: ${name(limit)}.`;
      const figures = `${amount(allowed)} (es fehlen ${amount(short)})`;
      return limit.kind === "envelope"
        ? `Gebundene und gesetzte Projekte brauchen ${amount(needed)} in ${limit.period}; der Rahmen ist ${figures}.`
        : `Gebundene und gesetzte Projekte brauchen ${amount(needed)}; da sind ${figures}: ${name(limit)}.`;
    },
    collide: (limits, { list, limit }) =>
      limits.length === 1
        ? `Nicht eingehalten: ${list(limits.map(limit))}.`
        : `Es schließen sich aus: ${list(limits.map(limit))}.`,
    options: (options, { speech }) =>
      `Möglichkeiten: ${speech.listOr(options.map((each) => ways[each]))}.`,
  },
  unfinished: ({ part, done, of, why }, { speech }) => {
    const reached = `${speech.number(done)} von ${speech.number(of)}`;
    const end = why === "time" ? "Die Zeit war um" : "Es wurde angehalten";
    return `${end}: ${things[part](reached)}.`;
  },
};
