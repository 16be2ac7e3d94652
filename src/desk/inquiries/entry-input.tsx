import { Button, Group, Input, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { AnswerView, attachedFile, InquiryDetail } from '#modules/inquiries/contract.ts';
import { postFiles } from '../api.ts';
import { useCommand } from '../command.ts';
import { useWords } from '../words.tsx';
import { useHeading } from './entry-value.tsx';

interface Props {
  readonly inquiryId: string;
  readonly organizationId: string;
  readonly column: InquiryDetail['fields'][number];
  /** Files of the answer before, for their names. */
  readonly files: AnswerView['files'];
  /** What was typed; of a file its id. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
}

/** The input of one column, by its kind. */
export function EntryInput(props: Props) {
  const { t } = useWords();
  const heading = useHeading();
  const { column, value, onChange, error } = props;
  const common = { label: heading(column), required: column.isRequired, error };
  switch (column.kind) {
    case 'text':
      return (
        <Textarea
          {...common}
          description={column.hint}
          autosize
          maxLength={5000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'yes-no':
      return (
        <Choices
          {...props}
          choices={['yes', 'no']}
          say={(one) => t(one === 'yes' ? 'inquiries.yes' : 'inquiries.no')}
        />
      );
    case 'choice':
      return <Choices {...props} choices={column.choices} say={(one) => one} />;
    case 'file':
      return <FileEntry {...props} />;
    case 'number':
    case 'money':
    case 'day':
    case 'link':
      return (
        <TextInput
          {...common}
          description={column.hint ?? hintOf(column.kind, t)}
          inputMode={column.kind === 'link' ? 'url' : column.kind === 'money' ? 'numeric' : 'decimal'}
          placeholder={column.kind === 'day' ? t('desk.day-placeholder') : ''}
          autoComplete="off"
          maxLength={2000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

const hintOf = (kind: 'number' | 'money' | 'day' | 'link', t: ReturnType<typeof useWords>['t']): string | null =>
  kind === 'day' ? null : t(`inquiries.${kind}-hint`);

interface ChoicesProps extends Props {
  readonly choices: readonly string[];
  readonly say: (choice: string) => string;
}

function Choices({ column, value, onChange, error, choices, say }: ChoicesProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      label={column.label}
      description={column.hint}
      required={column.isRequired}
      error={error}
      value={value}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {choices.map((one) => (
          <Radio key={one} value={one} label={say(one)} />
        ))}
        {column.isRequired ? null : <Radio value="" label={t('inquiries.unchosen')} />}
      </Stack>
    </Radio.Group>
  );
}

/** A file is sent as soon as it is chosen; the answer names it. */
function FileEntry({ inquiryId, organizationId, column, files, value, onChange, error }: Props) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const attach = useCommand({
    run: (file: File) =>
      postFiles<typeof attachedFile>('/api/inquiries/attach-file', [file], {
        inquiryId,
        organizationId,
        fieldKey: column.key,
      }),
    onDone: (file) => {
      setSent(file);
      onChange(file.id);
    },
  });
  const name = value === '' ? null : ([sent, ...files].find((one) => one?.id === value)?.name ?? value);
  const problem = error ?? attach.beside()[0];
  const { tIssue } = useWords();
  return (
    <Input.Wrapper
      id={id}
      label={column.label}
      description={column.hint}
      required={column.isRequired}
      labelElement="div"
      error={typeof problem === 'object' ? tIssue(problem) : problem}
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
