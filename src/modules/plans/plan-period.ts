/** First and last day of the years that a plan is for, from the words of its subject; null where they name none. */
export function periodOf(subject: string): { start: string; end: string } | null {
  const text = subject.normalize('NFC').toLowerCase();
  const span = /(?:giai đoạn|các năm|năm)\s+(\d{4})\s*(?:-|–|—|đến(?: năm)?|,)\s*(\d{4})/u.exec(text);
  if (span && span[1]! <= span[2]!) return { start: `${span[1]}-01-01`, end: `${span[2]}-12-31` };
  // A year that only says until when ("định hướng đến năm 2030") or of which day another document is does not count.
  const year = /(?<!đến |tầm nhìn |tháng \d\d? )năm\s+(\d{4})/u.exec(text);
  return year ? { start: `${year[1]}-01-01`, end: `${year[1]}-12-31` } : null;
}
