import {
  Button,
  Field,
  FluentProvider,
  Input,
  Radio,
  RadioGroup,
  webLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const STAMPS = ['Cleared for publication', 'Needs adjustment', 'Internal', 'Confidential'];

/** The same controls as the compose pane, and nothing behind them: what Fluent itself costs. */
function BareForm() {
  return (
    <FluentProvider theme={webLightTheme}>
      <RadioGroup>
        {STAMPS.map((stamp) => (
          <Radio key={stamp} value={stamp} label={stamp} />
        ))}
      </RadioGroup>
      <Field label="A change to make">
        <Input />
      </Field>
      <Button>Add</Button>
      <ul>
        <li>
          tomas@legalaid.example <Button size="small">Remove</Button>
        </li>
      </ul>
    </FluentProvider>
  );
}

/** Every pane waits for Outlook before it shows anything; so does this one. */
declare const Office: { onReady(): Promise<unknown> };

void Office.onReady().then(() => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<BareForm />);
});
