/** The calls of the wave at Send whose answers decide by themselves: without one of them, nobody knows who gets what. */
const MARKS = ['to.getAsync', 'cc.getAsync', 'bcc.getAsync', 'internetHeaders.getAsync'] as const;

/** Without an answer to each of these, no mail may go. */
export const NEEDED = [...MARKS, 'body.getAsync'] as const;

/** The calls of the wave at Send. */
export const SEND_WAVE = [
  ...MARKS,
  ...(['sessionData.getAllAsync', 'body.getAsync', 'from.getAsync', 'getAttachmentsAsync'] as const),
] as const;

/** The wave, and the properties that are read where session data is gone. */
export const SEND_READS = [...SEND_WAVE, 'loadCustomPropertiesAsync'] as const;

/** All calls that Send makes, or may make: it reads, and sets a lost header again. */
export const SEND_CALLS = [...SEND_READS, 'internetHeaders.setAsync'] as const;
