import type { GovernanceWords } from "../governanceWords";

/** Stufentore, und was eine Entscheidung braucht. */
export const governance: GovernanceWords = {
  portfolio: "das Portfolio",
  kind: { must: "Muss", should: "Soll" },
  check: {
    "Objective set": "Ziel gesetzt",
    "Category set": "Kategorie gesetzt",
    "Sponsor named": "Sponsor benannt",
    "Manager named": "Leitung benannt",
    "Budget set": "Budget gesetzt",
    "Start and finish set": "Start und Ende gesetzt",
    "Every criterion scored": "Alle Kriterien bewertet",
    "Benefit recorded": "Nutzen erfasst",
    "Benefit owners named": "Nutzenverantwortliche benannt",
    "Benefit measures set": "Nutzenmessung festgelegt",
    "Benefits phased": "Nutzen über Perioden verteilt",
    "Risk recorded": "Risiko erfasst",
    "Risk owners named": "Risikoverantwortliche benannt",
    "High risks have responses": "Hohe Risiken haben Maßnahmen",
    "Financials phased": "Geld über Perioden verteilt",
    "Dependencies agreed": "Abhängigkeiten vereinbart",
    "People available": "Personal vorhanden",
    "Milestones baselined": "Meilensteine im Basisplan",
    "Status up to date": "Status aktuell",
    "Work complete": "Arbeit abgeschlossen",
    "Milestones reached": "Meilensteine erreicht",
    "No overdue issue": "Kein überfälliges Problem",
    "No open issue": "Kein offenes Problem",
    "No open risk": "Kein offenes Risiko",
    "No pending decision": "Keine offene Entscheidung",
    "Costs settled": "Kosten abgerechnet",
    "Benefits handed over": "Nutzen übergeben",
    "No late change": "Keine offene Änderung",
    "Gate decision approved": "Torentscheid genehmigt",
  },
  failure: {
    blank: ({ fields }, { speech }) =>
      `${speech.list(fields)} ${fields.length === 1 ? "ist" : "sind"} leer`,
    "missing-register": ({ register }) => `die Mappe hat kein Register ${register}`,
    "no-records": ({ register }) => `keine Zeile von ${register} betrifft das Projekt`,
    "records-blank": ({ field, records }, { list }) => `${field} ist leer bei ${list(records)}`,
    unscored: ({ criteria }, { list }) => `es fehlt die Bewertung für ${list(criteria)}`,
    "finish-before-start": ({ start, finish }, { day }) =>
      `das Ende ${day(finish)} liegt vor dem Start ${day(start)}`,
    "sum-differs": ({ sum, budget }, { amount }) =>
      `die Perioden ergeben ${amount(sum)}, das Budget ist ${amount(budget)}`,
    "not-phased": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "hat" : "haben"} keine Werte nach Perioden`,
    "not-agreed": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "ist" : "sind"} nicht vereinbart oder im Konflikt`,
    "short-of-people": ({ roles }, { list }) => `es fehlt an Personal für ${list(roles)}`,
    stale: ({ updatedOn, limit }, { day, speech }) =>
      `die Zeile ist vom ${day(updatedOn)}, älter als ${speech.counted(limit, "Tag", "Tage")}`,
    "not-complete": ({ complete }, { percent }) => `${percent(complete)} sind erledigt`,
    "not-reached": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "hat" : "haben"} kein Ist-Datum`,
    open: ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "ist" : "sind"} offen`,
    overdue: ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "ist" : "sind"} überfällig`,
    "money-left": ({ amount: left }, { amount }) =>
      `${amount(left)} stehen noch in offenen Perioden an`,
    "not-handed-over": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "ist" : "sind"} nicht in Realisierung mit Verantwortlichen und Prüftag`,
    "no-decision": () => "keine genehmigte Entscheidung nennt das Tor oder die Stufe",
  },
  question: {
    "decision-pending": ({ decision }, { brief }) => brief(decision),
    "gate-ready": ({ gate, to }, { subject }) =>
      `Entscheiden, ob ${subject} durch das Tor ${gate} in die Stufe ${to} geht.`,
    "gate-overdue": ({ gate, to }, { subject }) =>
      `Entscheiden, wie ${subject} durch das Tor ${gate} in die Stufe ${to} kommt: Ausnahme, anderer Termin oder Stopp.`,
    "red-without-path": (_, { subject }) =>
      `Entscheiden, wie ${subject} zurück zu Grün kommt: neu planen, Umfang ändern oder stoppen.`,
    "forecast-doubted": (_, { subject }) =>
      `Entscheiden, ob ${subject} einen neuen Basisplan bekommt: die Prognose folgt nicht aus dem Fortschritt.`,
    "benefit-at-risk": ({ benefit, text }, { subject, brief }) =>
      `Entscheiden, was für den Nutzen ${benefit} von ${subject} getan wird: ${brief(text)}`,
    "exposure-above-contingency": (_, { subject }) =>
      `Entscheiden, ob die Reserve erhöht wird oder die Risiken sinken: ${subject}.`,
    "envelope-exceeded": ({ period }) =>
      `Entscheiden, was aus ${period} verschoben oder ob der Rahmen erhöht wird.`,
    "people-short": ({ role }) =>
      `Entscheiden, was auf die Rolle ${role} wartet oder ob Personal dazukommt.`,
    "scenario-stale": ({ scenario, name }) =>
      `Entscheiden, ob das Szenario ${scenario} ${name} noch gilt: neu lösen und neu annehmen.`,
    "group-unresolved": ({ group, projects }, { speech }) =>
      `Entscheiden, welches Projekt der Gruppe ${group} weitergeht: ${speech.listOr(projects)}.`,
    "change-pending": ({ issue, text }, { subject, brief }) =>
      `Über den Änderungsantrag ${issue} von ${subject} entscheiden: ${brief(text)}`,
    "risk-above-appetite": ({ risk, text }, { subject, brief }) =>
      `Über die Antwort auf Risiko ${risk} von ${subject} entscheiden: ${brief(text)}`,
    "tolerance-exceeded": ({ issue, text }, { subject, brief }) =>
      `Über das Problem ${issue} von ${subject} jenseits der Toleranz entscheiden: ${brief(text)}`,
  },
  why: {
    "decision-pending": ({ overdue }, { speech }) =>
      overdue > 0
        ? `Sie ist ${speech.counted(overdue, "Tag", "Tage")} länger offen, als sie darf.`
        : "Sie ist im Register Decisions offen.",
    "gate-ready": ({ open }, { checks }) =>
      `Jedes Muss des Tors ist erfüllt, nur die Entscheidung fehlt${open.length === 0 ? "" : `; nicht erfüllt, aber kein Muss: ${checks(open)}`}.`,
    "gate-overdue": ({ days, failed }, { speech, checks }) =>
      `Das Tor war vor ${speech.counted(days, "Tag", "Tagen")} geplant, und diese Muss sind nicht erfüllt: ${checks(failed)}.`,
    "red-without-path": ({ reported, by, note }, { speech, dimensions }) =>
      `Es ist ${reported === "Red" ? "Rot gemeldet" : "nach den Regeln Rot"}${by.length === 0 ? "" : ` (${speech.list(by.map((one) => dimensions[one]))})`}, und der Statustext ist ${note === "none" ? "leer" : "veraltet"}: kein Weg zurück zu Grün ist bekannt.`,
    "forecast-doubted": (_, { doubts }) => doubts,
    "benefit-at-risk": ({ planned, forecast }, { amount }) =>
      planned > 0
        ? `Er ist gefährdet: ${amount(forecast)} von ${amount(planned)} werden erwartet.`
        : "Er ist als gefährdet gemeldet.",
    "exposure-above-contingency": ({ exposure, contingency }, { amount }) =>
      `Die erwartete Belastung von ${amount(exposure)} liegt über der genehmigten Reserve von ${amount(contingency)}.`,
    "envelope-exceeded": ({ period, need, envelope }, { amount }) =>
      `Zugesagte Projekte brauchen in ${period} ${amount(need)}; der Rahmen ist ${amount(envelope)} (es fehlen ${amount(need - envelope)}).`,
    "people-short": ({ role, period, short, periods }, { amount, speech }) =>
      `Bei ${role} fehlen in ${period} ${amount(short)} FTE${periods > 1 ? `, insgesamt in ${speech.counted(periods, "Periode", "Perioden")}` : ""}.`,
    "scenario-stale": () =>
      "Es wurde angenommen, und seine Eingaben haben sich seit dem Lösen geändert.",
    "group-unresolved": ({ projects }, { speech }) =>
      `Höchstens eines der Gruppe kann gewählt werden, und ${speech.number(projects.length)} laufen noch.`,
    "change-pending": ({ cost }, { amount }) =>
      cost === null
        ? "Der Antrag ist offen, und niemand hat entschieden."
        : `Der Antrag ist offen, und niemand hat entschieden; er kostet ${amount(cost)}.`,
    "risk-above-appetite": ({ score, response }, { speech }) =>
      `Sein Restwert von ${speech.number(score)} liegt über dem Risikoappetit, und ${response === "none" ? "keine Maßnahme ist erfasst" : response === "overdue" ? "die Maßnahme ist überfällig" : "es wird einfach hingenommen"}.`,
    "tolerance-exceeded": ({ severity }) =>
      `Schwere „${severity}“: wer die Arbeit leitet, darf das nicht selbst entscheiden.`,
  },
  otherwise: {
    "decision-pending": ({ overdue }) =>
      overdue > 0
        ? "Der Tag, an dem sie geholfen hätte, ist vorbei: was darauf wartet, verspätet sich."
        : "Was darauf wartet, kann nicht weitergehen.",
    "gate-ready": ({ to }) => `Die Arbeit wartet, obwohl sie in die Stufe ${to} gehen könnte.`,
    "gate-overdue": () => "Die Arbeit geht ohne Tor weiter oder steht unbemerkt still.",
    "red-without-path": () => "Es bleibt Rot und gibt weiter Geld aus.",
    "forecast-doubted": () =>
      "Die Überschreitung zeigt sich später, wenn sich weniger dagegen tun lässt.",
    "benefit-at-risk": ({ planned, forecast }, { amount }) =>
      planned > forecast
        ? `${amount(planned - forecast)} des Nutzens gehen verloren.`
        : "Der Nutzen kann unbemerkt verloren gehen.",
    "exposure-above-contingency": ({ exposure, contingency }, { amount }) =>
      `Im Mittel sind ${amount(exposure - contingency)} nicht gedeckt.`,
    "envelope-exceeded": ({ need, envelope, period }, { amount }) =>
      `Für Rechnungen von ${amount(need - envelope)} in ${period} ist kein Geld da.`,
    "people-short": () => "Projekte warten gegenseitig auf ihre Leute, und alle verspäten sich.",
    "scenario-stale": () =>
      "Projekte laufen nach einer Wahl, die vielleicht nicht mehr die beste ist.",
    "group-unresolved": () => "Geld ist für Arbeit geplant, die sich gegenseitig ausschließt.",
    "change-pending": () => "Die Änderung geschieht ohne Genehmigung oder kommt zu spät.",
    "risk-above-appetite": () => "Das Risiko wird getragen, obwohl niemand dem zugestimmt hat.",
    "tolerance-exceeded": () => "Die Grenzen des Projekts werden ohne Entscheid überschritten.",
  },
};
