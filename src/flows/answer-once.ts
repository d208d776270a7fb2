/**
 * Gives exactly one answer, whatever `decide` does: its own if it arrives in time, `otherwise` when it throws, rejects
 * or stays silent for `deadlineMs` milliseconds.
 */
export async function answerOnce<T>(
  answer: (decision: T) => void,
  decide: () => Promise<T>,
  {
    deadlineMs,
    otherwise,
    wait,
  }: {
    readonly deadlineMs: number;
    readonly otherwise: T;
    readonly wait: (ms: number) => Promise<void>;
  },
): Promise<void> {
  const decision = Promise.resolve()
    .then(decide)
    .catch(() => otherwise);
  const deadline = wait(deadlineMs).then(() => otherwise);
  answer(await Promise.race([decision, deadline]));
}
