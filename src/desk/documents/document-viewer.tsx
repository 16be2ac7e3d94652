import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { versionText, DocumentDetail } from '#modules/documents/contract.ts';
import type { Finding } from '#modules/plans/contract.ts';
import { get } from '../api.ts';
import { clauseName } from '../plans/outline.ts';
import { PagePictures } from '../plans/review/page-pictures.tsx';
import { pageAt } from '../plans/review/paper.ts';
import { PaperView, type PaperHandle } from '../plans/review/paper-view.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { placeOfSearch } from './filters.ts';
import { headMarks, headingsOf } from './head-marks.ts';

type Place = readonly [number, number];

interface Props {
  readonly document: DocumentDetail;
  readonly version: DocumentDetail['versions'][number];
  readonly outline: DocumentDetail['outline'];
  /** Words to bring into sight, as the address carries them. */
  readonly span: string | undefined;
}

/** The text of a version beside its outline, or pictures of its pages. */
export function DocumentViewer({ document, version, outline, span }: Props) {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['documents', 'text', version.id],
    queryFn: ({ signal }) => get<typeof versionText>(`/api/documents/versions/${version.id}/text`, signal),
    staleTime: Infinity,
  });
  return (
    <Section title={t('documents.content')}>
      <Loaded query={query} lines={12}>
        {(text) => <Viewer document={document} text={text} outline={outline} span={span} />}
      </Loaded>
    </Section>
  );
}

type VersionText = ReturnType<typeof versionText.parse>;

interface ViewerProps extends Pick<Props, 'document' | 'outline' | 'span'> {
  readonly text: VersionText;
}

function Viewer({ document, text, outline, span }: ViewerProps) {
  const { t } = useWords();
  const wanted = useMemo(() => placeOfSearch(span), [span]);
  const [view, setView] = useState<'text' | 'pages'>('text');
  const [place, setPlace] = useState<Place | null>(wanted);
  const paper = useRef<PaperHandle>(null);
  const clauses = useMemo(() => headingsOf(text.text, outline), [text, outline]);
  const findings = useMemo(
    () => [...headMarks(text.text, document), ...(wanted ? [soughtWords(wanted)] : [])],
    [text, document, wanted],
  );
  useEffect(() => {
    if (place && view === 'text') paper.current?.show(place);
  }, [place, view]);
  // Who came by a link to certain words sees them at once: the page goes down to the text, the text to the words.
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) whole.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return (
    <div
      className="viewer"
      ref={whole}
      data-sought={wanted !== null || undefined}
      data-outline={outline.length > 0 || undefined}
    >
      {outline.length > 0 ? (
        <nav aria-label={t('documents.outline')} className="viewer-outline off-paper">
          <ul>
            {outline.map((one) => (
              <li key={one.id} data-level={Math.min(one.level, 4)}>
                <button type="button" onClick={() => setPlace([one.span[0], one.span[1]])}>
                  <span>{clauseName(one)}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="viewer-paper">
        {text.pictures > 0 ? (
          <SegmentedControl
            size="xs"
            mb="xs"
            className="off-paper"
            value={view}
            onChange={(value) => setView(value === 'pages' ? 'pages' : 'text')}
            aria-label={t('plans.paper-view')}
            data={[
              { value: 'text', label: t('plans.paper-text') },
              { value: 'pages', label: t('plans.paper-pages') },
            ]}
          />
        ) : null}
        {view === 'pages' ? (
          <PagePictures
            versionId={text.versionId}
            count={text.pictures}
            page={place ? pageAt(text.blocks, place[0]) : null}
          />
        ) : (
          <PaperView
            text={text.text}
            blocks={text.blocks}
            findings={findings}
            clauses={clauses}
            activeId={wanted ? SOUGHT : null}
            handle={paper}
            label={t('documents.text')}
          />
        )}
      </div>
    </div>
  );
}

const SOUGHT = 'sought';

/** The words that a task or a remark led to, drawn like the current assignment of a review. */
const soughtWords = (place: Place): Finding => ({
  kind: 'assignment',
  span: [place[0], place[1]],
  refId: null,
  assignmentId: SOUGHT,
  confidence: 1,
});
