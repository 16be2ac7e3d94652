import type { OrganizationDetail } from '#modules/organizations/contract.ts';
import { showDay } from '../format.ts';
import { DayText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextLink } from '../ui/links.tsx';
import { useOrganizations } from '../ui/organization-picker.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** Names in both languages, place in the tree, lifetime, predecessors and successors. */
export function OrganizationAbout({ detail }: { readonly detail: OrganizationDetail }) {
  const { t, language } = useWords();
  const living = useOrganizations().data?.items ?? [];
  const parent = living.find((one) => one.id === detail.parentId);
  const units = living.filter((one) => one.parentId === detail.id);
  return (
    <Section title={t('organizations.about')}>
      <Facts
        facts={[
          language === 'en'
            ? [t('organizations.name-vi'), detail.name.vi]
            : [t('organizations.name-en'), detail.name.en],
          [t('organizations.abbreviation'), detail.abbreviation],
          [t('organizations.parent'), parent ? <OrganizationLinks all={[parent]} /> : null],
          [t('organizations.units'), units.length > 0 ? <OrganizationLinks all={units} /> : null],
          [t('organizations.valid-from'), detail.validFrom ? <DayText day={detail.validFrom} /> : null],
          [t('organizations.valid-to'), detail.validTo ? <DayText day={detail.validTo} /> : null],
          [
            t('organizations.predecessors'),
            detail.predecessors.length > 0 ? <OrganizationLinks all={detail.predecessors} /> : null,
          ],
          [
            t('organizations.successors'),
            detail.successors.length > 0 ? <OrganizationLinks all={detail.successors} /> : null,
          ],
        ]}
      />
    </Section>
  );
}

interface Linked {
  readonly id: string;
  readonly name: OrganizationDetail['name'];
  /** The day on which one took over from the other. */
  readonly on?: string;
}

function OrganizationLinks({ all }: { readonly all: readonly Linked[] }) {
  const { t, nameOf, language } = useWords();
  return all.map((one) => (
    <div key={one.id}>
      {/* Beside other words a link is told apart by more than its colour. */}
      <TextLink to="/organizations/$id" params={{ id: one.id }} underline={one.on ? 'always' : 'hover'}>
        {nameOf(one.name)}
      </TextLink>
      {one.on ? ` ${t('organizations.since', { day: showDay(one.on, language) })}` : null}
    </div>
  ));
}
