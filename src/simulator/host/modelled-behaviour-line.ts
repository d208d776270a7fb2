/** One line of the index about what the client does of itself, beside members and events. */
export interface BehaviourLine {
  readonly name: string;
  readonly what: string;
  readonly fact: string;
  /** What of it is ours rather than known of Outlook; null when nothing is. */
  readonly invented: string | null;
}
