/** What the bytes of a file turned out to be; its name decides nothing. */
export interface FileKind {
  readonly mediaType: string;
  readonly is: 'picture' | 'paper' | 'sheet' | 'sound' | 'film';
}

const picture = (mediaType: string): FileKind => ({ mediaType, is: 'picture' });
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * Looks at the first bytes: pictures (JPEG, PNG, WebP), documents that the reader can open (PDF, Word, RTF), sheets and slides,
 * sound and film of broadcasts. Null for everything else: programs, archives, web pages, pictures that browsers do not show.
 */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4100)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return picture('image/jpeg');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return picture('image/png');
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return picture('image/webp');
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE') return { mediaType: 'audio/wav', is: 'sound' };
  if (/%PDF-\d/.test(head.slice(0, 1100))) return { mediaType: 'application/pdf', is: 'paper' };
  if (head.startsWith('{\\rtf')) return { mediaType: 'application/rtf', is: 'paper' };
  if (head.startsWith('ID3') || /^\xff[\xfb\xf3\xf2]/.test(head)) return { mediaType: 'audio/mpeg', is: 'sound' };
  if (/^....ftyp(isom|iso[2-6]|mp4[12]|avc1|M4V |dash)/s.test(head)) return { mediaType: 'video/mp4', is: 'film' };
  if (/^....ftypM4A /s.test(head)) return { mediaType: 'audio/mp4', is: 'sound' };
  if (head.startsWith('PK\x03\x04')) return officeKind(bytes);
  return head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ? oldOfficeKind(bytes) : null;
}

/** The names of the parts stand in the directory at the end of the archive. */
function officeKind(bytes: Uint8Array): FileKind | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (part: string): boolean => whole.includes(part, Math.max(0, whole.length - 128 * 1024), 'latin1');
  if (has('word/document')) return { mediaType: `${OFFICE}.wordprocessingml.document`, is: 'paper' };
  if (has('xl/workbook')) return { mediaType: `${OFFICE}.spreadsheetml.sheet`, is: 'sheet' };
  if (has('ppt/presentation')) return { mediaType: `${OFFICE}.presentationml.presentation`, is: 'sheet' };
  return null;
}

function oldOfficeKind(bytes: Uint8Array): FileKind | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => whole.includes(Buffer.from(stream, 'utf16le'));
  if (has('WordDocument')) return { mediaType: 'application/msword', is: 'paper' };
  if (has('Workbook')) return { mediaType: 'application/vnd.ms-excel', is: 'sheet' };
  if (has('PowerPoint Document')) return { mediaType: 'application/vnd.ms-powerpoint', is: 'sheet' };
  return null;
}
