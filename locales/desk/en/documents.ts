import type { documentsWords as vi } from '../vi/documents.ts';

export const documentsWords: Readonly<Record<keyof typeof vi, string>> = {
  'documents.problem.no-file': 'There is no file. Please choose one or paste the text.',
  'documents.problem.empty-file': 'The file {name} is empty. Please check and choose it again.',
  'documents.problem.too-large':
    'The file {name} has {megabytes, number} MB, more than the limit of {limit, number} MB. Please split it or compress its pictures.',
  'documents.problem.too-many-files':
    'There are {files, number} files; at most {limit, number} can come in at once. Please take some out.',
  'documents.problem.several-documents':
    'The {files, number} files are not photos of one letter. Please bring in one document at a time; only photos of the pages of one letter go together.',
  'documents.problem.not-a-document':
    'The file {name} is not a document. Files that can be read: .docx, .doc, .pdf, .rtf, .html, .txt and photos.',
  'documents.problem.unsupported-format':
    'The file {name} is of a kind that cannot be read ({format}). Please save it as .docx or .pdf.',
  'documents.problem.binary-text':
    'The file {name} is named as text but holds data that is not text. Please get the original file.',
  'documents.problem.encrypted':
    'The file {name} has a password and cannot be read. Please remove the password and send it again.',
  'documents.problem.broken': 'The file {name} is damaged or cut short. Please get a whole copy from its sender.',
  'documents.problem.zip-bomb':
    'The file {name} is compressed in a suspicious way and was refused. Please ask its sender for another copy.',
  'documents.problem.too-many-pages':
    'The file {name} has {pages, number} pages; the limit is {limit, number}. Please split it.',
  'documents.problem.no-text': 'The file {name} holds no words. Please check it.',
  'documents.problem.unreadable-scan':
    'The scan {name} is too poor to be read (clearness {confidence, number}%). Please take it again: straight, well lit, the whole sheet.',
  'documents.problem.timeout':
    'Reading {name} took more than {seconds, number} seconds and was stopped. Please split it or save it as .docx.',
  'documents.problem.too-complex':
    'The file {name} is too complex to be read safely. Please save it as a simpler .docx or .pdf.',
  'documents.problem.aborted': 'Stopped as asked. The file was not kept.',
  'documents.problem.reading-failed':
    'The system met an error while reading this document. It has been recorded; please try again later or tell your administrator.',
  'documents.secret':
    'The document bears a secrecy stamp and must not be brought into the system. The file was not kept.',
  'documents.nothing-to-decide': 'This document no longer waits for a decision; somebody may have settled it.',
  'documents.same-file':
    'This is the very file that is held already, so it can become neither a new version nor another document.',
  'documents.note.wrong-extension':
    'The file {name} is named .{extension} but its content is {format}; it was read as what it is.',
  'documents.note.tracked-changes':
    'The document has tracked changes: {inserted, number} insertions were read, {deleted, number} deletions left out.',
  'documents.note.hidden-text': '{runs, number} pieces of hidden text were left out.',
  'documents.note.footnotes': 'There are {count, number} footnotes.',
  'documents.note.pictures-left-out': '{count, number} pictures in the document were not read for words.',
  'documents.note.scripts-ignored': 'The page held {count, number} scripts, which were ignored.',
  'documents.note.old-font': 'Letters of an old font ({font}) were converted to Unicode. Please check names.',
  'documents.note.recognised':
    'The words of {pages, number} pages were recognised from pictures (clearness {confidence, number}%). Please compare them with the page pictures.',
  'documents.note.low-confidence':
    'Page {page, number} is unclear (clearness {confidence, number}%). Please check it with care.',
  'documents.note.text-layer-distrusted':
    'The letters carried by {pages, number} pages of the PDF were unusable, so they were {instead, select, recognition {recognised from pictures} other {read another way}}.',
  'documents.note.turned': 'Page {page, number} was turned by {degrees, number} degrees.',
  'documents.note.straightened': 'Page {page, number} was straightened by {degrees, number} degrees.',
  'documents.note.photos-ordered': 'Photos were put into the order of pages: {order}.',
  'documents.note.same-photo-twice': 'The photo {name} is the same as another and was used once.',
};
