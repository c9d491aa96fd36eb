import { headerKey } from "../headerText";

/** Nouns that head columns of any list, whether or not a register has a field for them. */
const words = `
  id ref no number name title description details type category class status state stage phase priority rank
  owner manager lead leader sponsor responsible accountable assigned assignee department division directorate
  team unit group region country location site client customer supplier vendor contact email date start end
  finish begin due deadline created updated modified opened closed raised identified reviewed budget cost costs
  forecast actual actuals baseline variance spend spent amount value total target planned plan comment comments
  note notes remark remarks narrative commentary rating rag score level probability likelihood impact severity
  consequence mitigation response action actions control controls benefit benefits measure kpi quantity
  programme program portfolio project milestone deliverable dependency decision issue risk objective goal cause
  effect reason progress complete percent duration effort role skill fte hours days period month year quarter
  version source link task activity item predecessor predecessors step topic workstream
  nummer nr titel bezeichnung beschreibung typ art kategorie priorität verantwortlich verantwortlicher
  verantwortung leiter projektleiter auftraggeber abteilung bereich standort kunde lieferant datum beginn ende
  termin fällig frist kosten ist soll prognose abweichung bemerkung bemerkungen kommentar ampel
  eintrittswahrscheinlichkeit wahrscheinlichkeit auswirkung schadenshöhe maßnahme maßnahmen nutzen ziel
  fortschritt aufwand rolle zeitraum monat jahr quartal vorgang aufgabe stand
  nom titre numéro référence statut état priorité responsable chef commanditaire service direction début fin
  échéance coût coûts prévision prévu réel écart commentaire commentaires remarque remarques probabilité gravité
  mesure bénéfice avancement charge rôle période mois année trimestre tâche étape type catégorie
  nombre título número descripción estado fase prioridad dueño director departamento fecha inicio vencimiento
  presupuesto coste costo previsto real desviación comentario comentarios observaciones probabilidad impacto
  respuesta acción beneficio avance rol periodo mes año trimestre tarea tipo categoría
  nome titolo numero descrizione stato priorità responsabile data inizio fine scadenza costo costi preventivo
  effettivo consuntivo scostamento probabilità impatto azione beneficio avanzamento ruolo mese anno attività
  descrição situação responsável início prazo orçamento custo custos realizado desvio comentário observações
  probabilidade ação benefício progresso função período mês ano tarefa categoria
  navn tittel nummer beskrivelse prioritet ansvarlig eier leder avdeling dato slutt budsjett kostnad kostnader
  faktisk avvik merknad sannsynlighet konsekvens tiltak gevinst fremdrift periode måned år oppgave aktivitet`;

const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(headerKey));

const japanese =
  /番号|名称|件名|内容|説明|状況|状態|段階|優先度|担当|責任者|部署|開始|終了|完了|期限|予算|費用|実績|予測|差異|備考|コメント|確率|影響|対策|効果|進捗|役割|期間|リスク|案件|プロジェクト/u;

/** How much a text reads as the heading of a column: 1 as one such word, 0.6 when it has one among few, else 0. */
export function headingLikeness(text: string): number {
  const key = headerKey(text.replace(/[([].*$/su, " "));
  if (known.has(key)) return 1;
  const parts = key.split(" ");
  if (parts.length <= 12 && parts.some((part) => known.has(part))) return 0.6;
  return key.length <= 12 && japanese.test(key) ? 0.6 : 0;
}
