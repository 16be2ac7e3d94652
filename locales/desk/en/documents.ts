import type { documentsWords as vi } from '../vi/documents.ts';

export const documentsWords: Readonly<Record<keyof typeof vi, string>> = {};
