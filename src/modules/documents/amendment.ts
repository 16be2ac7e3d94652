import type { Reading, Reference } from '#vanban/document.ts';

/** A subject that says of itself that it changes another document. */
const SUBJECT_CHANGES =
  /^(về việc )?(v\/v )?(điều chỉnh|sửa đổi|bổ sung|thay thế)|(điều chỉnh|sửa đổi, bổ sung|sửa đổi|thay thế)( một số)?( nội dung)?( của)? (kế hoạch|chương trình|quyết định|đề án)/iu;

/** The words just before a cited number that say that it is changed: `(thay thế Kế hoạch số `. */
const CHANGES_IT = /(thay thế|thay cho|điều chỉnh|sửa đổi|bổ sung)\s+(?:[\p{L}\p{M},]+\s+){0,8}$/iu;

/** So far from the subject a number is still part of the sentence that says what is changed. */
const NEAR = 1500;

/**
 * The cited documents that this one says it changes or takes the place of, the surest first: those of which the text says so
 * just before their number, then, where the subject says so, those cited near it.
 */
export function amendedBy(reading: Pick<Reading, 'text' | 'header' | 'references'>): Reference[] {
  const said = reading.references.filter((one) =>
    one.mentions.some(([start]) =>
      CHANGES_IT.test(reading.text.slice(Math.max(0, start - 100), start).normalize('NFC')),
    ),
  );
  const { subject } = reading.header;
  if (!subject || !SUBJECT_CHANGES.test(subject.value.normalize('NFC'))) return said;
  const near = reading.references.filter((one) => one.mentions.some(([start]) => start < subject.span[1] + NEAR));
  return [...new Set([...said, ...(near.length > 0 ? near : reading.references)])];
}
