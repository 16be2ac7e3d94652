import { Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { get } from '../api.ts';
import { useWords } from '../words.tsx';

/** What the demonstration answers (src/cli/demo-accounts.ts), read here so that the browser sees no server code. */
interface DemoAccount {
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly password: string;
}
type DemoAccountList = z.ZodType<{ readonly items: readonly DemoAccount[] }>;

interface Props {
  readonly onChoose: (account: DemoAccount) => void;
  readonly busy: boolean;
}

/** The accounts of the demonstration: one press and in. */
export function DemoAccounts({ onChoose, busy }: Props) {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['access', 'demo-accounts'],
    queryFn: () => get<DemoAccountList>('/api/access/demo-accounts'),
    staleTime: Infinity,
  });
  if (!query.data?.items.length) return null;
  return (
    <Paper p="lg" w="100%" maw={900} component="section">
      <Title order={2}>{t('access.demo-accounts')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('access.demo-accounts-hint')}
      </Text>
      <div className="demo-accounts">
        {query.data.items.map((account) => (
          <UnstyledButton
            key={account.email}
            className="demo-account"
            disabled={busy}
            onClick={() => onChoose(account)}
          >
            <Text fw={500}>{account.name}</Text>
            <Text size="sm" c="dimmed">
              {account.post}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </Paper>
  );
}
