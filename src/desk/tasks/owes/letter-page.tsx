import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { letter, LetterView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { CopyForZalo } from '../../cards/copy-for-zalo.tsx';
import { useCommand } from '../../command.ts';
import { useMe } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words.tsx';
import { useFields } from '../../fields.ts';
import { TASKS } from '../data.ts';
import { useLetter } from './data.ts';
import { LetterState } from './letters.tsx';
import './owes.css';

const route = getRouteApi('/owes/letters/$id');

/** One letter as it will look on paper; taken along as .docx, its number read back when the clerk has given it. */
export function LetterPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  return (
    <Permitted permission="tasks.chase" title={t('owes.letter')}>
      <Letter id={id} />
    </Permitted>
  );
}

function Letter({ id }: { readonly id: string }) {
  const { t } = useWords();
  const query = useLetter(id);
  return (
    <Page
      title={t('owes.letter')}
      lead={query.data?.subject}
      badge={query.data ? <LetterState state={query.data.state} /> : null}
      breadcrumbs={[{ label: t('owes.title'), to: '/owes' }]}
      actions={query.data ? <Acts letter={query.data} /> : null}
    >
      <Loaded query={query}>
        {/* The server wrote it and escaped every word (vanban/write/html.ts). */}
        {(data) => <div className="letter-paper" dangerouslySetInnerHTML={{ __html: data.html }} />}
      </Loaded>
    </Page>
  );
}

function Acts({ letter: one }: { readonly letter: LetterView }) {
  const { t } = useWords();
  const [isIssuing, setIssuing] = useState(false);
  const drop = useCommand({
    run: (_: undefined, key) =>
      post<typeof letter>('/api/tasks/drop-letter', { id: one.id, version: one.version }, key),
    refresh: [TASKS],
    tellsProblems: true,
  });
  return (
    <>
      <Button
        component="a"
        href={`/api/tasks/letters/${one.id}/letter.docx`}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('owes.docx')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('desk.print')}
      </Button>
      <CopyForZalo subject={{ type: 'letter', id: one.id }} />
      {one.state === 'drafted' ? (
        <>
          <Button variant="default" loading={drop.sending} onClick={() => drop.send(undefined)}>
            {t('owes.drop')}
          </Button>
          <Button onClick={() => setIssuing(true)}>{t('owes.issue')}</Button>
        </>
      ) : null}
      {isIssuing ? <IssueDialog letter={one} onClose={() => setIssuing(false)} /> : null}
    </>
  );
}

function IssueDialog({ letter: one, onClose }: { readonly letter: LetterView; readonly onClose: () => void }) {
  const { t } = useWords();
  const { today } = useMe();
  const [issuedOn, setIssuedOn] = useState<string | null>(today);
  const command = useCommand({
    run: (body: object, key) => post<typeof letter>('/api/tasks/issue-letter', body, key),
    refresh: [TASKS],
    says: t('owes.said-issued'),
    onDone: onClose,
  });
  const fields = useFields({ number: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('owes.issue')}
      verb={t('desk.save')}
      sending={command.sending}
      disabled={issuedOn === null || fields.values.number.trim() === ''}
      issues={command.beside(['number', 'issuedOn'])}
      onSubmit={() => command.send({ id: one.id, version: one.version, number: fields.values.number.trim(), issuedOn })}
    >
      <p>{t('owes.issue-lead')}</p>
      <TextInput label={t('owes.number')} placeholder="912" required data-autofocus {...fields.text('number')} />
      <DayInput label={t('owes.issued-on')} required value={issuedOn} onChange={setIssuedOn} />
    </Dialog>
  );
}
