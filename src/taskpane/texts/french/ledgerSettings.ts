/** Libellés des réglages sur les références, la clôture et les enseignements. */
export const ledgerSettings = {
  parameters: {
    "rebaseline.decision": { label: "Décision", meaning: "ID de la décision approuvée" },
    "rebaseline.projects": {
      label: "Projets",
      meaning: "ID avec virgules ; vide = ceux de la décision",
    },
    "rebaseline.label": { label: "Libellé", meaning: "Comment la reconnaître ; peut être vide" },
    "rebaseline.takenBy": { label: "Fixée par", meaning: "Qui l’a fixée ; peut être vide" },
    "close-project.project": { label: "Projet", meaning: "Son ID dans le registre Projects" },
    "close-project.benefits": {
      label: "Bénéfices à archiver",
      meaning: "Ceux en réalisation peuvent rester",
    },
    "close-project.decidedBy": {
      label: "Décidé par",
      meaning: "Nécessaire si le jalon demande une décision",
    },
    "close-project.rationale": { label: "Justification", meaning: "Pourquoi ; peut être vide" },
    "close-project.conditions": { label: "Conditions", meaning: "Ce qu’il faut faire en plus" },
    "close-project.exception": {
      label: "Motif d’exception",
      meaning: "Pourquoi malgré des exigences non remplies",
    },
    "close-project.date": { label: "Date", meaning: "Vide = la date d’état" },
    "reopen-project.project": { label: "Projet", meaning: "Un projet avec des lignes archivées" },
    "reopen-project.stage": { label: "Stade", meaning: "Stade dans lequel il revient" },
    "add-lesson.project": { label: "Projet", meaning: "Qui l’a appris ; peut être vide" },
    "add-lesson.lesson": { label: "Enseignement", meaning: "Ce qui est arrivé et pourquoi" },
    "add-lesson.recommendation": {
      label: "Recommandation",
      meaning: "Ce que d’autres devraient faire",
    },
    "add-lesson.kind": { label: "Nature", meaning: "S’il faut le refaire" },
    "add-lesson.category": {
      label: "Catégorie",
      meaning: "Schedule, Cost, Suppliers ... ; peut être vide",
    },
    "add-lesson.owner": { label: "Responsable", meaning: "Qui s’en occupe ; peut être vide" },
    "add-lesson.date": { label: "Date", meaning: "Vide = aujourd’hui" },
  },
  choices: { benefits: { Realised: "Ceux qui sont réalisés", All: "Tous" } },
  kinds: { Avoid: "À éviter : mal passé", Repeat: "À refaire : bien passé" },
  stages: {
    "": "Celui de sa clôture",
    "In delivery": "En réalisation",
    Closing: "En clôture",
    "On hold": "Suspendu",
    Closed: "Clôturé",
  },
};
