/** How often a property that needs more than the usual runs is asked; `npm run prove` and `npm run mutate` say otherwise. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['MAILSTAMP_PROPERTY_RUNS'] ?? usual) };
}
