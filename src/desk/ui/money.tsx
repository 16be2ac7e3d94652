import { moneyParts } from '../format.ts';
import { useWords } from '../words.tsx';

/** Whole đồng, said in the largest unit that stays exact enough to read: 620 triệu đồng; 1,15 tỷ đồng. */
export function Money({ dong }: { readonly dong: number }) {
  const { t, language } = useWords();
  const { amount, unit } = moneyParts(dong, language);
  return <span className="unbroken">{t(`desk.money${unit}`, { amount })}</span>;
}
