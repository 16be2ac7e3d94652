import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { AnswerView, attachedFile, InquiryDetail } from '#modules/inquiries/contract.ts';
import { postFiles } from '../api.ts';
import { SentFileInput } from '../ui/sent-file-input.tsx';
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

/** The answer names the file. */
function FileEntry({ inquiryId, organizationId, column, files, value, onChange, error }: Props) {
  return (
    <SentFileInput
      label={column.label}
      hint={column.hint}
      required={column.isRequired}
      known={files}
      value={value}
      onChange={onChange}
      error={error}
      run={(file) =>
        postFiles<typeof attachedFile>('/api/inquiries/attach-file', [file], {
          inquiryId,
          organizationId,
          fieldKey: column.key,
        })
      }
    />
  );
}
