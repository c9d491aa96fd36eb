import type { ChoicePart } from "#core/selection/selection";
import type { InfeasibleOption, SelectionWords } from "../selectionWords";

const what = (isAdded: boolean): string => (isAdded ? "L’ajouter" : "L’exclure");

const things: Readonly<Record<ChoicePart, (reached: string) => string>> = {
  projects: (reached) => `${reached} projets sont entièrement expliqués, les cas limites d’abord`,
  limits: (reached) => `le prix de ${reached} limites est établi`,
  frontier: (reached) => `la frontière a ${reached} points`,
  swap: (reached) => `${reached} classements sont comparés`,
  nextBest: (reached) => `${reached} portefeuilles voisins sont trouvés`,
  frequency: (reached) => `${reached} mondes plausibles sont résolus`,
};

const ways: Readonly<Record<InfeasibleOption, string>> = {
  "raise-envelope": "relever l’enveloppe",
  "raise-total": "relever le budget total",
  "add-people": "ajouter des personnes",
  release: "libérer un projet imposé ou protégé",
  "move-cost": "déplacer du coût vers une autre période",
  "change-limit": "changer la limite",
  "change-dependency": "lever ou assouplir la dépendance",
};

/** Pourquoi ces projets et pas d’autres, dans les mots d’un comité de pilotage. */
export const selection: SelectionWords = {
  colon: " : ",
  more: (count) => `${count} autres`,
  percent: (number) => `${number} %`,
  result: {
    "Forced in": "Imposé",
    Committed: "Engagé",
    Selected: "Retenu",
    "Not selected": "Non retenu",
    "Forced out": "Exclu",
  },
  limit: {
    envelope: ({ period }) => `l’enveloppe de ${period}`,
    envelopes: () => "toutes les enveloppes ensemble",
    total: () => "le budget total",
    capacity: ({ role, period }) => `la capacité de ${role} en ${period}`,
    role: ({ role }) => `la capacité de ${role}`,
    forced: ({ project }) => `la règle imposée à ${project}`,
    protected: ({ project }) => `la protection de ${project}`,
    protection: () => "la protection de tous les projets en cours",
    dependency: ({ id }) => `la dépendance ${id}`,
    group: ({ name }, { speech }) => `le groupe ${speech.quoted(name)}`,
    share: ({ name }, { speech }) => `la limite ${speech.quoted(name)}`,
    ceiling: ({ name }, { speech }) => `la limite ${speech.quoted(name)}`,
  },
  reason: {
    forced: ({ reason }) => (reason === "" ? "aucune raison n’est donnée" : reason),
    "in-delivery": () => "il est en cours, et les projets en cours sont protégés",
    "best-use": () => "il fait partie du meilleur emploi de l’argent et des personnes disponibles",
    "needed-by": ({ project }) => `${project} en a besoin`,
    "for-limit": ({ limit }, say) => `il est là pour respecter une limite (${say.limit(limit)})`,
    needs: ({ project }) => `il a besoin de ${project}, qui n’est pas retenu`,
    "group-has": ({ group, project }, { speech }) =>
      `le groupe ${speech.quoted(group)} a déjà ${project}`,
    "no-envelope": ({ period }) => `il ne reste pas assez d’argent en ${period}`,
    "no-total": () => "il ne reste pas assez d’argent dans le budget total",
    "no-capacity": ({ role, period }) => `il ne reste pas assez de ${role} en ${period}`,
    "limit-full": ({ limit }, say) => `avec lui, ${say.limit(limit)} ne serait pas respectée`,
    "less-value-per-cost": () => "d’autres tirent plus de ce qu’il coûte",
    "negative-value": () => "il coûte plus de valeur qu’il n’en apporte",
  },
  reversal: {
    costs: (isAdded, loss, { amount }) => `${what(isAdded)} coûterait ${amount(loss)} de valeur`,
    costsAtLeast: (isAdded, loss, { amount }) =>
      `${what(isAdded)} coûterait au moins ${amount(loss)} de valeur`,
    costsNothing: (isAdded) => `${what(isAdded)} ne coûterait aucune valeur`,
    frees: (id, isAdded, gain, { amount }) =>
      isAdded
        ? `Ajouter ${id} apporterait ${amount(gain)} de valeur`
        : `Arrêter ${id} libère ${amount(gain)} de valeur`,
    impossible: (isAdded, limit, say) =>
      (isAdded ? "Il ne peut pas être ajouté" : "Il ne peut pas être exclu") +
      (limit === null ? "" : ` ; ce qui s’y oppose : ${say.limit(limit)}`),
    swaps: ({ leave, enter }, { list }) => {
      const leaves = `${list(leave)} ${leave.length === 1 ? "sort" : "sortent"}`;
      const enters = `${list(enter)} ${enter.length === 1 ? "entre" : "entrent"}`;
      if (enter.length === 0) return leaves;
      return leave.length === 0 ? enters : `${leaves}, ${enters}`;
    },
  },
  entry: {
    enters: ({ at, staysFrom }, { percent }) => {
      if (at === 1) return "Il fait partie d’un autre portefeuille, aussi bon.";
      const enters = `Il entrerait à ${percent(at)} des enveloppes`;
      if (staysFrom === null) return `${enters}, mais sans rester jusqu’à ${percent(2)}.`;
      return staysFrom === at
        ? `${enters}.`
        : `${enters} et resterait à partir de ${percent(staysFrom)}.`;
    },
    never: ({ percent }) => `Il n’entre pas, même avec ${percent(2)} des enveloppes.`,
    leavesLater: (staysFrom, { percent }) =>
      staysFrom === null
        ? "Avec plus d’argent, il céderait la place à d’autres."
        : `Avec plus d’argent, il céderait la place à d’autres ; à partir de ${percent(staysFrom)} des enveloppes, il reste.`,
  },
  price: ({ limit, price }, say) =>
    price === 0
      ? `Sans coût en valeur : ${say.limit(limit)}.`
      : `Coûte ${say.amount(price)} de valeur : ${say.limit(limit)}.`,
  swap: ({ order, lineValue, bestValue, drop, take, misses }, say) => {
    const { list, amount, limit } = say;
    const line = order === "rank" ? "Par rang" : "Par valeur rapportée au coût";
    const figures = `${line} ${amount(lineValue)}, optimum ${amount(bestValue)}`;
    const steps = [
      drop.length === 0 ? "" : `écarter ${list(drop)}`,
      take.length === 0 ? "" : `prendre ${list(take)}`,
    ].filter((step) => step !== "");
    const swap =
      steps.length === 0 ? `${figures} : mêmes projets.` : `${figures} : ${steps.join(", ")}.`;
    return misses.length === 0
      ? swap
      : `${swap} L’ordre ne respecte pas : ${list(misses.map(limit))}.`;
  },
  flat: ({ from, limits }, { list, limit, percent }) =>
    `Au-delà de ${percent(from)} des enveloppes, plus d’argent n’apporte rien : ` +
    (limits.length === 0
      ? "tout projet qui vaut son argent est retenu."
      : `ce qui limite, c’est ${list(limits.map(limit))}.`),
  nextBest: ({ value, loss, leave, enter }, { list, amount }) => {
    const worth =
      loss === 0
        ? `Vaut autant (${amount(value)})`
        : `Vaut ${amount(loss)} de moins (${amount(value)})`;
    const moves = [
      leave.length === 0 ? "" : `sans ${list(leave)}`,
      enter.length === 0 ? "" : `avec ${list(enter)}`,
    ].filter((move) => move !== "");
    return `${worth} : ${moves.join(", ")}.`;
  },
  frequency: (share, worlds, { speech, percent }) => {
    const all = speech.counted(worlds, "monde plausible", "mondes plausibles");
    if (share === 1) return `Dans tous les cas, sur ${all} : sûr.`;
    if (share === 0) return `Dans aucun cas, sur ${all}.`;
    return `Dans ${percent(share)} des cas, sur ${all} : cas limite.`;
  },
  infeasible: {
    none: "Aucun portefeuille ne respecte toutes les limites.",
    short: ({ limit, needed, allowed, short }, { amount, limit: name }) => {
      if (needed === null || allowed === null)
        return `Il manque ${amount(short)} : ${name(limit)}.`;
      const figures = `${amount(allowed)} (manque ${amount(short)})`;
      return limit.kind === "envelope"
        ? `Les projets engagés et imposés demandent ${amount(needed)} en ${limit.period} ; l’enveloppe est de ${figures}.`
        : `Les projets engagés et imposés demandent ${amount(needed)} ; il y a ${figures} : ${name(limit)}.`;
    },
    collide: (limits, { list, limit }) =>
      limits.length === 1
        ? `N’est pas respecté : ${list(limits.map(limit))}.`
        : `S’excluent : ${list(limits.map(limit))}.`,
    options: (options, { speech }) =>
      `Possibilités : ${speech.listOr(options.map((each) => ways[each]))}.`,
  },
  unfinished: ({ part, done, of, why }, { speech }) => {
    const reached = `${speech.number(done)} sur ${speech.number(of)}`;
    const end = why === "time" ? "Le temps était écoulé" : "Le calcul a été arrêté";
    return `${end} : ${things[part](reached)}.`;
  },
};
