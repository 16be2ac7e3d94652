import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import type { AddresseeView, InquiryDetail, inquiryDetail } from '#modules/inquiries/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { Kept } from '../ui/kept.tsx';
import { Issues } from '../ui/notice.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import { INQUIRIES } from './data.ts';
import { EntryInput } from './entry-input.tsx';
import { typedAgain } from './entry-text.ts';

interface Typed {
  readonly entries: Readonly<Record<string, string>>;
  readonly isNothing: boolean;
  readonly note: string;
}

interface Props {
  readonly inquiry: InquiryDetail;
  readonly row: AddresseeView;
  readonly onDone: () => void;
  /** Without the instructions, where the page says them already. */
  readonly isBare?: boolean;
}

/** The answer of one agency: a value for each column, or “không có số liệu”. What was said before stands in it. */
export function AnswerForm({ inquiry, row, onDone, isBare }: Props) {
  const { t } = useWords();
  const draft = useDraft<Typed>(
    `answer ${inquiry.id} ${row.organization.id} ${row.version}`,
    typedBefore(inquiry, row),
  );
  const { value, set } = draft;
  const command = useCommand({
    run: (body: object, key) => post<typeof inquiryDetail>('/api/inquiries/answer-inquiry', body, key),
    refresh: [INQUIRIES],
    says: t('inquiries.said.answered'),
    lost: draft.lost,
    onDone: () => {
      draft.forget();
      onDone();
    },
  });
  const inputs = inquiry.fields.map((column) => `entries.${column.key}`);
  const send = () =>
    command.send({
      inquiryId: inquiry.id,
      organizationId: row.organization.id,
      version: row.version,
      entries: value.isNothing ? {} : value.entries,
      isNothing: value.isNothing,
      note: value.note.trim() || null,
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!command.sending) send();
      }}
    >
      <Stack gap="md">
        <Kept draft={draft} command={command} />
        {inquiry.detail && !isBare ? <Text className="kept-lines">{inquiry.detail}</Text> : null}
        {value.isNothing
          ? null
          : inquiry.fields.map((column) => (
              <EntryInput
                key={column.key}
                inquiryId={inquiry.id}
                organizationId={row.organization.id}
                column={column}
                files={row.answer?.files ?? []}
                value={value.entries[column.key] ?? ''}
                onChange={(text) => set({ entries: { ...value.entries, [column.key]: text } })}
                error={command.errorAt(`entries.${column.key}`)}
              />
            ))}
        <Checkbox
          label={t('inquiries.nothing')}
          description={t('inquiries.nothing-hint')}
          checked={value.isNothing}
          onChange={(event) => set({ isNothing: event.currentTarget.checked })}
        />
        <Textarea
          label={t('inquiries.note')}
          autosize
          maxLength={2000}
          value={value.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Issues issues={command.isLost ? [] : command.beside(inputs)} />
        <Group>
          <Button type="submit" loading={command.sending}>
            {t('inquiries.send-answer')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const typedBefore = (inquiry: InquiryDetail, { answer }: AddresseeView): Typed => ({
  entries: Object.fromEntries(
    inquiry.fields.flatMap(({ key, kind }) => {
      const kept = answer?.entries[key];
      return kept === undefined ? [] : [[key, typedAgain(kind, kept)]];
    }),
  ),
  isNothing: answer?.isNothing ?? false,
  note: answer?.note ?? '',
});
