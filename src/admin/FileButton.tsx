import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useAdminStyles } from './admin-styles';

interface FileButtonProps {
  readonly label: string;
  /** Endings and types of the files that are offered. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets somebody choose one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const styles = useAdminStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={styles.file}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </div>
  );
}
