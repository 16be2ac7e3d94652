import { useState, type ChangeEvent } from 'react';

/** The inputs of a form: values, a setter, and what a text input of Mantine takes. */
export interface Fields<V> {
  readonly values: V;
  readonly set: (patch: Partial<V>) => void;
  readonly text: (name: keyof V & string) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
    readonly error?: string;
  };
}

/** State of a form. `errorAt` is the command's, so that what the server says stands at its input. */
export function useFields<V extends object>(
  first: V,
  errorAt: (field: string) => string | undefined = () => undefined,
): Fields<V> {
  const [values, setValues] = useState(first);
  const set = (patch: Partial<V>) => setValues((before) => ({ ...before, ...patch }));
  return {
    values,
    set,
    text: (name) => {
      const value = values[name];
      const error = errorAt(name);
      return {
        name,
        value: typeof value === 'string' ? value : '',
        onChange: (event) => set({ [name]: event.currentTarget.value } as unknown as Partial<V>),
        ...(error ? { error } : {}),
      };
    },
  };
}

/** A text for the server: trimmed, null where nothing was typed. */
export const orNull = (text: string): string | null => text.trim() || null;
