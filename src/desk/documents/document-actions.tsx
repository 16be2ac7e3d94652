import { useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import type { DocumentDetail } from '#modules/documents/contract.ts';
import type { planList } from '#modules/plans/contract.ts';
import { get, withQuery } from '../api.ts';
import { useMay } from '../me.ts';
import { FileLink } from '../ui/file-link.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';

/** The original files, byte for byte as they came in. */
export function Originals({ version }: { readonly version: DocumentDetail['versions'][number] }) {
  const { t } = useWords();
  return version.files.map((file, index) => (
    <FileLink
      key={file.sha256}
      className="original"
      href={withQuery(`/api/documents/versions/${version.id}/original`, { file: index })}
      fileName={file.name}
    >
      <IconDownload size={18} aria-hidden />
      {version.files.length > 1 ? t('documents.original-n', { number: index + 1 }) : t('documents.original')}
    </FileLink>
  ));
}

/** The way to the plan made of the document, or to its review. */
export function PlanButton({ documentId }: { readonly documentId: string }) {
  const { t } = useWords();
  const may = useMay();
  const query = useQuery({
    queryKey: ['plans', 'of-document', documentId],
    queryFn: ({ signal }) => get<typeof planList>(withQuery('/api/plans', { documentId }), signal),
    enabled: may('plans.read'),
  });
  const plans = query.data?.items ?? [];
  const waiting = plans.find((one) => one.state === 'in-review');
  const plan = plans.find((one) => one.state === 'accepted') ?? plans.find((one) => one.state === 'superseded');
  return (
    <>
      {plan ? (
        <ButtonLink to="/plans/$id" params={{ id: plan.id }} variant={waiting ? 'default' : 'filled'}>
          {t('documents.open-plan')}
        </ButtonLink>
      ) : null}
      {waiting && may('plans.review') ? (
        <ButtonLink to="/plans/$id/review" params={{ id: waiting.id }}>
          {t('documents.open-review')}
        </ButtonLink>
      ) : null}
    </>
  );
}
