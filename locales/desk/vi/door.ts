import { accessWords } from './access.ts';
import { deskWords } from './desk.ts';
import { errorsWords } from './errors.ts';

/** The words of what is seen before somebody is signed in; the others are fetched beside it. */
export const doorWords = { ...accessWords, ...deskWords, ...errorsWords } as const;
