import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words.tsx';

interface Props {
  readonly versionId: string;
  readonly count: number;
  /** The page to show; null: where it is. */
  readonly page: number | null;
  /** Words of the current assignment, quoted at its page, since a picture has no letters to highlight. */
  readonly words?: string | null;
}

/** Pictures of the pages of a document, each fetched when it comes near. */
export function PagePictures({ versionId, count, page, words }: Props) {
  const { t } = useWords();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const target = page === null ? null : pane.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (!target || !pane.current) return;
    pane.current.scrollTo({ top: target.offsetTop - pane.current.offsetTop - 8 });
  }, [page]);
  return (
    <section className="paper paper-pictures" ref={pane} tabIndex={0} aria-label={t('plans.paper-pages')}>
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <figure key={number} data-page={number}>
          {number === page && words ? <blockquote>{words}</blockquote> : null}
          <PagePicture
            source={`/api/documents/versions/${versionId}/pages/${number}`}
            name={t('plans.page', { page: number })}
          />
          <figcaption>{t('plans.page', { page: number })}</figcaption>
        </figure>
      ))}
    </section>
  );
}

function PagePicture({ source, name }: { readonly source: string; readonly name: string }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  if (failed) return <div className="page-missing">{t('plans.page-missing')}</div>;
  return <img src={source} alt={name} loading="lazy" width={1240} height={1754} onError={() => setFailed(true)} />;
}
