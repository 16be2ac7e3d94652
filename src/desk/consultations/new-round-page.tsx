import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { roundDetail } from '#modules/consultations/contract.ts';
import { postFiles } from '../api.ts';
import { useCommand } from '../command.ts';
import { Addressees } from '../inquiries/addressees.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DropZone } from '../ui/drop-zone.tsx';
import { Kept } from '../ui/kept.tsx';
import { Issues } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { Section } from '../ui/section.tsx';
import { useDraft, type Draft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import { CONSULTATIONS } from './data.ts';
import '../inquiries/inquiries.css';

interface RoundDraft {
  readonly title: string;
  readonly detail: string;
  readonly letterNumber: string;
  readonly letterOn: string | null;
  readonly organizationIds: readonly string[];
  readonly dueOn: string | null;
}
const EMPTY: RoundDraft = {
  title: '',
  detail: '',
  letterNumber: '',
  letterOn: null,
  organizationIds: [],
  dueOn: null,
};

/** Gửi dự thảo lấy ý kiến: which draft, whom, until when. */
export function NewRoundPage() {
  const { t } = useWords();
  return (
    <Permitted permission="consultations.manage" title={t('consultations.new')}>
      <Page
        title={t('consultations.new')}
        lead={t('consultations.new-lead')}
        breadcrumbs={[{ label: t('consultations.title'), to: '/consultations' }]}
      >
        <NewRound />
      </Page>
    </Permitted>
  );
}

/** Everything that must be there is there; what is wrong with it, the server says. */
const isWhole = ({ title, organizationIds, dueOn }: RoundDraft): boolean =>
  title.trim().length > 2 && organizationIds.length > 0 && dueOn !== null;

const aboutOf = (draft: RoundDraft): string =>
  JSON.stringify({ ...draft, detail: draft.detail.trim() || null, letterNumber: draft.letterNumber.trim() || null });

function NewRound() {
  const { t } = useWords();
  const navigate = useNavigate();
  const draft = useDraft<RoundDraft>('new-round', EMPTY);
  const [file, setFile] = useState<File | null>(null);
  const command = useCommand({
    run: (sent: { readonly file: File; readonly about: string }) =>
      postFiles<typeof roundDetail>('/api/consultations/open-round', [sent.file], { about: sent.about }),
    refresh: [CONSULTATIONS],
    says: ({ rows }) => t('consultations.said.opened', { count: rows.length }),
    onDone: ({ id }) => {
      draft.forget();
      void navigate({ to: '/consultations/$id', params: { id } });
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.sending && file) command.send({ file, about: aboutOf(draft.value) });
      }}
    >
      <Kept draft={draft} command={command} />
      <What draft={draft} file={file} onFile={setFile} sending={command.sending} />
      <Section title={t('consultations.whom')}>
        <Stack gap="sm">
          <Addressees
            value={draft.value.organizationIds}
            onChange={(organizationIds) => draft.set({ organizationIds })}
            error={command.errorAt('organizationIds')}
            counts="consultations.addressees-count"
          />
        </Stack>
      </Section>
      <When draft={draft} />
      <Stack gap="md" mt="md">
        <Issues issues={command.beside(['organizationIds'])} />
        <Group>
          <Button type="submit" loading={command.sending} disabled={!isWhole(draft.value) || file === null}>
            {t('consultations.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface WhatProps {
  readonly draft: Draft<RoundDraft>;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  readonly sending: boolean;
}

function What({ draft: { value, set }, file, onFile, sending }: WhatProps) {
  const { t } = useWords();
  return (
    <Section title={t('consultations.what')}>
      <Stack gap="md">
        <Textarea
          label={t('consultations.title-label')}
          description={t('consultations.title-hint')}
          required
          autosize
          maxLength={300}
          value={value.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          data-autofocus
        />
        <DropZone onFiles={([first]) => onFile(first ?? null)} busy={sending}>
          {file ? (
            <Text fw={500} className="break-anywhere">
              {file.name}
            </Text>
          ) : (
            t('consultations.file-hint')
          )}
        </DropZone>
        <Textarea
          label={t('consultations.detail')}
          description={t('consultations.detail-hint')}
          autosize
          minRows={2}
          maxLength={5000}
          value={value.detail}
          onChange={(event) => set({ detail: event.currentTarget.value })}
        />
      </Stack>
    </Section>
  );
}

function When({ draft: { value, set } }: { readonly draft: Draft<RoundDraft> }) {
  const { t } = useWords();
  return (
    <>
      <Section title={t('consultations.asking-letter')}>
        <Group align="flex-start">
          <TextInput
            label={t('consultations.letter-number')}
            maxLength={100}
            value={value.letterNumber}
            onChange={(event) => set({ letterNumber: event.currentTarget.value })}
          />
          <DayInput
            label={t('consultations.letter-on')}
            value={value.letterOn}
            onChange={(letterOn) => set({ letterOn })}
          />
        </Group>
      </Section>
      <Section title={t('consultations.when')}>
        <Group>
          <DayInput
            label={t('consultations.due-day')}
            required
            value={value.dueOn}
            onChange={(dueOn) => set({ dueOn })}
          />
        </Group>
      </Section>
    </>
  );
}
