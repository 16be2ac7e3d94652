import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readDay, typedDay } from '../format.ts';
import { useWords } from '../words.tsx';

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly description?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** A day typed as dd/mm/yyyy (6/11/26 will do); what is none says so when the input is left. */
export function DayInput({ label, value, onChange, description, required, error }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const leave = () => {
    const text = (typed ?? '').trim();
    setWrong(typed !== null && text !== '' && readDay(text) === null);
    if (typed !== null && (text === '' || readDay(text) !== null)) setTyped(null);
  };
  return (
    <TextInput
      label={label}
      description={description}
      required={required ?? false}
      inputMode="numeric"
      placeholder={t('desk.day-placeholder')}
      autoComplete="off"
      value={typed ?? (value ? typedDay(value) : '')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setWrong(false);
        const text = event.currentTarget.value;
        onChange(text.trim() === '' ? null : readDay(text));
      }}
      onBlur={leave}
      error={isWrong ? t('desk.day-wrong') : error}
    />
  );
}
