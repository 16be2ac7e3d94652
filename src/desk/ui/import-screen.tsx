import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post, postFiles } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList, type Column } from './data-list.tsx';
import { DropZone } from './drop-zone.tsx';
import { EmptyState } from './empty-state.tsx';
import { Issues, Notice } from './notice.tsx';
import { StateBadge, type Tone } from './state-badge.tsx';
import { useWords } from '../words.tsx';
import { countActions, worthTaking, type RowAction } from './import-result.ts';

/** A row of any import: its line in the sheet, what taking it would do, what is wrong with it. */
export interface ImportRow {
  readonly line: { readonly row: number };
  readonly action: RowAction;
  readonly issues: readonly { readonly code: string; readonly params?: Record<string, string | number> | undefined }[];
}

interface Props<R extends ImportRow> {
  /** Addresses: the workbook that goes out, the preview, the import. */
  readonly template: string;
  readonly previewPath: string;
  readonly importPath: string;
  readonly columns: readonly Column<R>[];
  /** What is to be fetched anew afterwards. */
  readonly refresh: readonly (readonly string[])[];
  /** One wrong row keeps the whole workbook out; else the rows that are right are taken. */
  readonly allOrNone?: boolean;
  readonly onDone: () => void;
}

/** A workbook is dropped, looked at row by row, and taken in one act. */
export function ImportScreen<R extends ImportRow>({ template, previewPath, onDone, ...rest }: Props<R>) {
  const { t } = useWords();
  const [rows, setRows] = useState<readonly R[] | null>(null);
  const look = useCommand({
    run: (file: File) => postFiles<z.ZodType<{ rows: R[] }>>(previewPath, [file]),
    onDone: (reply) => setRows(reply.rows),
  });
  if (rows) return <Preview {...rest} rows={rows} onAgain={() => setRows(null)} onDone={onDone} />;
  return (
    <Stack gap="md" maw={720}>
      <DropZone accept=".xlsx" onFiles={(files) => look.send(files[0]!)} busy={look.sending}>
        {look.sending ? t('desk.import-reading') : t('desk.import-drop')}
      </DropZone>
      <Issues issues={look.beside()} />
      <div>
        <Button component="a" href={template} variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('desk.import-template')}
        </Button>
      </div>
    </Stack>
  );
}

interface PreviewProps<R extends ImportRow> {
  readonly rows: readonly R[];
  readonly allOrNone?: boolean;
  readonly importPath: string;
  readonly columns: readonly Column<R>[];
  readonly refresh: readonly (readonly string[])[];
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

const tones: Record<RowAction, Tone> = { added: 'good', changed: 'info', same: 'neutral', wrong: 'bad' };

function Preview<R extends ImportRow>(props: PreviewProps<R>) {
  const { rows, importPath, columns, refresh, allOrNone = false, onAgain, onDone } = props;
  const { t, tIssue } = useWords();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const counts = countActions(rows);
  const take = useCommand({
    run: (body: { lines: readonly R['line'][] }, key) => post<z.ZodType<{ count: number }>>(importPath, body, key),
    says: (reply) => t('desk.import-done', { count: reply.count }),
    refresh,
    onDone,
  });
  const taken = worthTaking(rows);
  const all: Column<R>[] = [
    ...columns,
    {
      key: 'result',
      label: t('desk.import-result'),
      cell: (row) => (
        <>
          <StateBadge tone={tones[row.action]}>{t(`desk.import-action.${row.action}`)}</StateBadge>
          {row.issues.map((issue) => (
            <Text key={issue.code} size="sm" c="var(--mantine-color-error)">
              {tIssue({ code: issue.code, ...(issue.params ? { params: issue.params } : {}) })}
            </Text>
          ))}
        </>
      ),
    },
    { key: 'row', label: t('desk.import-row'), align: 'end', cell: (row) => row.line.row },
  ];
  const shown = onlyWrong ? rows.filter((row) => row.action === 'wrong') : rows;
  return (
    <>
      <Stack gap="sm" mb="md">
        <Text fw={500}>{t('desk.import-summary', counts)}</Text>
        {counts.wrong > 0 ? (
          <Notice tone="warn">{t(allOrNone ? 'desk.import-none-taken' : 'desk.import-wrong-left-out')}</Notice>
        ) : null}
        <Issues issues={take.beside()} />
        <Group gap="sm">
          <Button
            disabled={taken.length === 0 || (allOrNone && counts.wrong > 0)}
            loading={take.sending}
            onClick={() => take.send({ lines: taken.map((row) => row.line) })}
          >
            {taken.length > 0 ? t('desk.import-apply', { count: taken.length }) : t('desk.import-nothing')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('desk.import-again')}
          </Button>
          {counts.wrong > 0 ? (
            <Checkbox
              label={t('desk.import-only-wrong')}
              checked={onlyWrong}
              onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
            />
          ) : null}
        </Group>
      </Stack>
      <Paper className="section">
        {shown.length > 0 ? (
          <DataList label={t('desk.import-result')} columns={all} rows={shown} rowKey={(row) => String(row.line.row)} />
        ) : (
          <EmptyState title={t('desk.import-nothing')} />
        )}
      </Paper>
    </>
  );
}
