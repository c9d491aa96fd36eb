import { headerKey, headerText, oneLine } from "../headerText";

const totals =
  "total|totals|totale|totali|totaux|totalt|gesamt|gesamtsumme|gesamtergebnis|insgesamt|summe|summen|sum|sums|somme|somma|suma|soma|sluttsum|合計|総計|総合計|計";
const subtotals =
  "subtotal|subtotals|sub total|sub totals|zwischensumme|zwischensummen|teilsumme|teilergebnis|sous total|sous totaux|subtotale|delsum|小計|中計";
const whole = new RegExp(
  `^(?:grand |overall |running |net |gross |portfolio |programme |program |project |cumulative )?(?:${totals})(?: (?:general|geral|generale|general|portfolio|programme|program|project|projects|cost|costs|budget|cumulative|eur|gbp|usd|k|m))?$`,
);
const subtotal = new RegExp(`^(?:${subtotals})(?: .*)?$|^.* (?:${subtotals})$`);
const named = new RegExp(`^(?:${totals}) .*$|^.* (?:${totals})$|^(?:合計|総計).*$`);

/**
 * How a label names a sum: "total" and "subtotal" say so outright, "named" only may ("Total North",
 * "Total refit of block A"): its figures decide.
 */
export function totalWord(label: string): "total" | "subtotal" | "named" | null {
  const key = headerKey(label.replace(/[([].*?[)\]]/g, " "));
  if (key === "" || key.length > 60) return null;
  if (subtotal.test(key)) return "subtotal";
  if (whole.test(key)) return "total";
  return named.test(key) ? "named" : null;
}

const statistic =
  /^(?:average|avg|mean|median|min|max|minimum|maximum|count|durchschnitt|mittelwert|anzahl|moyenne|nombre|media|promedio|numero|media|gjennomsnitt|antall|平均|件数)(?: .{0,20})?$/;

/** True for the label of a line that holds an average or a count of the lines above it. */
export function isStatisticWord(label: string): boolean {
  return statistic.test(headerKey(label));
}

const noteStart =
  /^(?:\*|†|‡|¹|²|³|\(\*\)|nb\b|n\.b\.|p\.s\.|note|notes|source|sources|key|legend|legende|comment|hinweis|anmerkung|bemerkung|quelle|stand\b|remarque|note|nota|notas|légende|leyenda|fuente|fonte|legenda|merknad|kilde|prepared by|last updated|updated|as of|as at|注|※|凡例|出典)(?:\P{L}|$)/iu;

/** True for a text that tells about a table rather than being one of its records. */
export function isNote(text: string): boolean {
  const line = oneLine(text);
  return noteStart.test(line) || line.split(" ").length >= 6 || line.length > 60;
}

const instruction =
  /\b(?:enter|select|choose|pick|rate|describe|insert|type|drop ?-?downs?|free text|mandatory|required|optional|auto(?:matic|matically)?(?: calculated| filled)?|calculated|do not edit|dd[-/. ]?mm|mm[-/. ]?dd|yyyy|tt\.mm|jjjj|jj[-/.]mm|e\.?g|for example|format|bitte|auswählen|eingeben|wählen|pflichtfeld|freitext|beispiel|z\. ?b|saisir|choisir|sélectionner|obligatoire|facultatif|texte libre|ex|par exemple|ingrese|seleccione|elegir|obligatorio|opcional|texto libre|por ejemplo|inserire|selezionare|scegliere|obbligatorio|facoltativo|ad esempio|insira|selecione|escolha|obrigatório|preencher|por exemplo|skriv|velg|fyll|obligatorisk|valgfri|fritekst|f\.eks)\b|入力|選択|記入|必須|任意|例[:：]/iu;

/** True for a text that tells how to fill a column. */
export function isInstruction(text: string): boolean {
  const line = oneLine(text);
  if (/^(?:<.*>|\[.*\]|\{.*\})$/.test(line)) return true;
  return instruction.test(line);
}

const sample =
  /^(?:e\.?g\.?[\s:]|example|sample\b|beispiel|z\. ?b\.|bsp\.?|exemple|par ex|ejemplo|p\. ?ej|esempio|ad es|exemplo|eksempel|f\.eks|例)/iu;

/** True for a text that says of itself that it is a sample. */
export function isSample(text: string): boolean {
  return sample.test(oneLine(text));
}

/** True for a text that is nothing but a unit or a scale: "£m", "(k€)", "%", "1-5", "dd/mm/yy". */
export function isUnit(text: string): boolean {
  const line = oneLine(text).replace(/^\((.*)\)$/, "$1");
  if (
    /^(?:%|days?|tage|jours|fte|hrs?|hours|dd[-/.]mm[-/.]yy(?:yy)?|tt\.mm\.jj(?:jj)?)$/i.test(line)
  )
    return true;
  const { factor, currency, scale } = headerText(`x (${line})`);
  return factor !== null || currency !== null || scale !== null;
}

/** True for the title of a key or scale beside a table. */
export function isKeyWord(text: string): boolean {
  return /^(?:key|legend|legende|leyenda|leggenda|legenda|tegnforklaring|scale|skala|echelle|escala|scala|凡例)$/.test(
    headerKey(text),
  );
}
