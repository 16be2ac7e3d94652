import { Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { intakeView, IntakeView } from '#modules/documents/contract.ts';
import { get } from '../api.ts';
import { useMay } from '../me.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Issues } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { FileList } from './file-list.tsx';
import { HeldDocumentChoice } from './held-document-choice.tsx';
import { IntakeSteps } from './intake-steps.tsx';
import { problemIssue } from './remarks.ts';

const POLL_MILLISECONDS = 700;
const isOnItsWay = (state: IntakeView['state'] | undefined): boolean => state === 'received' || state === 'reading';

/** How far a document has come on its way in; when it has been read, its review opens by itself. */
export function IntakeProgress({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['documents', 'intake', id],
    queryFn: ({ signal }) => get<typeof intakeView>(`/api/documents/intakes/${id}`, signal),
    refetchInterval: ({ state }) => (isOnItsWay(state.data?.state) ? POLL_MILLISECONDS : false),
    staleTime: 0,
  });
  useArrival(query.data);
  return <Loaded query={query}>{(intake) => <Intake intake={intake} />}</Loaded>;
}

/** On to the review, for who may review; else to the document. */
function useArrival(intake: IntakeView | undefined): void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const may = useMay();
  const mayReview = may('plans.review');
  const result = intake?.state === 'read' ? intake.result : null;
  useEffect(() => {
    if (!result) return;
    void client.invalidateQueries({ queryKey: ['documents'] });
    void client.invalidateQueries({ queryKey: ['plans'] });
    if (result.planId && mayReview)
      void navigate({ to: '/plans/$id/review', params: { id: result.planId }, replace: true });
    else void navigate({ to: '/documents/$id', params: { id: result.documentId }, replace: true });
    // Once for each result; who may review does not change on the way.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [result?.documentId, result?.planId]);
}

function Intake({ intake }: { readonly intake: IntakeView }) {
  const { t } = useWords();
  const { state, problem, held } = intake;
  return (
    <Section title={t(`documents.intake.${state}`)}>
      <FileList files={intake.files} />
      {state === 'failed' && problem ? <Issues issues={[problemIssue(problem, intake.files)]} /> : null}
      {state === 'awaiting-decision' && held ? <HeldDocumentChoice intakeId={intake.id} held={held} /> : null}
      {isOnItsWay(state) || state === 'read' ? <IntakeSteps steps={intake.steps} /> : null}
      {state === 'failed' || state === 'discarded' ? (
        <Group mt="md">
          <ButtonLink to="/documents/import">{t('documents.import-another')}</ButtonLink>
        </Group>
      ) : null}
    </Section>
  );
}
