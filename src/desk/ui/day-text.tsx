import { showDay, showInstant } from '../format.ts';
import { useWords } from '../words.tsx';

/** A day as the office writes it: 05/3/2026, in English 5 Mar 2026. */
export function DayText({ day }: { readonly day: string }) {
  const { language } = useWords();
  return (
    <time dateTime={day} className="unbroken">
      {showDay(day, language)}
    </time>
  );
}

/** An instant by the clock of Viet Nam. */
export function InstantText({ instant }: { readonly instant: string }) {
  const { language } = useWords();
  return (
    <time dateTime={instant} className="unbroken">
      {showInstant(instant, language)}
    </time>
  );
}
