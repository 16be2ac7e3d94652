import type { FirstStep } from '#platform/http/server.ts';

const ALWAYS_OPEN = [
  '/api/access/change-password',
  '/api/access/sign-out',
  '/api/access/sessions',
  '/api/access/revoke-session',
];

/** A one-time password went through other hands: whoever else knows it must not work with it, nor bind a telephone to it. */
const OWN_PASSWORD: FirstStep = { issue: 'access.must-change-password', open: ALWAYS_OPEN };

const SECOND_FACTOR: FirstStep = {
  issue: 'access.must-set-second-factor',
  open: [...ALWAYS_OPEN, '/api/access/begin-second-factor', '/api/access/confirm-second-factor'],
};

/** What must be set before anything else is open; null where nothing must. */
export function firstStepOf(session: {
  readonly mustChangePassword: boolean;
  readonly secondFactorMissing: boolean;
}): FirstStep | null {
  if (session.mustChangePassword) return OWN_PASSWORD;
  return session.secondFactorMissing ? SECOND_FACTOR : null;
}
