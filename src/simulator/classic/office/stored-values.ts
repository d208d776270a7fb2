import { isFields } from './arguments';
import { outOfRange } from './failures';
import { answerWith, mustMay, readInvocation } from './method';
import type { Host } from './method';

/** Characters of all custom properties of an add-in on one item (facts: platform 3.2). */
const PROPERTIES_LENGTH = 2500;

/** What the web's library says whenever custom properties do not come, whatever the host gave as the reason. */
const NOT_LOADED = 9020;

const NUMBER = { load: 3, saveProperties: 4, saveSettings: 404 } as const;

const DATE = /^Date\((-?\d+)\)$/u;

/** Dates cross the wire as text. */
function revive(value: unknown): unknown {
  const time = typeof value === 'string' ? DATE.exec(value)?.[1] : undefined;
  return time === undefined ? value : new Date(Number(time));
}

function toStored(value: unknown): unknown {
  return value instanceof Date ? `Date(${value.getTime()})` : value;
}

function parse(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}

function storedMap(json: unknown): Map<string, unknown> {
  const values = parse(json);
  return new Map(
    Object.entries(isFields(values) ? values : {}).map(([name, value]) => [name, revive(value)]),
  );
}

/** What an add-in may do with a map of its values before it saves them. */
function mapMembers(values: Map<string, unknown>) {
  return {
    get: (name: string) => values.get(name),
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
  };
}

function storedFields(values: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...values].map(([name, value]) => [name, toStored(value)]));
}

function customProperties(json: unknown, host: Host): object {
  const values = storedMap(json);
  return Object.freeze({
    ...mapMembers(values),
    getAll: () => Object.fromEntries(values),
    saveAsync: (...args: readonly unknown[]) => {
      mustMay('saveAsync', 'ReadItem', host);
      const properties = storedFields(values);
      if (JSON.stringify(properties).length > PROPERTIES_LENGTH) throw outOfRange('customProperties');
      host.call(NUMBER.saveProperties, { customProperties: properties }, answerWith(readInvocation(args, 0)));
    },
  });
}

/** `loadCustomPropertiesAsync(callback, userContext?)`: the one member whose callback comes first. */
export function loadCustomProperties(host: Host): (...args: readonly unknown[]) => void {
  return (...args) => {
    const { callback } = readInvocation(args, 0);
    const answered = answerWith({ callback, options: { asyncContext: args[1] } }, (json) =>
      customProperties(json, host),
    );
    host.call(NUMBER.load, undefined, (reply) => {
      if (!isFields(reply)) return;
      const isLoaded = reply['wasSuccessful'] === true;
      answered(isLoaded ? { data: reply['customProperties'] } : { error: true, errorCode: NOT_LOADED });
    });
  };
}

/** Each runtime has the settings of the moment when it started. */
export function roamingSettings(stored: Readonly<Record<string, string>>, host: Host): object {
  const values = new Map(Object.entries(stored).map(([name, json]) => [name, revive(parse(json))]));
  return Object.freeze({
    ...mapMembers(values),
    saveAsync: (...args: readonly unknown[]) => {
      const texts = Object.entries(storedFields(values)).map(([name, value]) => [
        name,
        JSON.stringify(value),
      ]);
      host.call(NUMBER.saveSettings, [Object.fromEntries(texts)], answerWith(readInvocation(args, 0)));
    },
  });
}
