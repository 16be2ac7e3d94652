import type { portalWords as vi } from './vi.ts';

/** A key of the words of pages without account. */
export type PortalKey = keyof typeof vi;
