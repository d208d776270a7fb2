import type { LaunchEvent } from '../../shared/manifest';
import { ManifestProblem } from './manifest-problem';
import { all, attribute, knowAttributes, knowChildren, one, oneOf } from './take';
import type { XmlElement } from './xml-element';

/** The events that the local Outlook raises. */
const KNOWN_EVENTS = [
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageSend',
] as const;
const SEND_MODES = ['PromptUser', 'SoftBlock', 'Block'] as const;

function readEvent(element: XmlElement): LaunchEvent {
  knowAttributes(element, ['Type', 'FunctionName', 'SendMode']);
  const type = oneOf(element.path, attribute(element, 'Type'), KNOWN_EVENTS);
  const mode = element.attributes['SendMode'];
  const isSend = type === 'OnMessageSend';
  if (mode !== undefined && !isSend)
    throw new ManifestProblem(element.path, 'only OnMessageSend has a SendMode');
  return {
    type,
    functionName: attribute(element, 'FunctionName'),
    // Without one, Outlook takes the soft block.
    sendMode: isSend ? oneOf(element.path, mode ?? 'SoftBlock', SEND_MODES) : null,
  };
}

/** The events of a `LaunchEvent` extension point, and the resid of the page that handles them. */
export function readLaunchEvents(element: XmlElement): {
  readonly events: readonly LaunchEvent[];
  readonly sourceResid: string;
} {
  knowChildren(element, ['LaunchEvents', 'SourceLocation']);
  const list = one(element, 'LaunchEvents');
  knowChildren(list, ['LaunchEvent']);
  const events = all(list, 'LaunchEvent').map(readEvent);
  const twice = events.find(({ type }, index) => events.findIndex((other) => other.type === type) !== index);
  if (twice) throw new ManifestProblem(list.path, `${twice.type} stands there twice`);
  return { events, sourceResid: attribute(one(element, 'SourceLocation'), 'resid') };
}
