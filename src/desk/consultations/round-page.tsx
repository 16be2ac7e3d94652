import { Button, Modal, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { AddresseeView, RoundDetail } from '#modules/consultations/contract.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { showDay } from '../format.ts';
import { GivenLinks } from '../links/given-links.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { Agencies, type LineAct } from './agencies.tsx';
import { Comments } from './comments.tsx';
import { useRound } from './data.ts';
import { DueDay } from './due-day.tsx';
import { ManageActs } from './manage-acts.tsx';
import { OwnReply } from './own-reply.tsx';
import { ReplyForm } from './reply-form.tsx';
import { StoryDialog } from './story-dialog.tsx';
import './consultations.css';

const route = getRouteApi('/consultations/$id');

/** One round: the draft, who replied, the comments and their handling; for an agency its own reply. */
export function RoundPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useRound(id);
  const crumbs = [{ label: t('consultations.title'), to: '/consultations' }];
  if (query.data) return <Round round={query.data} crumbs={crumbs} />;
  return (
    <Page title={t('consultations.title')} breadcrumbs={crumbs}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

interface RoundProps {
  readonly round: RoundDetail;
  readonly crumbs: { label: string; to: string }[];
}

function Round({ round, crumbs }: RoundProps) {
  const { t } = useWords();
  const isOpen = round.closedAt === null;
  return (
    <Page
      wide
      title={round.title}
      badge={
        <StateBadge tone={isOpen ? 'info' : 'neutral'}>
          {t(isOpen ? 'consultations.open-badge' : 'consultations.closed-badge')}
        </StateBadge>
      }
      breadcrumbs={crumbs}
      actions={
        round.seesAll ? <ManageActs round={round} /> : <CopyForZalo subject={{ type: 'consultation', id: round.id }} />
      }
    >
      {round.closedBy ? (
        <div className="round-notice">
          <Notice tone="info">{t('consultations.closed-note', { by: round.closedBy })}</Notice>
        </div>
      ) : null}
      <Section title={t('consultations.what')}>
        <About round={round} />
      </Section>
      {round.seesAll ? <Whole round={round} /> : <Own round={round} />}
      {round.may.manage ? <GivenLinks type="consultation" id={round.id} /> : null}
    </Page>
  );
}

function About({ round }: { readonly round: RoundDetail }) {
  const { t, nameOf, language } = useWords();
  const { openedBy, counts, draft, plan } = round;
  const letterOn = round.letterOn ? showDay(round.letterOn, language) : null;
  return (
    <>
      {round.detail ? (
        <Text className="kept-lines" mb="sm">
          {round.detail}
        </Text>
      ) : null}
      <Facts
        facts={[
          [
            t('consultations.file'),
            <FileLink key="draft" href={`/api/consultations/${round.id}/draft`} fileName={draft.name}>
              {draft.name}
            </FileLink>,
          ],
          [t('consultations.asking-letter'), [round.letterNumber, letterOn].filter(Boolean).join(', ')],
          [
            t('consultations.opened-by'),
            [openedBy.organization ? nameOf(openedBy.organization.name) : null, openedBy.name]
              .filter(Boolean)
              .join(', '),
          ],
          [t('consultations.opened-on'), <InstantText key="at" instant={round.openedAt} />],
          [
            t('consultations.due'),
            <DueDay
              key="due"
              round={round}
              isPressing={round.closedAt === null && round.rows.some((row) => row.state === 'waiting')}
            />,
          ],
          [t('consultations.progress'), counts ? t('consultations.counts', counts) : null],
          [
            t('consultations.plan'),
            plan ? (
              <TextLink key="plan" to="/plans/$id" params={{ id: plan.id }}>
                {plan.title}
              </TextLink>
            ) : null,
          ],
        ]}
      />
    </>
  );
}

/** Who leads the round: who has not replied, by name; the comments and their handling; who agrees. */
function Whole({ round }: { readonly round: RoundDetail }) {
  const { t, nameOf } = useWords();
  const [asked, setAsked] = useState<{ readonly act: LineAct; readonly row: AddresseeView } | null>(null);
  const close = () => setAsked(null);
  const onAct = (act: LineAct, row: AddresseeView) => setAsked({ act, row });
  return (
    <>
      <Agencies
        round={round}
        title={(count) => t('consultations.silent', { count })}
        rows={round.rows.filter((row) => row.reply === null)}
        onAct={onAct}
      />
      <Comments round={round} onAct={onAct} />
      <Agencies
        round={round}
        title={(count) => t('consultations.agreed', { count })}
        rows={round.rows.filter((row) => row.reply?.agrees)}
        onAct={onAct}
      />
      {asked?.act === 'reply' ? (
        <Modal
          opened
          size="lg"
          onClose={close}
          title={t('consultations.reply-of', { agency: nameOf(asked.row.organization.name) })}
          closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
        >
          <ReplyForm round={round} row={asked.row} onDone={close} />
        </Modal>
      ) : null}
      {asked?.act === 'story' ? <StoryDialog round={round} row={asked.row} onClose={close} /> : null}
    </>
  );
}

/** An agency that has not replied finds the form open; one that has, what it said. */
function Own({ round }: { readonly round: RoundDetail }) {
  const { t, nameOf } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const [row] = round.rows;
  if (!row) return null;
  const title = t('consultations.reply-of', { agency: nameOf(row.organization.name) });
  if (row.may.reply && (correcting || row.reply === null))
    return (
      <Section title={title}>
        <ReplyForm key={row.version} round={round} row={row} onDone={() => setCorrecting(false)} />
      </Section>
    );
  if (!row.reply) return null;
  return (
    <Section
      title={title}
      actions={
        row.may.reply ? (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('consultations.do.correct')}
          </Button>
        ) : null
      }
    >
      <OwnReply reply={row.reply} />
    </Section>
  );
}
