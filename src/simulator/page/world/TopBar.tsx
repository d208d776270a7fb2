import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import {
  ArrowImportRegular,
  ArrowResetRegular,
  BeakerRegular,
  CodeTextRegular,
  MailRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useOutlook } from '../outlook';
import { NetworkMenu } from '../send/NetworkMenu';
import { useTheme } from '../state/use-theme';
import { useWords } from '../words/use-words';
import { AccountMenu } from './AccountMenu';
import { AppearanceMenu } from './AppearanceMenu';
import { useTopBarStyles } from './TopBar.styles';

export interface TopBarProps {
  readonly wireLogOpen: boolean;
  readonly onImport: () => void;
  readonly onReset: () => void;
  readonly onSettings: () => void;
  readonly onWireLog: () => void;
  readonly onFaults: () => void;
  readonly onShortcuts: () => void;
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
  readonly pressed?: boolean;
}

function Tool({ label, icon, onClick, pressed }: ToolProps) {
  const styles = useTopBarStyles();
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="transparent"
        className={mergeClasses(styles.tool, styles.labelled, pressed && styles.toolOn)}
        icon={icon}
        onClick={onClick}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <span className={styles.toolText}>{label}</span>
      </Button>
    </Tooltip>
  );
}

/** The blue bar: whose mailbox this is, and what concerns the whole local Outlook. */
export function TopBar({
  wireLogOpen,
  onImport,
  onReset,
  onSettings,
  onWireLog,
  onFaults,
  onShortcuts,
}: TopBarProps) {
  const styles = useTopBarStyles();
  const words = useWords();
  const { account } = useOutlook();
  const { drawn } = useTheme();
  return (
    <header className={mergeClasses(styles.bar, drawn === 'high-contrast' && styles.contrasting)} data-region>
      <div className={styles.brand}>
        <MailRegular className={styles.logo} fontSize={24} aria-hidden />
        <h1 className={styles.name}>{words.app.name}</h1>
        {account.organisation !== '' && <span className={styles.organisation}>{account.organisation}</span>}
      </div>
      <Tool label={words.import.open} icon={<ArrowImportRegular />} onClick={onImport} />
      <Tool label={words.wire.open} icon={<CodeTextRegular />} onClick={onWireLog} pressed={wireLogOpen} />
      <Tool label={words.faults.open} icon={<BeakerRegular />} onClick={onFaults} />
      <Tool label={words.reset.open} icon={<ArrowResetRegular />} onClick={onReset} />
      <Tool label={words.settings.open} icon={<SettingsRegular />} onClick={onSettings} />
      <AppearanceMenu onShortcuts={onShortcuts} />
      <NetworkMenu />
      <AccountMenu />
    </header>
  );
}
