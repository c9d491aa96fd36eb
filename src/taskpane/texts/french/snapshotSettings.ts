import type { snapshotSettings as english } from "../english/snapshotSettings";

/** Libellés, sens et choix des réglages des actions sur les instantanés. */
export const snapshotSettings: typeof english = {
  parameters: {
    "take-snapshot.label": { label: "Nom", meaning: "Comité de septembre ; vide = la date d'état" },
    "take-snapshot.takenBy": { label: "Pris par", meaning: "Peut rester vide" },
    "take-snapshot.kind": {
      label: "Type",
      meaning: "La référence est ce à quoi le plan se mesure",
    },
    "compare-snapshots.since": {
      label: "Depuis",
      meaning: "ID du plus ancien ; vide = le dernier",
    },
    "compare-snapshots.until": {
      label: "Jusqu'à",
      meaning: "ID du plus récent ; vide = maintenant",
    },
    "explain-changes.comments": {
      label: "Explications",
      meaning: "Une ligne : table, clé, champ, texte ; tabulations",
    },
    "accept-rename.table": { label: "Registre", meaning: "Registre de l'enregistrement" },
    "accept-rename.from": { label: "De", meaning: "Ancien ID ; plusieurs en cas de fusion" },
    "accept-rename.to": { label: "Vers", meaning: "ID actuel ; plusieurs en cas de division" },
    "thin-snapshots.keep": { label: "Garder", meaning: "Combien des derniers restent en tout cas" },
    "remove-snapshot.snapshot": { label: "Instantané", meaning: "ID dans le registre Snapshots" },
  },
  kinds: { Snapshot: "Instantané", Baseline: "Référence" },
};
