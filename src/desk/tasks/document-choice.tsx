import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useDocumentChoices } from './evidence/data.ts';

interface Props {
  readonly label: string;
  readonly description: string;
  readonly required?: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** Finds a document of the register by number or subject. */
export function DocumentChoice({ label, description, required = false, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 250);
  const found = useDocumentChoices(asked).data?.items ?? [];
  const choices = new Map(
    found.map((one) => [
      [one.type, one.number, one.subject ?? one.opening].filter(Boolean).join(' · ').slice(0, 200),
      one.id,
    ]),
  );
  return (
    <Autocomplete
      label={label}
      description={description}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        onChoose(choices.get(value) ?? null);
      }}
      data={[...choices.keys()]}
      filter={({ options }) => options}
      limit={20}
      required={required}
      data-autofocus={required || undefined}
    />
  );
}
