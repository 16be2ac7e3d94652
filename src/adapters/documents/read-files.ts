import type { FileFormat } from './identify.ts';
import type { IntakeFile, OpenedDocument } from '#modules/documents/index.ts';
import type { ReadingDesk } from './reading.ts';

/**
 * Reads files that were identified: one document, or the photos of one letter. Readers of heavy formats are only
 * loaded when needed.
 * @throws {Refusal}
 */
export async function readFiles(
  format: FileFormat,
  files: readonly IntakeFile[],
  desk: ReadingDesk,
): Promise<OpenedDocument> {
  const [file] = files;
  const { name, bytes } = file ?? { name: '', bytes: new Uint8Array() };
  switch (format) {
    case 'text':
      return (await import('./text.ts')).readPlainText(name, bytes);
    case 'html':
      return (await import('./html/read.ts')).readHtml(name, bytes);
    case 'docx':
      return await (await import('./docx/read.ts')).readDocx(name, bytes, desk);
    case 'doc':
      return await (await import('./doc/read.ts')).readDoc(name, bytes);
    case 'rtf':
      return (await import('./rtf/read.ts')).readRtf(name, bytes);
    case 'pdf':
      return await (await import('./pdf/read.ts')).readPdf(name, bytes, desk);
    case 'image':
      return await (await import('./ocr/read-pictures.ts')).readPictures(files, desk);
  }
}
