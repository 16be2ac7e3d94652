import { Anchor, Button, Paper, Select, Stack, Text, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { handover, peopleList, HandoverPreview } from '#modules/tasks/contract.ts';
import { useQuery } from '@tanstack/react-query';
import { get, post, withQuery } from '../api.ts';
import { useCommand } from '../command.ts';
import { mayEverywhere, useMay, useMe } from '../me.ts';
import { InstantText } from '../ui/day-text.tsx';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Issues } from '../ui/notice.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { TASKS, useHandoverPreview, useHandovers } from './data.ts';
import { HandoverItems } from './handover-items.tsx';

/** Bàn giao: one person's open work to a colleague in one step; what was handed over before. */
export function Handovers() {
  const { t } = useWords();
  const mayDo = useMay();
  return (
    <Page
      title={t('tasks.handover')}
      lead={t('tasks.handover.lead')}
      breadcrumbs={[{ label: t('tasks.list.title'), to: '/tasks' }]}
    >
      {mayDo('handover.make') ? <NewHandover /> : null}
      <Past />
    </Page>
  );
}

/** Whose work, of which agency. */
function NewHandover() {
  const { t } = useWords();
  const { person } = useMe();
  const isForAll = mayEverywhere(person, 'handover.make');
  const [organizationId, setOrganization] = useState(person.organization?.id ?? null);
  const [fromId, setFrom] = useState<string | null>(null);
  const colleagues = useColleagues(organizationId);
  return (
    <Section title={t('tasks.handover.new')}>
      <Stack gap="md" maw={560}>
        {isForAll ? (
          <OrganizationPicker
            label={t('desk.organization')}
            value={organizationId}
            onChange={(id) => {
              setOrganization(id);
              setFrom(null);
            }}
          />
        ) : null}
        <Select
          label={t('tasks.handover.from')}
          value={fromId}
          onChange={setFrom}
          data={colleagues.map((one) => ({
            value: one.id,
            label: t('tasks.person-carries', { name: one.name, count: one.openParts }),
          }))}
          searchable
          nothingFoundMessage={t('desk.nothing-found')}
        />
      </Stack>
      {fromId ? <Chosen key={fromId} fromId={fromId} /> : null}
    </Section>
  );
}

function useColleagues(organizationId: string | null) {
  return (
    useQuery({
      queryKey: [...TASKS, 'people', organizationId],
      queryFn: () => get<typeof peopleList>(withQuery('/api/tasks/people', { organizationId })),
      enabled: organizationId !== null,
    }).data?.items ?? []
  );
}

function Chosen({ fromId }: { readonly fromId: string }) {
  const query = useHandoverPreview(fromId);
  return <Loaded query={query}>{(preview) => <HandOver preview={preview} />}</Loaded>;
}

function HandOver({ preview }: { readonly preview: HandoverPreview }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [toId, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const command = useCommand({
    run: (body: object, key) => post<typeof handover>('/api/tasks/hand-over', body, key),
    refresh: [TASKS],
    says: t('tasks.handover.done'),
    onDone: ({ id }) => void navigate({ to: `/tasks/handovers/${id}` }),
  });
  if (preview.items.length === 0)
    return <EmptyState title={t('tasks.handover.nothing', { name: preview.from.name })} />;
  return (
    <Stack gap="md" mt="lg">
      <Text>{t('tasks.handover.counts', { name: preview.from.name, count: preview.items.length })}</Text>
      <HandoverItems items={preview.items} />
      <Select
        label={t('tasks.handover.to')}
        required
        maw={560}
        value={toId}
        onChange={setTo}
        data={preview.successors.map((one) => ({
          value: one.id,
          label: [one.name, one.post].filter(Boolean).join(', '),
        }))}
        searchable
        nothingFoundMessage={t('desk.nothing-found')}
      />
      <Textarea
        label={t('tasks.handover.note')}
        description={t('desk.optional')}
        autosize
        minRows={3}
        maw={560}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Issues issues={command.beside()} />
      <div>
        <Button
          disabled={toId === null}
          loading={command.sending}
          onClick={() =>
            command.send({ fromPersonId: preview.from.id, toPersonId: toId, ...(note.trim() ? { note } : {}) })
          }
        >
          {t('tasks.handover.do', { count: preview.items.length })}
        </Button>
      </div>
    </Stack>
  );
}

function Past() {
  const { t, nameOf } = useWords();
  const query = useHandovers();
  return (
    <Section title={t('tasks.handover.past')} flush>
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('tasks.handover.none')} />
          ) : (
            <Paper withBorder={false}>
              <DataList
                label={t('tasks.handover.past')}
                rows={items}
                rowKey={(one) => one.id}
                columns={[
                  {
                    key: 'who',
                    label: t('tasks.handover.who'),
                    cell: (one) => (
                      <Anchor component={Link} to={`/tasks/handovers/${one.id}`}>
                        {one.from.name} → {one.to.name}
                      </Anchor>
                    ),
                  },
                  { key: 'where', label: t('desk.organization'), cell: (one) => nameOf(one.organization.name) },
                  { key: 'count', label: t('tasks.handover.parts'), cell: (one) => one.count, align: 'end' },
                  {
                    key: 'received',
                    label: t('tasks.handover.received'),
                    cell: (one) =>
                      one.receivedAt ? <InstantText instant={one.receivedAt} /> : t('tasks.handover.waiting'),
                  },
                  { key: 'at', label: t('tasks.handover.at'), cell: (one) => <InstantText instant={one.at} /> },
                ]}
              />
            </Paper>
          )
        }
      </Loaded>
    </Section>
  );
}
