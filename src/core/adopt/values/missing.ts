import { headerKey, oneLine } from "../headerText";

/** Words that say that a value is not known, not yet known or not needed; compared by `headerKey`. */
const words: readonly string[] = [
  "tbc,tbd,tba,tbe,t b c,t b d,t b a,tbc tbd,tbd tbc,na,n a,not applicable,not available,not known,not yet known,unknown",
  "to be confirmed,to be determined,to be decided,to be defined,to be advised,to be agreed,to follow,not set,not yet set",
  "not specified,not stated,not provided,not given,not recorded,not yet agreed,not defined,undefined,unspecified,no date,no data",
  "none,null,nil return,nan,blank,empty,missing,awaited,awaiting,awaiting confirmation,pending,not required,ntr",
  "offen,noch offen,unbekannt,k a,ka,keine angabe,keine angaben,n v,nicht verfugbar,nicht bekannt,entfallt,noch festzulegen",
  "zu klaren,noch zu klaren,in klarung,in abstimmung,noch nicht festgelegt,steht noch nicht fest,folgt,wird noch festgelegt,nicht zutreffend",
  "a definir,a preciser,a confirmer,a determiner,a venir,nd,n d,so,s o,sans objet,inconnu,inconnue,non defini,non definie,non connu",
  "non renseigne,non disponible,non applicable,en attente,a completer",
  "por definir,por confirmar,por determinar,por asignar,pendiente,sin definir,sin asignar,sin fecha,desconocido,desconocida,no aplica,s d,no definido",
  "da definire,da confermare,da determinare,da assegnare,non definito,non definita,non noto,sconosciuto,non applicabile,non disponibile,in attesa",
  "a confirmar,a determinar,nao definido,nao definida,desconhecida,desconhecido,nao aplicavel,nao se aplica,pendente,sem data,indefinido",
  "ikke avklart,ikke satt,ikke bestemt,ikke relevant,ukjent,avklares,ma avklares,kommer,ikke fastsatt,ikke aktuelt",
  "未定,未決定,未確定,不明,なし,該当なし,未入力,未設定,調整中,検討中,確認中,後日,未",
].flatMap((line) => line.split(","));
const missing = new Set(words);

/** Only dashes, dots, question marks and the like. */
const marks = /^[\s\-–—−‐‑―ー_.?…*/\\~=]+$/u;

/** True for a text that says that there is no value: "tbc", "n/a", "-", "offen", "à définir", "未定". */
export function isMissingWord(text: string): boolean {
  const line = oneLine(text);
  if (line === "" || line.length > 40) return false;
  if (marks.test(line)) return true;
  return missing.has(headerKey(line.replace(/^[[(<{#]+|[\])>}!]+$/g, "")));
}
