import { useWords } from '../words.tsx';

/** Who did it; the system itself is named in the language of the screen. */
export function ActorName({ name }: { readonly name: string }) {
  const { t } = useWords();
  return <>{name === 'Hệ thống' ? t('desk.system') : name}</>;
}
