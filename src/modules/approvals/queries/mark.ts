import { createHash } from 'node:crypto';
import type { Shown } from '../ports.ts';

/** Tells whether what lies before the leader is still what he read: the same words give the same mark. */
export const markOf = ({ title, facts }: Shown): string =>
  createHash('sha256')
    .update(JSON.stringify([title, facts.map(({ name, text }) => [name, text])]))
    .digest('hex')
    .slice(0, 16);
