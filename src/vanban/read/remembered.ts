/** Longer texts are asked about once or twice, and cost more to keep than to read. */
const LONGEST = 400;
/** So many answers are kept of each question. */
const MOST = 4_000;

const MEMORIES: Map<string, unknown>[] = [];

/**
 * A pure question about a text (`what mark does it begin with?`) that remembers its answers during one reading: several
 * steps ask the same of the same line, and a plan says the same labels and names hundreds of times.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  MEMORIES.push(answers);
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size < MOST) answers.set(text, answer);
    return answer;
  };
}

/** Forgets all answers: nothing of a text stays in memory when it is read. */
export function forget(): void {
  for (const answers of MEMORIES) answers.clear();
}
