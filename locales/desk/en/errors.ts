import type { errorsWords as vi } from '../vi/errors.ts';

export const errorsWords: Readonly<Record<keyof typeof vi, string>> = {
  'errors.invalid-input': 'Something is not right yet. Please look at the marked fields.',
  'errors.not-signed-in': 'Your session has ended. Please sign in again.',
  'errors.second-factor-needed': 'Two-step verification is needed first.',
  'errors.not-permitted': 'You have not been given the right to see or do this.',
  'errors.not-found': 'This was not found, or it is not yours to see.',
  'errors.conflict': 'This has just changed, so nothing was done. Please reload and continue.',
  'errors.stale-version': 'Somebody has just changed this. Please reload to see the new version, then continue.',
  'errors.too-large': 'The file or content is larger than allowed.',
  'errors.too-many-requests': 'Too many requests in a row. Please wait a minute and try again.',
  'errors.refused': 'This could not be done.',
  'errors.busy': 'The system is busy or restarting. Please try again in a few minutes.',
  'errors.disk-full':
    'The disk of the server is full, so nothing was stored. What you wrote is still on the screen; tell the administrator, then send it again.',
  'errors.internal': 'The system met an error. It has been recorded; nothing of yours was changed.',
  'errors.unexpected-answer':
    'The server answered in an unexpected form. Please reload; if it stays so, tell your administrator.',
  'errors.connection-lost': 'The connection is lost. What you wrote is still on the screen; send it again once online.',
  'errors.connection-lost-kept':
    'The connection is lost. What you wrote is kept on this device and will be sent by itself once online.',
  'errors.connection-lost-reading': 'The server cannot be reached. Please check the network and try again.',
  'errors.unknown-issue': 'This could not be done (code: {code}).',
  'errors.foreign-origin': 'The request came from an address that is not part of this system and was refused.',
  'errors.no-file': 'No file was chosen.',
  'errors.file-too-large': 'The file {name} is larger than {limit, number} MB.',
  'errors.input-invalid_type': 'This is missing or not in the right form.',
  'errors.input-too_small': 'This is missing or too short.',
  'errors.input-too_big': 'This is too long.',
  'errors.input-invalid_format': 'This is not in the right form.',
  'errors.input-invalid_value': 'This value is not one of those allowed.',
  'errors.input-invalid_union': 'This is not in the right form.',
  'errors.input-invalid_key': 'This is not in the right form.',
  'errors.input-invalid_element': 'This is not in the right form.',
  'errors.input-not_multiple_of': 'This number is not right.',
  'errors.input-unrecognized_keys': 'There is something here that cannot be taken.',
  'errors.input-custom': 'This is not right.',
};
