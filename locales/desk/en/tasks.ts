import type { tasksWords as vi } from '../vi/tasks.ts';

export const tasksWords: Readonly<Record<keyof typeof vi, string>> = {};
