import type { LaunchEvent } from '../../shared/manifest';
import { ManifestProblem } from './manifest-problem';
import { all, attribute, knowAttributes, knowChildren, one, oneOf } from './take';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

const SEND_EVENTS: readonly string[] = ['OnMessageSend', 'OnAppointmentSend'];
const SEND_MODES = ['PromptUser', 'SoftBlock', 'Block'] as const;
/** The old way of looking at a message before it goes. It has no modes. */
export const ITEM_SEND = 'ItemSend';

function readSendMode(warnings: Warnings, element: XmlElement): LaunchEvent['sendMode'] {
  // Without one, Outlook takes the soft block.
  const mode = element.attributes['SendMode'] ?? 'SoftBlock';
  return warnings.attempt(() => oneOf(element.path, mode, SEND_MODES))[0] ?? 'SoftBlock';
}

function readEvent(warnings: Warnings, element: XmlElement, known: readonly string[]): LaunchEvent {
  knowAttributes(warnings, element, ['Type', 'FunctionName', 'SendMode']);
  const type = oneOf(element.path, attribute(element, 'Type'), known);
  const isSend = SEND_EVENTS.includes(type);
  if (element.attributes['SendMode'] !== undefined && !isSend) {
    warnings.add(element.path, 'only OnMessageSend and OnAppointmentSend have a SendMode');
  }
  return {
    type,
    functionName: attribute(element, 'FunctionName'),
    sendMode: isSend ? readSendMode(warnings, element) : null,
  };
}

function withoutDoubles(warnings: Warnings, path: string, events: readonly LaunchEvent[]) {
  return events.filter(({ type }, index) => {
    const isFirst = events.findIndex((other) => other.type === type) === index;
    if (!isFirst) warnings.add(path, `${type} stands there twice`);
    return isFirst;
  });
}

/**
 * The events of a `LaunchEvent` extension point, of those that its clients raise, and the element that names the page
 * that handles them.
 */
export function readLaunchEvents(
  warnings: Warnings,
  element: XmlElement,
  known: readonly string[],
): { readonly events: readonly LaunchEvent[]; readonly page: XmlElement } {
  knowChildren(warnings, element, ['LaunchEvents', 'SourceLocation']);
  const list = one(element, 'LaunchEvents');
  knowChildren(warnings, list, ['LaunchEvent']);
  const events = all(list, 'LaunchEvent').flatMap((event) =>
    warnings.attempt(() => readEvent(warnings, event, known)),
  );
  return { events: withoutDoubles(warnings, list.path, events), page: one(element, 'SourceLocation') };
}

/** The `Events` extension point: ItemSend is all that it ever held. */
export function readItemSend(warnings: Warnings, element: XmlElement): LaunchEvent {
  knowChildren(warnings, element, ['Event']);
  const event = one(element, 'Event');
  knowAttributes(warnings, event, ['Type', 'FunctionExecution', 'FunctionName']);
  oneOf(event.path, attribute(event, 'Type'), [ITEM_SEND]);
  const execution = event.attributes['FunctionExecution'];
  if (execution !== 'synchronous') {
    throw new ManifestProblem(event.path, 'the FunctionExecution of ItemSend is synchronous, nothing else');
  }
  return { type: ITEM_SEND, functionName: attribute(event, 'FunctionName'), sendMode: null };
}
