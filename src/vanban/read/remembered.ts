/** Longer texts are asked about once or twice, and cost more to keep than to read. */
const LONGEST = 400;
/** So many answers are kept of each question. */
const MOST = 4_000;

const FORGETTING: (() => void)[] = [];

/**
 * A pure question about a text (`what mark does it begin with?`) that remembers its answers during one reading: several
 * steps ask the same of the same line, and a plan says the same labels and names hundreds of times.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  FORGETTING.push(() => answers.clear());
  return (text) => answered(answers, text, ask);
}

/** The same for a question that is asked with something beside the text: a catalogue's names, the years of a plan. */
export function rememberedWith<Beside extends object, Answer>(
  ask: (text: string, beside: Beside) => Answer,
): (text: string, beside: Beside) => Answer {
  let memories = new WeakMap<Beside, Map<string, Answer>>();
  FORGETTING.push(() => (memories = new WeakMap()));
  return (text, beside) => {
    let answers = memories.get(beside);
    if (!answers) memories.set(beside, (answers = new Map()));
    return answered(answers, text, (words) => ask(words, beside));
  };
}

function answered<Answer>(answers: Map<string, Answer>, text: string, ask: (text: string) => Answer): Answer {
  if (text.length > LONGEST) return ask(text);
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = ask(text);
  if (answers.size < MOST) answers.set(text, answer);
  return answer;
}

/** Forgets all answers: nothing of a text stays in memory when it is read. */
export function forget(): void {
  for (const forgets of FORGETTING) forgets();
}
