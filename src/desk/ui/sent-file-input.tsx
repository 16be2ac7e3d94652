import { Button, Group, Input, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useCommand } from '../command.ts';
import { useWords } from '../words.tsx';

interface SentFile {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string | null;
  readonly required?: boolean;
  /** Files that were sent before, for their names. */
  readonly known: readonly SentFile[];
  /** The id of the file; empty where there is none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly run: (file: File) => Promise<SentFile>;
  readonly error?: string | undefined;
}

/** One file that is sent as soon as it is chosen; the form then names it by its id. */
export function SentFileInput({ label, hint, required, known, value, onChange, run, error }: Props) {
  const { t, tIssue } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<SentFile | null>(null);
  const attach = useCommand({
    run,
    onDone: (file) => {
      setSent(file);
      onChange(file.id);
    },
  });
  const name = value === '' ? null : ([sent, ...known].find((one) => one?.id === value)?.name ?? value);
  const [issue] = attach.beside();
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={hint}
      required={required ?? false}
      labelElement="div"
      error={error ?? (issue && tIssue(issue))}
    >
      <Group gap="sm" mt="xs">
        {name ? <Text className="break-anywhere">{name}</Text> : null}
        <Button variant="default" loading={attach.sending} onClick={() => input.current?.click()} aria-describedby={id}>
          {t(name ? 'inquiries.file-replace' : 'inquiries.file-choose')}
        </Button>
        {name ? (
          <Button variant="subtle" onClick={() => onChange('')}>
            {t('inquiries.file-remove')}
          </Button>
        ) : null}
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) attach.send(file);
          event.currentTarget.value = '';
        }}
      />
    </Input.Wrapper>
  );
}
