import { Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerImportRow, answerImportPreview, counted, InquiryDetail } from '#modules/inquiries/contract.ts';
import { post, postFiles } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DropZone } from '../ui/drop-zone.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Issues, Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { INQUIRIES, useInquiry } from './data.ts';
import { useHeading } from './entry-value.tsx';

const route = getRouteApi('/inquiries/$id/import');

/** Answers that were typed into the form without a line: looked at row by row, taken whole or not at all. */
export function ImportAnswersPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useInquiry(id);
  const crumbs = [
    { label: t('inquiries.title'), to: '/inquiries' },
    { label: query.data?.title ?? t('inquiries.sheet'), to: `/inquiries/${id}` },
  ];
  return (
    <Page title={t('inquiries.import')} lead={t('inquiries.import-lead')} breadcrumbs={crumbs} wide>
      <Loaded query={query}>{(inquiry) => <Import inquiry={inquiry} />}</Loaded>
    </Page>
  );
}

function Import({ inquiry }: { readonly inquiry: InquiryDetail }) {
  const { t } = useWords();
  const [rows, setRows] = useState<readonly AnswerImportRow[] | null>(null);
  const look = useCommand({
    run: (file: File) =>
      postFiles<typeof answerImportPreview>('/api/inquiries/preview-answers', [file], { inquiryId: inquiry.id }),
    onDone: (reply) => setRows(reply.rows),
  });
  if (rows) return <Preview inquiry={inquiry} rows={rows} onAgain={() => setRows(null)} />;
  return (
    <Stack gap="md" maw={720}>
      <DropZone accept=".xlsx" onFiles={(files) => look.send(files[0]!)} busy={look.sending} />
      <Issues issues={look.beside()} />
      <div>
        <Button component="a" href={`/api/inquiries/${inquiry.id}/form.xlsx`} variant="default">
          {t('inquiries.do.form')}
        </Button>
      </div>
    </Stack>
  );
}

const tones: Readonly<Record<AnswerImportRow['action'], Tone>> = { answer: 'good', same: 'neutral', wrong: 'bad' };

interface PreviewProps {
  readonly inquiry: InquiryDetail;
  readonly rows: readonly AnswerImportRow[];
  readonly onAgain: () => void;
}

function Preview({ inquiry, rows, onAgain }: PreviewProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const taken = rows.filter((row) => row.action === 'answer');
  const wrong = rows.filter((row) => row.action === 'wrong').length;
  const take = useCommand({
    run: (body: object, key) => post<typeof counted>('/api/inquiries/import-answers', body, key),
    refresh: [INQUIRIES],
    says: ({ count }) => t('inquiries.said.imported', { count }),
    onDone: () => void navigate({ to: '/inquiries/$id', params: { id: inquiry.id } }),
  });
  const send = () =>
    take.send({ inquiryId: inquiry.id, lines: taken.map(({ line, version }) => ({ ...line, version })) });
  return (
    <Section title={t('inquiries.table')} flush>
      <Stack gap="sm" p="md">
        {wrong > 0 ? <Notice tone="warn">{t('inquiries.import-wrong', { count: wrong })}</Notice> : null}
        {wrong === 0 && taken.length === 0 ? <Notice>{t('inquiries.import-nothing')}</Notice> : null}
        <Issues issues={take.beside()} />
        <Group gap="sm">
          <Button disabled={wrong > 0 || taken.length === 0} loading={take.sending} onClick={send}>
            {t('inquiries.import-take', { count: taken.length })}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('inquiries.do.import')}
          </Button>
        </Group>
      </Stack>
      <DataList
        label={t('inquiries.table')}
        columns={useColumns(inquiry)}
        rows={rows}
        rowKey={(row) => String(row.line.row)}
      />
    </Section>
  );
}

function useColumns(inquiry: InquiryDetail): Column<AnswerImportRow>[] {
  const { t, tIssue, nameOf } = useWords();
  const heading = useHeading();
  return [
    {
      key: 'agency',
      label: t('inquiries.agency'),
      cell: ({ organization, line }) => (
        <>
          {organization ? nameOf(organization.name) : line.organization}
          <Text size="sm" c="dimmed">
            {t('inquiries.import-row', { row: line.row })}
          </Text>
        </>
      ),
    },
    ...inquiry.fields.map((column) => ({
      key: column.key,
      label: heading(column),
      cell: ({ line }: AnswerImportRow) => line.entries[column.key] ?? null,
    })),
    {
      key: 'result',
      label: t('inquiries.state'),
      cell: (row) => (
        <>
          <StateBadge tone={tones[row.action]}>{t(`inquiries.import.${row.action}`)}</StateBadge>
          {row.issues.map((issue) => (
            <Text key={`${issue.code} ${issue.field ?? ''}`} size="sm" c="var(--mantine-color-error)">
              {tIssue({ code: issue.code, ...(issue.params ? { params: issue.params } : {}) })}
            </Text>
          ))}
        </>
      ),
    },
  ];
}
