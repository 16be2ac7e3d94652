import { Button, Code, Group, Paper, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { z } from 'zod';
import type { createdAccounts } from '#modules/access/contract.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { EmailText } from '../ui/email-text.tsx';
import { useWords } from '../words.tsx';
import { asSheetText } from './focal-candidates.ts';

type Made = z.output<typeof createdAccounts>;
type Account = Made['created'][number];
type Skipped = Made['skipped'][number];

/** The accounts just made, with one-time passwords, to be printed or copied now; and who got none, with the reason. */
export function CreatedAccounts({ made }: { readonly made: Made }) {
  const { t, tIssue } = useWords();
  const columns: Column<Account>[] = [
    { key: 'organization', label: t('desk.organization'), cell: (one) => one.organization },
    { key: 'name', label: t('access.name'), cell: (one) => one.name },
    { key: 'email', label: t('access.email'), cell: (one) => <EmailText email={one.email} /> },
    {
      key: 'password',
      label: t('access.password-once'),
      cell: (one) => <Code className="secret">{one.password}</Code>,
    },
  ];
  const skipped: Column<Skipped>[] = [
    { key: 'organization', label: t('desk.organization'), cell: (one) => one.organization },
    { key: 'reason', label: t('access.reason'), cell: (one) => tIssue({ code: one.reason }) },
  ];
  return (
    <>
      <Group gap="sm" mb="md" className="off-paper">
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('desk.print')}
        </Button>
        <CopyButton
          text={asSheetText(
            columns.map((column) => column.label),
            made.created,
          )}
          label={t('access.accounts-copy')}
        />
      </Group>
      <Paper className="section" mb="lg">
        <Text className="on-paper" mb="sm">
          {t('access.accounts-made-paper', { address: `${location.origin}/desk/` })}
        </Text>
        <DataList label={t('access.accounts-made')} columns={columns} rows={made.created} rowKey={(one) => one.email} />
      </Paper>
      {made.skipped.length > 0 ? (
        <Section title={t('access.accounts-skipped')} flush>
          <DataList
            label={t('access.accounts-skipped')}
            columns={skipped}
            rows={made.skipped}
            rowKey={(one) => one.organization}
          />
        </Section>
      ) : null}
    </>
  );
}
