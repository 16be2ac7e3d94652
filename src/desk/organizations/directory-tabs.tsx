import { TextLink } from '../ui/links.tsx';
import { useWords, type Key } from '../words.tsx';

const parts = [
  ['/organizations', 'organizations.tab.directory'],
  ['/organizations/collectives', 'organizations.tab.collectives'],
  ['/organizations/focal-persons', 'organizations.tab.focal-persons'],
] as const satisfies readonly (readonly [string, Key])[];

/** The parts of the directory, each an address of its own. */
export function DirectoryTabs() {
  const { t } = useWords();
  return (
    <nav aria-label={t('organizations.tabs')} className="tabs off-paper">
      {parts.map(([to, label]) => (
        <TextLink key={to} to={to} underline="never" activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </TextLink>
      ))}
    </nav>
  );
}
