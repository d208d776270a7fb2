/** Something a person or a page asked for that cannot be done; answered as JSON, never a crash. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly problem: string,
    readonly advice: string,
  ) {
    super(problem);
    this.name = 'Problem';
  }
}
