import type { Properties } from '../item/draft-properties';
import { isFields } from '../wire/envelope';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, ComposeCall, MethodTable, ReadCall } from './method';

/** The library checks the same lengths before it sends; of the settings it says 9019 then, newer ones 9057. */
const CUSTOM_PROPERTIES_LIMIT = 2500;
const ROAMING_SETTINGS_LIMIT = 32 * 1024;

function loaded(properties: Properties): Answer {
  return { kind: 'special', data: { wasSuccessful: true, customProperties: JSON.stringify(properties) } };
}

function given({ params }: Caller): Properties | null {
  const properties = params.fields('customProperties');
  return JSON.stringify(properties).length > CUSTOM_PROPERTIES_LIMIT ? null : properties;
}

function saveOnDraft(call: ComposeCall): Answer {
  const properties = given(call);
  if (properties === null) return refused(ERROR.invalidParameter);
  call.form.properties.save(call.addin.id, properties);
  return value();
}

async function saveOnMail(call: ReadCall): Promise<Answer> {
  const properties = given(call);
  if (properties === null) return refused(ERROR.invalidParameter);
  await call.open.saveProperties(call.addin.id, properties);
  return value();
}

/** The one call whose parameters are a list with a single map: key to JSON string. */
async function saveSettings({ addin, params, services }: Caller): Promise<Answer> {
  const settings: unknown = Array.isArray(params.raw) ? params.raw[0] : undefined;
  if (!isFields(settings)) return refused(ERROR.settings);
  const texts = Object.entries(settings).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  if (JSON.stringify(settings).length > ROAMING_SETTINGS_LIMIT) return refused(ERROR.roamingSettingsTooLong);
  await services.storage.saveRoamingSettings(addin.id, Object.fromEntries(texts));
  return value();
}

export const STORED_VALUE_METHODS: MethodTable = {
  3: {
    name: 'loadCustomPropertiesAsync',
    fact: 'host-protocol 5, number 3',
    since: '1.1',
    needs: 'Restricted',
    compose: ({ form, addin }) => loaded(form.properties.of(addin.id)),
    read: ({ open, addin }) => loaded(open.properties(addin.id)),
  },
  4: {
    name: 'customProperties.saveAsync',
    fact: 'host-protocol 5, number 4; platform 3.2',
    since: '1.1',
    needs: 'ReadItem',
    invented:
      'In classic Outlook, where a draft gets them only when it is saved, sent or closed, every runtime sees them before.',
    compose: saveOnDraft,
    read: saveOnMail,
  },
  404: {
    name: 'context.roamingSettings.saveAsync',
    fact: 'host-protocol 5, number 404; platform 3.2',
    since: '1.1',
    needs: 'Restricted',
    anywhere: saveSettings,
  },
};
