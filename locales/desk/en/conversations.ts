import type { conversationsWords as vi } from '../vi/conversations.ts';

export const conversationsWords: Readonly<Record<keyof typeof vi, string>> = {};
