import { typedForms } from "#core/adopt/values/keyColumn";
import { isMissingWord } from "#core/adopt/values/missing";
import { repairMojibake } from "#core/adopt/values/mojibake";
import { peopleOf } from "#core/adopt/values/people";
import { vocabulary } from "#core/adopt/values/vocabulary/vocabulary";
import { wordText } from "#core/adopt/values/words";
import { fieldType } from "#core/adopt/values/fieldKind";
import { columnOf } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import { cell, doubtAbout, notesOf, readAs, valuesOf } from "#test/support/readAs";

function word(list: string, text: string): string | null {
  const [register = "", field = ""] = list.split(".");
  return wordText(text, list, fieldType(register, field).words)?.word ?? null;
}

describe("words of lists", () => {
  test("every word of the vocabulary belongs to a list of the schema", () => {
    for (const [list, words] of Object.entries(vocabulary)) {
      const [register = "", field = ""] = list.split(".");
      const allowed = columnOf(register, field)?.allowed;
      expect([list, allowed?.kind]).toEqual([list, "words"]);
      if (allowed?.kind === "words")
        expect(allowed.words).toEqual(expect.arrayContaining(Object.keys(words)));
    }
  });

  test.each([
    [
      "In delivery",
      "in delivery,Delivering,In progress,In Arbeit,en cours,en ejecución,in corso,em andamento,pågår,進行中",
    ],
    [
      "Approved",
      "not started,Planned,genehmigt,Planung,approuvé,approuvée,aprobado,aprobada,approvato,aprovado,godkjent,承認済み",
    ],
    [
      "On hold",
      "Paused,on-hold,pausiert,suspendu,en pause,en pausa,sospeso,suspenso,på vent,保留中",
    ],
    [
      "Closed",
      "Complete,Done,abgeschlossen,Terminé,terminée,terminado,cerrada,Chiuso,chiusa,concluído,avsluttet,完了",
    ],
    ["Cancelled", "Canceled,stopped,abgebrochen,annulé,cancelado,annullato,kansellert,中止"],
    ["Proposed", "Business case,beantragt,proposé,propuesto,proposto,em análise,foreslått,申請中"],
    ["Idea", "Concept,Pipeline,Idee,idée,idea,ideia,構想"],
    ["Closing", "Handover,Abschlussphase,clôture,cierre,chiusura,encerramento,avslutning,移行"],
  ])("stage %s", (stage, texts) => {
    for (const text of texts.split(","))
      expect([text, word("Projects.Stage", text)]).toEqual([text, stage]);
  });

  test.each([
    [
      "Open",
      "open,O,Active,Mitigate,Mitigating,offen,in Bearbeitung,ouvert,ouverte,en cours,abierto,abierta,aperto,In risoluzione,aberto,em andamento,åpen,対応中,未対応,The risk event did not occur yet",
    ],
    [
      "Closed",
      "closed,C,erledigt,geschlossen,clos,fermé,cerrado,Chiuso,fechado,lukket,完了,クローズ,no longer valid",
    ],
    [
      "Realised",
      "occurred,materialised,Issue,eingetreten,survenu,materializado,verificato,ocorrido,inntruffet,顕在化",
    ],
  ])("status of a risk: %s", (status, texts) => {
    for (const text of texts.split(","))
      expect([text, word("Risks.Status", text)]).toEqual([text, status]);
  });

  test.each([
    ["Avoid", "avoid,Terminate,vermeiden,éviter,evitar,evitare,unngå,回避"],
    [
      "Reduce",
      "Mitigate,Treat,Treat-Prevent,vermindern,réduire,atténuation,mitigar,Mitigare,reduzir,redusere,軽減,低減",
    ],
    ["Transfer", "insure,übertragen,transférer,transferir,Trasferire,overføre,転嫁,移転"],
    ["Accept", "Tolerate,akzeptieren,accepter,aceptar,Accettare,aceitar,akseptere,受容"],
    ["Share", "share,teilen,partager,compartir,condividere,compartilhar,dele,共有"],
    ["Fallback", "contingency,Notfallplan,plan de repli,contingencia,コンティンジェンシー"],
    ["Exploit", "exploit,nutzen,exploiter,aprovechar,sfruttare,utnytte,活用"],
    ["Enhance", "enhance,erhöhen,améliorer,potenciar,migliorare,melhorar,forsterke,強化"],
  ])("response %s", (response, texts) => {
    for (const text of texts.split(","))
      expect([text, word("Risks.Response", text)]).toEqual([text, response]);
  });

  test.each([
    ["Issues.Priority", "High", "H,1,P1,urgent,hoch,haute,alta,høy,高"],
    ["Issues.Priority", "Medium", "M,2,mittel,moyenne,media,middels,中"],
    ["Issues.Priority", "Low", "L,3,niedrig,faible,baja,bassa,lav,低"],
    [
      "Issues.Status",
      "Resolved",
      "fixed,gelöst,behoben,résolu,resuelto,risolto,resolvido,løst,解決済み",
    ],
    ["Issues.Status", "Escalated", "escalated,eskaliert,escaladé,escalado,eskalert"],
    [
      "Benefits.Status",
      "In realisation",
      "in progress,teilweise realisiert,en réalisation,parcialmente realizado,under realisering,実現中",
    ],
    ["Benefits.Status", "At risk", "off track,gefährdet,à risque,en riesgo,a rischio,i risiko"],
    ["Benefits.Class", "Cashable", "Cash-releasing,hard,finanziell,financier,financiero"],
    ["Benefits.Class", "Qualitative", "intangible,qualitativ,cualitativo,定性的"],
    ["Milestones.Key", "Yes", "yes,Y,x,X,✓,✔,ja,oui,sí,Sì,sim,はい,TRUE,1,○"],
    ["Milestones.Key", "No", "no,n,nein,non,não,nei,いいえ,FALSE,0,✗"],
    ["Milestones.Kind", "Gate", "Stage gate,approval,Freigabe,décision,ゲート"],
    [
      "Dependencies.Status",
      "Agreed",
      "confirmed,vereinbart,confirmé,acordado,concordato,avtalt,合意済み",
    ],
    [
      "Decisions.Outcome",
      "Approved",
      "agreed,beschlossen,approuvé,aprobado,approvato,vedtatt,承認",
    ],
    [
      "Decisions.Outcome",
      "Deferred",
      "postponed,vertagt,reporté,aplazado,rinviato,adiado,utsatt,延期",
    ],
    [
      "Decisions.Forum",
      "Project board",
      "SteerCo,Lenkungsausschuss,COPIL,comité de pilotage,styringsgruppe,ステコミ",
    ],
    ["Financials.Cost type", "Capital", "CAPEX,Investition,investissement,inversión"],
    ["Risks.Type", "Opportunity", "O,Chance,opportunité,Oportunidad,mulighet,機会"],
  ])("%s %s", (list, standard, texts) => {
    for (const text of texts.split(",")) expect([text, word(list, text)]).toEqual([text, standard]);
  });

  test("numbers before, remarks and dates behind a word", () => {
    const stage = (text: string) => word("Projects.Stage", text);
    expect(stage("2 - Proposed")).toBe("Proposed");
    expect(stage("4. In delivery")).toBe("In delivery");
    expect(stage("Approved (2)")).toBe("Approved");
    expect(stage("On hold: waiting for funds")).toBe("On hold");
    expect(stage("On hold – funding")).toBe("On hold");
    expect(stage("Closed on 3 May 2026")).toBe("Closed");
    expect(stage("Closed 12/05/2026")).toBe("Closed");
    expect(stage("abgeschlossen am 12.05.2026")).toBe("Closed");
    expect(word("Decisions.Outcome", "Approved with conditions")).toBe("Approved");
    expect(word("Decisions.Outcome", "Accepté sous réserve")).toBe("Approved");
    expect(word("Issues.Status", "Escalated to the sponsor")).toBe("Escalated");
  });

  test("words that must not be taken for others", () => {
    const stage = (text: string) => word("Projects.Stage", text);
    for (const text of [
      "Gate 3",
      "not closed",
      "Open/Closed",
      "Closed or cancelled",
      "Complete by 30/06/2026",
      "?",
      "",
    ])
      expect([text, stage(text)]).toEqual([text, null]);
    expect(word("Risks.Status", "not open")).toBeNull();
    expect(word("Decisions.Outcome", "No decision")).toBeNull();
    expect(word("Milestones.Key", "maybe")).toBeNull();
  });

  test("true and false cells", () => {
    expect(valuesOf(readAs("Milestones.Key", [true, false, 1, 0, "tbc"]))).toEqual([
      "Yes",
      "No",
      "Yes",
      "No",
      "tbc",
    ]);
  });

  test("a few unknown words that fill a column are asked, one answer for each", () => {
    const cells = ["Alpha", "Beta", "Alpha", "Beta", "Alpha", "Closed"];
    const reading = readAs("Projects.Stage", cells);
    expect(valuesOf(reading)).toEqual([...Array<string>(5).fill("(not-in-list)"), "Closed"]);
    const doubt = doubtAbout(reading, "word");
    expect(doubt).toMatchObject({ assumed: null, cells: 5, samples: ["Alpha", "Beta"] });
    expect(doubt.options.map(({ value }) => value)).toEqual([
      ...fieldType("Projects", "Stage").words,
      "none",
    ]);
    const answered = readAs("Projects.Stage", cells, {
      answers: { word: "Alpha=In delivery\nBeta=none" },
    });
    expect(valuesOf(answered)).toEqual([
      "In delivery",
      "tbc",
      "In delivery",
      "tbc",
      "In delivery",
      "Closed",
    ]);
    const nonsense = readAs("Projects.Stage", cells, { answers: { word: "Alpha=Nowhere" } });
    expect(valuesOf(nonsense)[0]).toBe("(not-in-list)");
  });

  test("prose and rare words are not asked", () => {
    expect(readAs("Projects.Stage", ["Closed", "Closed", "Closed", "Gate 3"]).doubts).toEqual([]);
    const prose = ["It started well", "We hope for the best", "Nobody knows"];
    expect(readAs("Projects.Stage", prose).doubts).toEqual([]);
  });

  test("own categories of risk stay as they are", () => {
    expect(valuesOf(readAs("Risks.Category", ["technical", "Weather", " Weather "]))).toEqual([
      "Technical",
      "Weather",
      "Weather",
    ]);
  });
});

describe("words for missing", () => {
  test.each(
    "tbc,TBD,T.B.C.,n/a,N/A,n.a.,-,–,—,---,?,??,...,none,unknown,to be confirmed,(tbc),offen,noch offen,k.A.,unbekannt,à définir,À déterminer,n.d.,por definir,pendiente,da definire,a definir,ikke avklart,未定,調整中,なし,―".split(
      ",",
    ),
  )("%j", (text) => {
    expect(isMissingWord(text)).toBe(true);
  });

  const missing = "tbc,TBD,n/a,N/A,n.a.,NA,-,–,?,none,offen,k.A.,nd,s/o,por definir,未定".split(
    ",",
  );

  test.each([
    "Projects.Budget",
    "Projects.Start",
    "Projects.Complete %",
    "Projects.Sponsor",
    "Projects.Project ID",
    "Projects.Reported RAG",
    "Risks.Relates to",
    "Risks.Inherent impact",
    "Risks.Inherent probability",
    "Risks.Probability %",
    "Dependencies.Lag days",
    "Benefits.Target value",
  ])("say nothing in %s", (field) => {
    for (const text of missing) {
      const column = [text, "A", "M", "N", "High"];
      expect([text, valuesOf(readAs(field, column))[0]]).toEqual([text, "tbc"]);
    }
  });

  test("are words where a list has them", () => {
    expect(valuesOf(readAs("Milestones.Key", ["n/a", "n", "NA", "-"]))).toEqual([
      "tbc",
      "No",
      "tbc",
      "tbc",
    ]);
    expect(valuesOf(readAs("Risks.Status", ["offen", "n/a"]))).toEqual(["Open", "tbc"]);
  });

  test.each([
    "0",
    "Ann",
    "none of the above",
    "-5",
    "No",
    "1-2",
    "",
    "pending approval of the board",
    "x",
  ])("%j says something", (text) => {
    expect(isMissingWord(text)).toBe(false);
  });
});

describe("misspelt words", () => {
  test("one letter wrong, missing or turned round, and told", () => {
    const stages = readAs("Projects.Stage", ["In delivry", "Aproved", "Cancelld", "Closed"]);
    expect(valuesOf(stages)).toEqual(["In delivery", "Approved", "Cancelled", "Closed"]);
    expect(stages.notes).toMatchObject([{ code: "word-misspelt", count: 3, found: "In delivry" }]);
    const levels = readAs("Risks.Inherent impact", ["Hight", "Meduim", "Lwo", "Low"]);
    expect(valuesOf(levels)).toEqual([5, 3, "(not-a-level)", 1]);
    expect(notesOf(levels)).toEqual(["word-misspelt"]);
  });

  test("words that say what the list is about", () => {
    const status = [
      "Risk closed",
      "Delivery phase",
      "Phase 3 - Build",
      "Fase de ejecución",
      "開発フェーズ",
    ];
    expect(valuesOf(readAs("Projects.Stage", status))).toEqual([
      "Closed",
      "In delivery",
      "In delivery",
      "In delivery",
      "In delivery",
    ]);
    expect(valuesOf(readAs("Risks.Response", ["Mitigar el riesgo", "Mitigation plan"]))).toEqual([
      "Reduce",
      "Reduce",
    ]);
    expect(
      valuesOf(
        readAs("Risks.Inherent impact", [
          "Low risk",
          "High impact",
          "Medium (tbc)",
          "Low (<10%)",
          "P4",
        ]),
      ),
    ).toEqual([1, 5, 3, 1, 4]);
  });
});

describe("people", () => {
  const people = (text: string, alone: readonly string[] = []) =>
    peopleOf(text, new Set(alone.map((name) => name.toLowerCase())));

  test.each([
    ["Ann Lee", ["Ann Lee"]],
    ["Teja, Subhash", ["Teja, Subhash"]],
    ["van Dyke, Bo", ["van Dyke, Bo"]],
    ["Ann Lee, Bo Ray", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee, Bo Ray + Cy Fox", ["Ann Lee", "Bo Ray", "Cy Fox"]],
    ["Ann; Bo", ["Ann", "Bo"]],
    ["Ann\nBo", ["Ann", "Bo"]],
    ["Ann Lee / Bo Ray", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee & Bo Ray", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee und Bo Ray", ["Ann Lee", "Bo Ray"]],
    ["OT Engineering Manager + IT Security", ["OT Engineering Manager", "IT Security"]],
    ["Research & Development", ["Research", "Development"]],
    ["Finance/IT", ["Finance/IT"]],
    ["Director, Finance", ["Director, Finance"]],
    ["Dr. Jean-Luc O’Neill", ["Dr. Jean-Luc O’Neill"]],
    ["山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]],
    ["山田 太郎", ["山田 太郎"]],
  ])("%j", (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test("two first names where they also stand alone are two people", () => {
    expect(people("Ann, Bo", ["Ann", "Bo"])).toEqual(["Ann", "Bo"]);
  });

  test("the first is the owner, all names are kept beside and told", () => {
    const reading = readAs("Risks.Owner", ["Ann  Lee, Bo Ray", " Cy Fox ", "tbc", null, 7]);
    expect(valuesOf(reading)).toEqual(["Ann Lee", "Cy Fox", "tbc", null, "7"]);
    expect(reading.readings[0]).toMatchObject({ lossy: true });
    expect(notesOf(reading)).toEqual(["first-of-several-people", "missing-by-word"]);
  });
});

describe("identifiers", () => {
  const ids = (cells: Parameters<typeof readAs>[1]) => readAs("Projects.Project ID", cells);
  const date = (year: number, month: number, day: number, format: string) =>
    cell(serialDate(year, month, day), format);

  test("texts, numbers and formats", () => {
    expect(
      valuesOf(
        ids([
          " P-1 ",
          "Ｐ－００２",
          "P-3\u200b",
          cell(7, "000"),
          12,
          true,
          "-",
          cell(5, '"P-"000'),
        ]),
      ),
    ).toEqual(["P-1", "P-002", "P-3", "007", "12", "(not-an-id)", "tbc", "P-005"]);
  });

  test("numbers get their zeros back where neighbours have them", () => {
    const reading = ids(["001", "002", 3, 12]);
    expect(valuesOf(reading)).toEqual(["001", "002", "003", "012"]);
    expect(reading.notes).toMatchObject([
      { code: "identifier-restored", count: 2, expected: "003" },
    ]);
    expect(valuesOf(ids(["001", "0002", 3]))).toEqual(["001", "0002", "3"]);
    expect(valuesOf(ids(["A1", 3]))).toEqual(["A1", "3"]);
  });

  test("what Excel took for a date comes back where neighbours show its form", () => {
    expect(typedForms(serialDate(2026, 3, 5) ?? 0)).toEqual(
      expect.arrayContaining(["5-3", "3-5", "mar-5", "mar5", "05/03"]),
    );
    expect(valuesOf(ids(["JAN-12", date(2026, 2, 1, "d-mmm"), "FEB-13"]))).toEqual(
      ["JAN-12", "FEB-1", "FEB-13"].map((value, at) => (at === 1 ? "(not-an-id)" : value)),
    );
    expect(valuesOf(ids(["ABC5", "DEF7", date(2026, 3, 5, "d-mmm")]))).toEqual([
      "ABC5",
      "DEF7",
      "MAR5",
    ]);
    expect(valuesOf(ids([date(2026, 9, 30, "dd/mm/yyyy")]))).toEqual(["(not-an-id)"]);
  });

  test("references say not-a-reference", () => {
    expect(valuesOf(readAs("Risks.Relates to", ["P-1", "n/a", true]))).toEqual([
      "P-1",
      "tbc",
      "(not-a-reference)",
    ]);
  });
});

describe("broken characters", () => {
  const broken = (text: string): string => {
    const special = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
    return [...Buffer.from(text, "utf8")]
      .map((byte) =>
        byte >= 0x80 && byte < 0xa0 ? (special[byte - 0x80] ?? "") : String.fromCharCode(byte),
      )
      .join("");
  };

  test.each([
    "Müller: £1.2m – agreed",
    "“naïve” café à côté, œuvre",
    "São Paulo, Ñandú, ¿qué?",
    "Grønn å Ærlig",
    "日本語のリスク",
    "🟢 on track ✓",
    "€ 5 … ok",
  ])("%j comes back and stays as it is", (text) => {
    expect(repairMojibake(broken(text))).toBe(text);
    expect(repairMojibake(text)).toBe(text);
  });

  test("twice broken texts come back too", () => {
    for (const text of ["Müller: £1.2m – agreed", "São Paulo, ¿qué?", "Grønn å Ærlig", "“café” €"])
      expect(repairMojibake(broken(broken(text)))).toBe(text);
  });

  test("letters that only look broken stay", () => {
    for (const text of ["CAFÉ»", "“FORSLAG PÅ”", "Ärger", "ÉCOLE®", "Â", "Ã", "À — É"])
      expect(repairMojibake(text)).toBe(text);
  });
});
