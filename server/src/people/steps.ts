/**
 * Long work that stops every millisecond or so, between one step and the next, for whoever runs it to
 * let others have their turn. What it yields means nothing; what it returns is the result.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at once. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
