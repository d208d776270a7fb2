/** An answer that is a refusal, in the words of Graph. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

/** Graph knows it, and nobody has modelled it: an answer that shrugs would be worse than none. */
export function notModelled(what: string): GraphError {
  const message = `The local Outlook does not model ${what}. Its page /modelled lists what it does.`;
  return new GraphError(501, 'NotModelledInLocalOutlook', message);
}

export function accessDenied(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}
