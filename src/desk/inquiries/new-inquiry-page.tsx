import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { InquiryDetail, inquiryDetail } from '#modules/inquiries/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Kept } from '../ui/kept.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Issues } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { Section } from '../ui/section.tsx';
import { useDraft, type Draft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import { Addressees } from './addressees.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import { INQUIRIES, useInquiry } from './data.ts';
import { askedAgain, bodyOf, emptyInquiry, isWhole, type InquiryDraft } from './new-inquiry.ts';
import './inquiries.css';

const route = getRouteApi('/inquiries/new');

/** Hỏi các cơ quan: what is asked, in which columns, whom, until when. */
export function NewInquiryPage() {
  const { t } = useWords();
  const { from } = route.useSearch();
  const earlier = useInquiry(from ?? null);
  return (
    <Permitted permission="inquiries.ask" title={t('inquiries.new')}>
      <Page
        title={t('inquiries.new')}
        lead={t('inquiries.new-lead')}
        breadcrumbs={[{ label: t('inquiries.title'), to: '/inquiries' }]}
      >
        {from ? (
          <Loaded query={earlier}>{(one) => <NewInquiry earlier={one} />}</Loaded>
        ) : (
          <NewInquiry earlier={null} />
        )}
      </Page>
    </Permitted>
  );
}

function NewInquiry({ earlier }: { readonly earlier: InquiryDetail | null }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { about, subjectId } = route.useSearch();
  const first = earlier ? askedAgain(earlier) : emptyInquiry;
  const draft = useDraft<InquiryDraft>(`new-inquiry ${earlier?.id ?? subjectId ?? ''}`.trim(), first);
  const command = useCommand({
    run: (body: object, key) => post<typeof inquiryDetail>('/api/inquiries/ask-inquiry', body, key),
    refresh: [INQUIRIES],
    says: ({ rows }) => t('inquiries.said.asked', { count: rows.length }),
    lost: draft.lost,
    onDone: ({ id }) => {
      draft.forget();
      void navigate({ to: '/inquiries/$id', params: { id } });
    },
  });
  const subject = about && subjectId ? { type: about, id: subjectId } : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.sending) command.send(bodyOf(draft.value, subject));
      }}
    >
      <Kept draft={draft} command={command} />
      <What draft={draft} errorAt={command.errorAt} />
      <Section title={t('inquiries.columns')} lead={t('inquiries.columns-lead')}>
        <Stack gap="md">
          <ColumnsEditor
            fields={draft.value.fields}
            onChange={(fields) => draft.set({ fields })}
            errorAt={command.errorAt}
          />
        </Stack>
      </Section>
      <Section title={t('inquiries.whom')}>
        <Stack gap="sm">
          <Addressees
            value={draft.value.organizationIds}
            onChange={(organizationIds) => draft.set({ organizationIds })}
            error={command.errorAt('organizationIds')}
          />
        </Stack>
      </Section>
      <When draft={draft} errorAt={command.errorAt} />
      {subject ? (
        <Text size="sm" c="dimmed" mb="md">
          {t(`inquiries.about.${subject.type}`)}
        </Text>
      ) : null}
      <Stack gap="md" mt="md">
        <Issues
          issues={command.isLost ? [] : command.beside(['title', 'fields', 'organizationIds', 'dueOn', 'dueClock'])}
        />
        <Group>
          <Button type="submit" loading={command.sending} disabled={!isWhole(draft.value)}>
            {t('inquiries.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  readonly draft: Draft<InquiryDraft>;
  readonly errorAt: (field: string) => string | undefined;
}

function What({ draft: { value, set }, errorAt }: PartProps) {
  const { t } = useWords();
  return (
    <Section title={t('inquiries.what')}>
      <Stack gap="md">
        <Textarea
          label={t('inquiries.subject-title')}
          description={t('inquiries.subject-hint')}
          required
          autosize
          maxLength={300}
          value={value.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={errorAt('title')}
          data-autofocus
        />
        <Textarea
          label={t('inquiries.detail')}
          description={t('inquiries.detail-hint')}
          autosize
          minRows={2}
          maxLength={5000}
          value={value.detail}
          onChange={(event) => set({ detail: event.currentTarget.value })}
          error={errorAt('detail')}
        />
      </Stack>
    </Section>
  );
}

function When({ draft: { value, set }, errorAt }: PartProps) {
  const { t } = useWords();
  return (
    <Section title={t('inquiries.when')}>
      <Group align="flex-start">
        <DayInput
          label={t('inquiries.due-day')}
          required
          value={value.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={errorAt('dueOn')}
        />
        <TextInput
          label={t('inquiries.due-clock')}
          required
          placeholder="17:00"
          inputMode="numeric"
          w={110}
          maxLength={5}
          value={value.dueClock}
          onChange={(event) => set({ dueClock: event.currentTarget.value })}
          error={errorAt('dueClock')}
        />
      </Group>
    </Section>
  );
}
