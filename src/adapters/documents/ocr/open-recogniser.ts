import type { OcrChoice } from '../reading.ts';
import type { Recogniser } from './recogniser.ts';

/** The recogniser that the configuration chose. */
export async function openRecogniser(choice: OcrChoice): Promise<Recogniser> {
  return choice === 'fake'
    ? (await import('./fake.ts')).openFakeRecogniser()
    : (await import('./tesseract.ts')).openTesseract();
}
