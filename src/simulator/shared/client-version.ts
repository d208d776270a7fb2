/** A version of Outlook's requirement set `Mailbox`. */
export type RequirementSet = `1.${number}`;

/** The version itself, or null when it is none of the set `Mailbox`. */
export function requirementSet(text: string): RequirementSet | null {
  const minor = /^1\.(\d+)$/.exec(text)?.[1];
  return minor === undefined ? null : `1.${Number(minor)}`;
}

/** Compares requirement set versions such as `1.9` and `1.14` part by part; `1.14` has everything that `1.9` has. */
export function hasVersion(client: string, wanted: string): boolean {
  const [clientMajor = 0, clientMinor = 0] = client.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return clientMajor > wantedMajor || (clientMajor === wantedMajor && clientMinor >= wantedMinor);
}
