import { Button, Group, Text } from '@mantine/core';
import type { Outlet, PressContract } from '#modules/listening/contract.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { capitalised } from '../format.ts';
import type { Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';

type Act = 'change' | 'count';

/** The columns of contracts; whoever keeps the register has their buttons too. */
export function useContractColumns(
  mayKeep: boolean,
  onAsk: (act: Act, contract: PressContract) => void,
): Column<PressContract>[] {
  const { t } = useWords();
  const named = (key: 'listening.change' | 'listening.count', { title }: PressContract) =>
    t('listening.of', { name: t(key), title });
  return [
    {
      key: 'title',
      label: t('listening.contract'),
      cell: (row) => (
        <>
          <TextLink to="/press" search={{ contractId: row.id }} fw={500}>
            {row.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {[t(`listening.contract.${row.kind}`), row.outlet.name, row.number].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      key: 'period',
      label: t('listening.period'),
      width: 130,
      cell: (row) => (
        <>
          <DayText day={row.startsOn} /> – <DayText day={row.endsOn} />
        </>
      ),
    },
    {
      key: 'published',
      label: t('listening.published'),
      width: 170,
      cell: (row) => (
        <>
          <strong>{t('listening.published-of', { published: row.published, promised: row.promised })}</strong>
          <Text size="sm" c="dimmed">
            {t('listening.counted-of', { counted: row.counted })}
          </Text>
        </>
      ),
    },
    { key: 'task', label: t('listening.serves'), width: 260, cell: (row) => <Serves contract={row} /> },
    {
      key: 'acts',
      label: '',
      width: 200,
      cell: (row) => (
        <Group gap="xs">
          {mayKeep && row.counted < row.published ? (
            <Button
              size="sm"
              variant="default"
              aria-label={named('listening.count', row)}
              onClick={() => onAsk('count', row)}
            >
              {t('listening.count')}
            </Button>
          ) : null}
          {mayKeep ? (
            <Button
              size="sm"
              variant="default"
              aria-label={named('listening.change', row)}
              onClick={() => onAsk('change', row)}
            >
              {t('listening.change')}
            </Button>
          ) : null}
          <CopyForZalo isSmall subject={{ type: 'press-contract', id: row.id }} />
        </Group>
      ),
    },
  ];
}

function Serves({ contract }: { readonly contract: PressContract }) {
  const { t } = useWords();
  if (!contract.task) return null;
  return (
    <>
      <TextLink to="/tasks/$id" params={{ id: contract.task.id } as never} size="sm">
        {capitalised(contract.task.title)}
      </TextLink>
      {contract.expectedResult ? (
        <Text size="xs" c="dimmed">
          {t('listening.towards', { title: contract.expectedResult.title })}
        </Text>
      ) : null}
    </>
  );
}

/** The columns of the agencies of the press. */
export function useOutletColumns(mayKeep: boolean, onChange: (outlet: Outlet) => void): Column<Outlet>[] {
  const { t } = useWords();
  return [
    {
      key: 'name',
      label: t('listening.outlet'),
      cell: (row) => (
        <>
          {row.name}
          {row.site ? (
            <Text size="sm" c="dimmed">
              {row.site}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'kinds',
      label: t('listening.outlet-kinds'),
      cell: (row) => capitalised(row.kinds.map((kind) => t(`listening.outlet-kind.${kind}`)).join(', ')),
    },
    { key: 'level', label: t('listening.outlet-level'), width: 150, cell: (row) => t(`listening.level.${row.level}`) },
    {
      key: 'items',
      label: t('listening.tab.items'),
      width: 100,
      align: 'end',
      cell: (row) =>
        row.items > 0 ? (
          <TextLink to="/press" search={{ outletId: row.id }}>
            {row.items}
          </TextLink>
        ) : (
          '0'
        ),
    },
    ...(mayKeep
      ? [
          {
            key: 'acts',
            label: '',
            width: 100,
            cell: (row: Outlet) => (
              <Button
                size="sm"
                variant="default"
                aria-label={t('listening.of', { name: t('listening.change'), title: row.name })}
                onClick={() => onChange(row)}
              >
                {t('listening.change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
