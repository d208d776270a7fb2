/** One thing that is wrong with a policy file. */
export interface PolicyProblem {
  /** Where, as a JSON pointer; empty for the file as a whole. */
  readonly path: string;
  readonly problem: string;
  /** What to do about it, as a sentence. */
  readonly advice: string;
}
