/** What Outlook hands to a handler: an event that must be completed exactly once. */
interface OutlookEvent {
  completed(options?: SendAnswer): void;
}

/** The options of `completed` for OnMessageSend; `allowEvent` is always said. */
export interface SendAnswer {
  readonly allowEvent: boolean;
  /** At most 500 characters. */
  readonly errorMessage?: string;
  /** Label of the button, at most 20 characters; shown where `commandId` is given. */
  readonly cancelLabel?: string;
  /** Id of the manifest's control that the button stands for. */
  readonly commandId?: string;
  /** JSON text for the pane that the button opens. */
  readonly contextData?: string;
  /** Lets the author send all the same; the only relaxation that Outlook knows. */
  readonly sendModeOverride?: 'promptUser';
}

/** Names an event handler or ribbon command of the manifest. It counts as done when `run` settles, however it settles. */
export function onEvent(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: OutlookEvent) => {
    const done = () => event.completed();
    Promise.resolve().then(run).then(done, done);
  });
}

/**
 * Lets something else follow a handler that a script loaded behind this one names: Outlook hears that the event is done
 * when both are. `after` must settle.
 */
export function afterEvent(name: string, after: () => Promise<void>): void {
  const { actions } = Office;
  const associate = actions.associate.bind(actions);
  actions.associate = (given: string, handler: (event: OutlookEvent) => void) => {
    const both = (event: OutlookEvent) =>
      handler({
        completed(options) {
          const done = () => event.completed(options);
          void Promise.resolve().then(after).then(done, done);
        },
      });
    associate(given, given === name ? both : handler);
  };
}

/** Names the send handler. `run` gets the function that answers Outlook and must call it exactly once. */
export function onSend(name: string, run: (answer: (options: SendAnswer) => void) => void): void {
  Office.actions.associate(name, (event: OutlookEvent) => run((options) => event.completed(options)));
}

/** The send handler must answer even where Outlook has not told these: what is unknown is the least. */
function orElse<T>(ask: () => T, unknown: T): T {
  try {
    return ask();
  } catch {
    return unknown;
  }
}

/** Whether this client knows a version of the mailbox requirement set, e.g. `1.15`. Never throws. */
export function supportsMailbox(version: string): boolean {
  return orElse(() => Office.context.requirements.isSetSupported('Mailbox', version), false);
}

/**
 * Tells the browser runtimes that every handler is named: until a page says so they hold back all events. Where no page
 * is, nobody asks for it.
 */
export function handlersAreNamed(): void {
  if ('onReady' in Office) void Office.onReady();
}
