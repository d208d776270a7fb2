const PREFIX = /^\s*(?:re|fwd?|aw|wg|tr|sv|vs|rv)\s*:\s*/i;

/** The subject without any chain of reply and forward prefixes. */
export function bareSubject(subject: string): string {
  let rest = subject;
  for (let match = PREFIX.exec(rest); match; match = PREFIX.exec(rest)) rest = rest.slice(match[0].length);
  return rest.trim();
}

export const replySubject = (subject: string): string => `Re: ${bareSubject(subject)}`;
export const forwardSubject = (subject: string): string => `Fw: ${bareSubject(subject)}`;
