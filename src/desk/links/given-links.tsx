import '../tasks/requests/requests.css';
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GivenLink, givenLinks, LinkedThing } from '#modules/links/contract.ts';
import { get, post, withQuery } from '../api.ts';
import { useCommand } from '../command.ts';
import { showInstant } from '../format.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { LINKS } from './data.ts';

type State = 'open' | 'ended' | 'revoked';
const tones: Readonly<Record<State, Tone>> = { open: 'good', ended: 'neutral', revoked: 'bad' };
const stateOf = (link: GivenLink): State => (link.isOpen ? 'open' : link.revokedAt ? 'revoked' : 'ended');

interface Props {
  readonly type: LinkedThing;
  readonly id: string;
}

/** Personal links that were given out for a thing, for those who give them out; nothing is shown where there are none. */
export function GivenLinks({ type, id }: Props) {
  const { t } = useWords();
  const [revoking, setRevoking] = useState<GivenLink | null>(null);
  const { data } = useQuery({
    queryKey: [...LINKS, type, id],
    queryFn: ({ signal }) => get<typeof givenLinks>(withQuery('/api/links/given', { type, id }), signal),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('links.given')} lead={t('links.given-lead')} flush>
      <ul className="requests">
        {data.items.map((one) => (
          <Given key={one.id} link={one} onRevoke={() => setRevoking(one)} />
        ))}
      </ul>
      {revoking ? <RevokeDialog type={type} id={id} link={revoking} onClose={() => setRevoking(null)} /> : null}
    </Section>
  );
}

function Given({ link: one, onRevoke }: { readonly link: GivenLink; readonly onRevoke: () => void }) {
  const { t, nameOf, language } = useWords();
  const at = (instant: string) => showInstant(instant, language);
  const state = stateOf(one);
  const way = one.lastWay ?? (one.ways.length === 2 ? 'both' : (one.ways[0] ?? 'none'));
  return (
    <li>
      <div className="request-head">
        <Text fw={500}>
          {one.holder}
          {one.organization ? `, ${nameOf(one.organization)}` : ''}
        </Text>
        <StateBadge tone={tones[state]}>{t(`links.state.${state}`)}</StateBadge>
      </div>
      <Text size="sm">
        {one.revokedAt
          ? t('links.revoked', { by: one.revokedBy ?? '', at: at(one.revokedAt) })
          : t('links.until', { at: at(one.expiresAt) })}{' '}
        · {t(`links.way.${way}`)}
      </Text>
      <Text size="sm">
        {one.lastSeenAt ? t('links.seen', { at: at(one.lastSeenAt) }) : t('links.seen-never')}
        {one.answeredAt ? ` · ${t('links.answered', { at: at(one.answeredAt) })}` : ''}
      </Text>
      <Text size="xs" c="dimmed">
        {t('links.issued', { by: one.issuedBy, at: at(one.issuedAt) })}
      </Text>
      {one.isOpen ? (
        <Group mt="xs" className="off-paper">
          <Button
            size="sm"
            variant="default"
            aria-label={t('links.revoke-of', { name: one.holder })}
            onClick={onRevoke}
          >
            {t('links.revoke')}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}

interface RevokeProps extends Props {
  readonly link: GivenLink;
  readonly onClose: () => void;
}

function RevokeDialog({ type, id, link, onClose }: RevokeProps) {
  const { t } = useWords();
  const revoke = useCommand({
    run: (body: object, key) => post<typeof givenLinks>('/api/links/revoke-link', body, key),
    refresh: [LINKS],
    says: t('links.said.revoked'),
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      dangerous
      title={t('links.revoke-of', { name: link.holder })}
      verb={t('links.revoke')}
      sending={revoke.sending}
      issues={revoke.beside()}
      onSubmit={() => revoke.send({ type, id, linkId: link.id })}
    >
      <Text size="sm">{t('links.revoke-about')}</Text>
    </Dialog>
  );
}
