import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { done, sessionList } from '#modules/access/contract.ts';
import { get, post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { deviceOf } from './device.ts';

type Session = z.output<typeof sessionList>['items'][number];

/** Where the account is signed in at the moment; each session can be ended. */
export function Sessions() {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['access', 'sessions'],
    queryFn: () => get<typeof sessionList>('/api/access/sessions'),
  });
  const columns = useColumns();
  return (
    <Section title={t('access.sessions')} lead={t('access.sessions-lead')} flush>
      <Loaded query={query} lines={2}>
        {({ items }) => (
          <DataList label={t('access.sessions')} columns={columns} rows={items} rowKey={(session) => session.id} />
        )}
      </Loaded>
    </Section>
  );
}

function useColumns(): Column<Session>[] {
  const { t } = useWords();
  return [
    { key: 'device', label: t('access.session-device'), cell: (session) => <Device agent={session.device} /> },
    { key: 'ip', label: t('access.session-ip'), cell: (session) => session.ip },
    {
      key: 'since',
      label: t('access.session-since'),
      cell: (session) => <InstantText instant={session.createdAt} />,
    },
    {
      key: 'until',
      label: t('access.session-until'),
      cell: (session) => <InstantText instant={session.expiresAt} />,
    },
    {
      key: 'end',
      label: '',
      align: 'end',
      cell: (session) =>
        session.current ? (
          <StateBadge tone="info">{t('access.session-current')}</StateBadge>
        ) : (
          <EndSession id={session.id} />
        ),
    },
  ];
}

function Device({ agent }: { readonly agent: string | null }) {
  const { t } = useWords();
  const device = deviceOf(agent);
  return <>{device ? t('access.browser-on', device) : t('access.session-unknown')}</>;
}

function EndSession({ id }: { readonly id: string }) {
  const { t } = useWords();
  const end = useCommand({
    run: (body: { id: string }, key) => post<typeof done>('/api/access/revoke-session', body, key),
    says: t('access.session-ended'),
    refresh: [['access', 'sessions']],
    tellsProblems: true,
  });
  return (
    <Button variant="default" size="sm" loading={end.sending} onClick={() => end.send({ id })}>
      {t('access.session-end')}
    </Button>
  );
}
