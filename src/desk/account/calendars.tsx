import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { calendarList, calendarMade, CalendarScope, done } from '#modules/tasks/contract.ts';
import { get, post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMe } from '../me.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

const CALENDARS = ['calendars'] as const;

/** Due days in the calendar of a telephone: secret addresses that are made, made anew and revoked here. */
export function Calendars() {
  const { t } = useWords();
  const { person } = useMe();
  const query = useQuery({ queryKey: CALENDARS, queryFn: () => get<typeof calendarList>('/api/tasks/calendars') });
  const scopes: CalendarScope[] = person.organization ? ['mine', 'agency'] : ['mine'];
  return (
    <Section title={t('tasks.calendars')} lead={t('tasks.calendars-lead')}>
      <Loaded query={query} lines={2}>
        {({ items }) => (
          <Stack gap="lg">
            {scopes.map((scope) => (
              <Calendar key={scope} scope={scope} madeAt={items.find((one) => one.scope === scope)?.madeAt ?? null} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

function Calendar({ scope, madeAt }: { readonly scope: CalendarScope; readonly madeAt: string | null }) {
  const { t } = useWords();
  const [address, setAddress] = useState<string | null>(null);
  const make = useCommand({
    run: (body: { scope: CalendarScope }, key) => post<typeof calendarMade>('/api/tasks/make-calendar', body, key),
    refresh: [CALENDARS],
    onDone: ({ path }) => setAddress(`${window.location.origin}${path}`),
    tellsProblems: true,
  });
  const revoke = useCommand({
    run: (body: { scope: CalendarScope }, key) => post<typeof done>('/api/tasks/revoke-calendar', body, key),
    says: t('tasks.calendar-revoked'),
    refresh: [CALENDARS],
    onDone: () => setAddress(null),
    tellsProblems: true,
  });
  return (
    <Stack gap="xs" role="group" aria-label={t(`tasks.calendar.${scope}`)}>
      <Text fw={500}>{t(`tasks.calendar.${scope}`)}</Text>
      <Text size="sm" c="dimmed">
        {madeAt ? t('tasks.calendar-open') : t('tasks.calendar-none')}
        {madeAt ? <InstantText instant={madeAt} /> : null}
      </Text>
      {address ? <Address address={address} /> : null}
      <Group gap="sm">
        <Button variant="default" loading={make.sending} onClick={() => make.send({ scope })}>
          {madeAt ? t('tasks.calendar-renew') : t('tasks.calendar-make')}
        </Button>
        {madeAt ? (
          <Button variant="default" loading={revoke.sending} onClick={() => revoke.send({ scope })}>
            {t('tasks.calendar-revoke')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** Shown once: the house keeps only what proves it. */
function Address({ address }: { readonly address: string }) {
  const { t } = useWords();
  return (
    <Notice tone="good">
      <Stack gap="xs" align="flex-start">
        <span>{t('tasks.calendar-once')}</span>
        <Code style={{ overflowWrap: 'anywhere' }}>{address}</Code>
        <CopyButton text={address} label={t('tasks.calendar-copy')} />
      </Stack>
    </Notice>
  );
}
