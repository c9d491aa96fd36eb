import { oneLine } from "../headerText";

/** Words before a date that do not change it much, and remarks behind it. */
const before =
  /^(?:by|before|due|on|until|till|c\.|ca\.|approx\.?|around|circa|~|est\.?|exp\.?|expected|planned|forecast|actual|achieved|done|completed?|closed|delivered|finished|erledigt|abgeschlossen|fertig|terminé|livré|réalisé|hecho|completado|entregado|fatto|completato|concluído|entregue|ferdig|levert|完了|w\/c|wc|w\/e|week commencing|week ending|from|bis|ab|am|vor|spätestens|seit|geplant|avant|avant le|le|dès|depuis|au|el|antes del|hasta el|desde el|il|entro il|entro|dal|al|em|até|a partir de|innen|før|fra|den)[:\s]+(?=\S)/i;
const remarkBehind =
  /^(.*\d)\s*(?:\([^()]*\)|\[[^[\]]*\]|[*?†✓✔✅]+|[AFE]|[-–—,;:]\s*\p{L}[^\d]*|\s+\p{L}{4,}[^\d]*)$/u;

/** The texts that may be a date inside a text: without a word before it, and without a remark behind it too. */
export function dateParts(text: string): readonly string[] {
  const line = oneLine(text);
  const bare = line.replace(before, "");
  return [bare, remarkBehind.exec(bare)?.[1]?.trim() ?? bare].filter((part) => part !== line);
}

/** The text without what stands around its date. */
export function bareDate(text: string): string {
  return dateParts(text).at(-1) ?? text;
}
