import { TextLink } from '../ui/links.tsx';
import { useWords, type Key } from '../words.tsx';

const parts = [
  ['/press', 'listening.tab.items'],
  ['/press/contracts', 'listening.tab.contracts'],
] as const satisfies readonly (readonly [string, Key])[];

/** The parts of the press register, each an address of its own. */
export function PressTabs() {
  const { t } = useWords();
  return (
    <nav aria-label={t('listening.tabs')} className="tabs off-paper">
      {parts.map(([to, label]) => (
        <TextLink key={to} to={to} underline="never" activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </TextLink>
      ))}
    </nav>
  );
}
