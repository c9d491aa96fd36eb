/** Ctrl+; types the date, Ctrl+Shift+; the time. */
export function todayText(now: Date): string {
  return `${now.getMonth() + 1}/${now.getDate()}/${now.getFullYear()}`;
}

export function nowText(now: Date): string {
  const hours = now.getHours();
  const minutes = String(now.getMinutes()).padStart(2, "0");
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}
