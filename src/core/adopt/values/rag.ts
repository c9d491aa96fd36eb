import { headerKey, oneLine } from "../headerText";

/**
 * What a rating between two colours becomes: "outer" the worse of the two (Amber/Red is Red, Amber/Green is
 * Amber), "amber" Amber for both, "better" the better of the two.
 */
export type FiveStepRag = "outer" | "amber" | "better";

export type Rag = "Green" | "Amber" | "Red";

const words: Readonly<Record<Rag, string>> = {
  Green:
    "green,g,on track,on target,ok,good,ahead,on schedule,on plan,highly likely,no issues,healthy,under control,no concerns,all good,within tolerance,on budget," +
    "grun,gruen,gr,im plan,planmassig,auf kurs,gut,unkritisch,im rahmen," +
    "vert,verte,v,conforme,en bonne voie,dans les temps,bon,sous controle,maitrise," +
    "verde,en plazo,segun lo previsto,segun plan,bueno,bien,in linea,regolare,nei tempi,no prazo,em dia,dentro do prazo," +
    "gronn,gron,i rute,pa plan,som planlagt,緑,青,順調,良好,計画通り,問題なし,予定通り,正常,晴れ,sunny,soleil,sonnig",
  Amber:
    "amber,a,yellow,y,orange,o,at risk,caution,potential risks,some issues,feasible,minor issues,some concerns,needs attention,attention,watch,warning,behind,slipping," +
    "gelb,ge,kritisch beobachten,gefahrdet,achtung,beobachten," +
    "jaune,ambre,j,a risque,vigilance,a surveiller,en vigilance,retard leger," +
    "ambar,amarillo,naranja,amarilla,en riesgo,atencion,precaucion,giallo,arancione,ambra,a rischio,attenzione,amarelo,laranja,em risco,atencao," +
    "gul,oransje,i risiko,folges opp,黄,黄色,橙,注意,要注意,懸念あり,リスクあり,やや遅れ,曇り,cloudy,nuageux,bewolkt",
  Red:
    "red,r,off track,critical,roadblock,alert,late,unachievable,in doubt,major issues,overdue,serious issues,out of tolerance,blocked,not on track,in trouble,severe issues,over budget," +
    "rot,ro,kritisch,nicht im plan,im verzug,alarm," +
    "rouge,critique,hors delai,en retard,bloque,alerte,en derive," +
    "rojo,roja,critico,retrasado,bloqueado,fuera de plazo,rosso,critico,in ritardo,bloccato,vermelho,vermelha,atrasado,critica," +
    "rod,rodt,forsinket,kritisk,赤,赤色,遅延,危険,重大,問題あり,要対応,雨,stormy,rainy,orage,pluie,sturmisch",
};
/** Names of colours and their letters, which are ratings by themselves; other words are taken for one. */
const colours =
  /^(?:green|amber|yellow|orange|red|gr[uo]n|gruen|gelb|rot|verte?|jaune|ambre|rouge|verde|ambar|amarill[oa]|naranja|roj[oa]|giallo|arancione|ambra|rosso|amarelo|laranja|vermelh[oa]|gronn|gul|oransje|rodt?|[a-z]|緑|青|黄色?|橙|赤色?)$/;
const ragOfWord = new Map(
  Object.entries(words).flatMap(([rag, list]) =>
    list.split(",").map((word) => [word, rag as Rag] as const),
  ),
);
const signs: readonly (readonly [Rag, RegExp])[] = [
  ["Green", /[🟢🟩💚✅☀🌞👍😀😃🙂😊]/u],
  ["Amber", /[🟡🟨🟠🟧💛🧡⚠⛅🌤🌥☁😐]/u],
  ["Red", /[🔴🟥❤❌⛔🛑🚨🌧⛈🌩👎☹🙁😟😡]/u],
];

/** States that are no rating: finished, not begun, not assessed. */
const unrated = new Set(
  (
    "blue,b,complete,completed,done,closed,finished,delivered,grey,gray,white,black,purple,not started,not rated,not assessed,not reported,no rating,unrated,on hold,paused,cancelled,canceled,future,not due,not yet started,not applicable," +
    "blau,grau,weiss,abgeschlossen,fertig,nicht begonnen,nicht gestartet,nicht bewertet,erledigt,bleu,bleue,gris,grise,blanc,termine,terminee,non demarre,non evalue,acheve," +
    "azul,blanco,completado,terminado,no iniciado,sin iniciar,sin evaluar,blu,grigio,bianco,completato,chiuso,non iniziato,non valutato,cinza,branco,concluido,nao iniciado," +
    "bla,gra,hvit,ferdig,fullfort,ikke startet,ikke vurdert,pas commence,non commence,nicht begonnen,sin empezar,ikke begynt,avsluttet,灰,灰色,白,完了,未着手,未評価,対象外"
  ).split(","),
);

export interface RagReading {
  readonly rag: Rag;
  /** True for a step between two colours, which three colours cannot keep. */
  readonly between: boolean;
  /** True when the text says more than a colour: "On track", an arrow, a remark. */
  readonly more: boolean;
}

const trend =
  /[←-⇿➔-➾⬀-⬿▲△▼▽►◄▶◀⏫⏬🔺🔻↑↓→]|\((?:improving|worsening|stable|up|down|unchanged|same|new)\)|(?:^|\s)(?:improving|worsening|stable|up|down)$/giu;

/** The rating that emoji show; null when there is none or several. */
function ragOfSigns(text: string): Rag | null {
  const found = signs.filter(([, pattern]) => pattern.test(text)).map(([rag]) => rag);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A colour for a step between two. */
function between(both: readonly Rag[], fiveStep: FiveStepRag): Rag {
  if (fiveStep === "amber") return "Amber";
  const isRed = both.includes("Red");
  if (fiveStep === "outer") return isRed ? "Red" : "Amber";
  return isRed ? "Amber" : "Green";
}

function ragOfKey(key: string, fiveStep: FiveStepRag): RagReading | null {
  const whole =
    ragOfWord.get(key) ??
    ragOfWord.get(key.replace(/^(?:status|rag|ampel) | (?:status|rating|rag)$/g, ""));
  if (whole !== undefined) return { rag: whole, between: false, more: !colours.test(key) };
  const isLetters = /^(?:ag|ar|ga|ra|yg|yr|gy|ry)$/.test(key);
  const pair = isLetters ? Array.from(key) : key.split(/ (?:and |to |or )?/);
  if (pair.length !== 2) return null;
  const [first, second] = pair.map((part) => ragOfWord.get(part));
  if (first === undefined || second === undefined || first === second) return null;
  const both: readonly Rag[] = [first, second];
  return both.includes("Amber")
    ? { rag: between(both, fiveStep), between: true, more: false }
    : null;
}

/**
 * Reads a rating from a word, letter or emoji in eight languages; null when it is none.
 *
 * Five-step ratings are read as `fiveStep` says; an arrow or a remark behind the rating is passed over.
 * @example ragText("Amber/Red", "outer"); // => { rag: "Red", between: true, more: false }
 */
export function ragText(text: string, fiveStep: FiveStepRag): RagReading | null {
  const line = oneLine(text);
  const sign = ragOfSigns(line);
  const whole = ragOfKey(headerKey(line), fiveStep);
  if (whole !== null) {
    const isAgainst = sign !== null && !whole.between && sign !== whole.rag;
    return isAgainst ? null : { ...whole, more: whole.more || /[←-⇿▲▼]/u.test(line) };
  }
  const bare = line.replace(trend, " ").replace(/\p{Extended_Pictographic}|\ufe0f/gu, " ");
  if (bare.trim() === "")
    return sign === null ? null : { rag: sign, between: false, more: bare.length > 2 };
  const named = ragOfKey(headerKey(bare), fiveStep) ?? ragBeforeRemark(bare, fiveStep);
  if (named === null || (sign !== null && !named.between && sign !== named.rag)) return null;
  return { ...named, more: true };
}

/** "Amber - supplier late", "Red (was Amber)", "3 - Red". */
function ragBeforeRemark(text: string, fiveStep: FiveStepRag): RagReading | null {
  const line = text.trim().replace(/^\d\s*[-–—:.)=]\s*/, "");
  const head = /^([^(:;,–—]+?)\s*(?:\(|[:;,–—]|\s-\s|$)/.exec(line)?.[1] ?? "";
  return ragOfKey(headerKey(head), fiveStep);
}

/** True for a state that says that there is no rating: Blue, Complete, Not started. */
export function isUnrated(text: string): boolean {
  return (
    unrated.has(headerKey(oneLine(text).replace(trend, " "))) ||
    /^[🔵🟦⚪⬜⚫⬛🟣🟪✔]\ufe0f?$/u.test(oneLine(text))
  );
}
