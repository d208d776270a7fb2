import { type FluentIcon, MailRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useReadingPaneStyles } from './ReadingPane.styles';

interface EmptyPaneProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: FluentIcon;
  readonly children?: ReactNode;
}

/** A pane without a message, and why. */
export function EmptyPane({ title, text, icon: Icon = MailRegular, children }: EmptyPaneProps) {
  const styles = useReadingPaneStyles();
  return (
    <div className={styles.empty}>
      <Icon className={styles.emptyIcon} aria-hidden />
      <span className={styles.emptyTitle}>{title}</span>
      <span className={styles.emptyText}>{text}</span>
      {children}
    </div>
  );
}
