import { Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import type { done, mergerPreview, MergeOrganizationsBody } from '#modules/organizations/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useToday } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Issues } from '../ui/notice.tsx';
import { OrganizationPicker, OrganizationsPicker, useOrganizations } from '../ui/organization-picker.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';

const route = getRouteApi('/organizations/merge');
type Preview = z.output<typeof mergerPreview>;

/** Merging bodies into one that takes over: choose, see what would move, then do it. */
export function MergeOrganizations() {
  const { t } = useWords();
  return (
    <Permitted permission="organizations.merge" title={t('organizations.merge')}>
      <MergeOrganizationsPage />
    </Permitted>
  );
}

function MergeOrganizationsPage() {
  const { t } = useWords();
  const { predecessor } = route.useSearch();
  const [predecessors, setPredecessors] = useState<readonly string[]>(predecessor ? [predecessor] : []);
  const [successor, setSuccessor] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(useToday());
  const [seen, setSeen] = useState<{ readonly body: MergeOrganizationsBody; readonly preview: Preview } | null>(null);
  const look = useCommand({
    run: (body: MergeOrganizationsBody, key) =>
      post<typeof mergerPreview>('/api/organizations/preview-merger', body, key),
    onDone: (preview, body) => setSeen({ body, preview }),
  });
  const body =
    predecessors.length > 0 && successor && on
      ? { predecessorIds: [...predecessors], successorId: successor, on }
      : null;
  return (
    <Page
      title={t('organizations.merge')}
      lead={t('organizations.merge-lead')}
      breadcrumbs={[{ label: t('organizations.title'), to: '/organizations' }]}
    >
      <Paper p="lg" maw={720}>
        {seen ? (
          <Seen {...seen} onBack={() => setSeen(null)} />
        ) : (
          <Stack gap="md">
            <OrganizationsPicker
              label={t('organizations.merge-predecessors')}
              value={predecessors}
              onChange={setPredecessors}
              except={successor ? [successor] : []}
              required
            />
            <OrganizationPicker
              label={t('organizations.merge-successor')}
              value={successor}
              onChange={setSuccessor}
              except={predecessors}
              required
            />
            <DayInput label={t('organizations.merge-on')} value={on} onChange={setOn} required />
            <Issues issues={look.beside()} />
            <Group>
              <Button disabled={body === null} loading={look.sending} onClick={() => body && look.send(body)}>
                {t('organizations.merge-preview')}
              </Button>
            </Group>
          </Stack>
        )}
      </Paper>
    </Page>
  );
}

interface SeenProps {
  readonly body: MergeOrganizationsBody;
  readonly preview: Preview;
  readonly onBack: () => void;
}

function Seen({ body, preview, onBack }: SeenProps) {
  const { t, tOr, nameOf } = useWords();
  const navigate = useNavigate();
  const all = useOrganizations().data?.items ?? [];
  const nameById = (id: string): string => {
    const found = all.find((one) => one.id === id);
    return found ? nameOf(found.name) : '';
  };
  const merge = useCommand({
    run: (input: MergeOrganizationsBody, key) =>
      post<typeof done>('/api/organizations/merge-organizations', input, key),
    says: t('organizations.merged'),
    refresh: [['organizations']],
    onDone: () => void navigate({ to: '/organizations/$id', params: { id: body.successorId } }),
  });
  const moving = preview.parts.filter((part) => part.count > 0);
  return (
    <Stack gap="md">
      <div>
        <Text fw={500}>{t('organizations.merge-predecessors')}</Text>
        <List>
          {body.predecessorIds.map((id) => (
            <List.Item key={id}>{nameById(id)}</List.Item>
          ))}
        </List>
      </div>
      <div>
        <Text fw={500}>
          {moving.length > 0
            ? t('organizations.merge-preview-lead', { name: nameById(body.successorId) })
            : t('organizations.merge-nothing')}
        </Text>
        <List>
          {moving.map((part) => (
            <List.Item key={part.module}>
              {tOr(`organizations.part.${part.module}`, part.module)}: {part.count}
            </List.Item>
          ))}
        </List>
      </div>
      <Issues issues={merge.beside()} />
      <Group>
        <Button variant="default" onClick={onBack}>
          {t('organizations.merge-change')}
        </Button>
        <Button color="red.8" loading={merge.sending} onClick={() => merge.send(body)}>
          {t('organizations.merge-do')}
        </Button>
      </Group>
    </Stack>
  );
}
