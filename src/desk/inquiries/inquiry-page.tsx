import { Modal, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { AddresseeView, InquiryDetail } from '#modules/inquiries/contract.ts';
import { GivenLinks } from '../links/given-links.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AnswerTable, type LineAct } from './answer-table.tsx';
import { useInquiry } from './data.ts';
import { DueMoment } from './due-moment.tsx';
import { ManageActs } from './manage-acts.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { StoryDialog } from './story-dialog.tsx';
import './inquiries.css';

const route = getRouteApi('/inquiries/$id');

/** One question: what is asked, and the table that the answers became; for an agency its own line. */
export function InquiryPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useInquiry(id);
  const crumbs = [{ label: t('inquiries.title'), to: '/inquiries' }];
  if (query.data) return <Inquiry inquiry={query.data} crumbs={crumbs} />;
  return (
    <Page title={t('inquiries.title')} breadcrumbs={crumbs}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

interface InquiryProps {
  readonly inquiry: InquiryDetail;
  readonly crumbs: { label: string; to: string }[];
}

function Inquiry({ inquiry, crumbs }: InquiryProps) {
  const { t } = useWords();
  const isOpen = inquiry.closedAt === null;
  return (
    <Page
      wide
      title={inquiry.title}
      badge={
        <StateBadge tone={isOpen ? 'info' : 'neutral'}>
          {t(isOpen ? 'inquiries.open-badge' : 'inquiries.closed-badge')}
        </StateBadge>
      }
      breadcrumbs={crumbs}
      actions={<ManageActs inquiry={inquiry} />}
    >
      {inquiry.closedBy ? <Notice tone="info">{t('inquiries.closed-note', { by: inquiry.closedBy })}</Notice> : null}
      <Section title={t('inquiries.what')}>
        <About inquiry={inquiry} />
      </Section>
      <Answers inquiry={inquiry} />
      {inquiry.may.manage ? <GivenLinks type="inquiry" id={inquiry.id} /> : null}
    </Page>
  );
}

const screens = { plan: '/plans/$id', task: '/tasks/$id', document: '/documents/$id' } as const;

function About({ inquiry }: { readonly inquiry: InquiryDetail }) {
  const { t, nameOf } = useWords();
  const { subject, askedBy, counts } = inquiry;
  return (
    <>
      {inquiry.detail ? (
        <Text className="kept-lines" mb="sm">
          {inquiry.detail}
        </Text>
      ) : null}
      <Facts
        facts={[
          [
            t('inquiries.asked-by'),
            [askedBy.organization ? nameOf(askedBy.organization.name) : null, askedBy.name].filter(Boolean).join(', '),
          ],
          [t('inquiries.asked-on'), <InstantText key="at" instant={inquiry.askedAt} />],
          [
            t('inquiries.due'),
            <DueMoment
              key="due"
              inquiry={inquiry}
              isPressing={inquiry.closedAt === null && inquiry.rows.some((row) => row.state !== 'answered')}
            />,
          ],
          [
            t(subject ? `inquiries.about.${subject.type}` : 'inquiries.about.plan'),
            !subject ? null : subject.isOpen ? (
              <TextLink key="about" to={screens[subject.type]} params={{ id: subject.id } as never}>
                {subject.title}
              </TextLink>
            ) : (
              subject.title
            ),
          ],
          [t('inquiries.answered-count'), counts ? t('inquiries.table-counts', counts) : null],
        ]}
      />
    </>
  );
}

/** An agency that has not answered finds the form open; everybody else the table. */
function Answers({ inquiry }: { readonly inquiry: InquiryDetail }) {
  const { t, nameOf } = useWords();
  const [asked, setAsked] = useState<{ readonly act: LineAct; readonly row: AddresseeView } | null>(null);
  const close = () => setAsked(null);
  const own = inquiry.seesAll ? undefined : inquiry.rows[0];
  return (
    <>
      {own?.may.answer && own.state !== 'answered' ? (
        <Section title={t('inquiries.answer-of', { agency: nameOf(own.organization.name) })}>
          {own.returnReason ? (
            <Notice tone="warn">{t('inquiries.returned-because', { reason: own.returnReason })}</Notice>
          ) : null}
          <AnswerForm key={own.version} inquiry={inquiry} row={own} onDone={close} isBare />
        </Section>
      ) : null}
      {inquiry.seesAll || own?.answer ? (
        <Section title={t(inquiry.seesAll ? 'inquiries.table' : 'inquiries.own')} flush>
          <AnswerTable inquiry={inquiry} onAct={(act, row) => setAsked({ act, row })} />
        </Section>
      ) : null}
      {asked?.act === 'answer' ? (
        <Modal
          opened
          size="lg"
          onClose={close}
          title={t('inquiries.answer-of', { agency: nameOf(asked.row.organization.name) })}
          closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
        >
          <AnswerForm inquiry={inquiry} row={asked.row} onDone={close} />
        </Modal>
      ) : null}
      {asked?.act === 'return' ? <ReturnDialog inquiry={inquiry} row={asked.row} onClose={close} /> : null}
      {asked?.act === 'story' ? <StoryDialog inquiry={inquiry} row={asked.row} onClose={close} /> : null}
    </>
  );
}
