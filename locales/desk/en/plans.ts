import type { plansWords as vi } from '../vi/plans.ts';

export const plansWords: Readonly<Record<keyof typeof vi, string>> = {};
