import { useMay } from '../me.ts';
import { TextLink } from '../ui/links.tsx';
import { useWords, type Key } from '../words.tsx';

const parts = [
  ['/press', 'listening.tab.items', 'listening.read'],
  ['/press/inbox', 'listening.tab.inbox', 'listening.keep'],
  ['/press/contracts', 'listening.tab.contracts', 'listening.read'],
] as const satisfies readonly (readonly [string, Key, string])[];

/** The parts of the press register, each an address of its own. */
export function PressTabs() {
  const { t } = useWords();
  const mayDo = useMay();
  const shown = parts.filter(([, , permission]) => mayDo(permission));
  return (
    <nav aria-label={t('listening.tabs')} className="tabs off-paper">
      {shown.map(([to, label]) => (
        <TextLink key={to} to={to} underline="never" activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </TextLink>
      ))}
    </nav>
  );
}
