/**
 * Reads a typed date: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日 or 20260301. A day that does not exist is no date; form-js
 * alone would turn 29 February 1970 into 1 March without a word.
 * @returns {Date|undefined}
 */
export function parseDate(text) {
  const parts = /^\s*(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))\s*$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [parts[1], parts[2] ?? parts[4], parts[3] ?? parts[5]].map(Number);
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : undefined;
}
