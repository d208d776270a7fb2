import { mergeClasses } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { spelledDomain } from '../core/audience/address';
import { plainLine } from '../core/stamp/free-text';
import { useAddressStyles } from './address-styles';

interface AddressProps {
  readonly person: { readonly address: string; readonly name: string };
  readonly isStrong?: boolean;
  /** Stands behind the name: the field, or that it is a list. */
  readonly children?: ReactNode;
}

/**
 * Somebody by address first: anybody can write any name. Both are kept apart from the text around them, so that
 * characters of another direction cannot rearrange the line; hidden ones are not shown at all. A domain in other letters
 * than those of ASCII is spelt out, because some of them look the same.
 */
export function Address({ person: { address, name }, isStrong = false, children }: AddressProps) {
  const styles = useAddressStyles();
  const shown = plainLine(name);
  const isNamed = shown !== '' && shown !== address;
  const details = [isNamed ? <bdi>{shown}</bdi> : undefined, spelledDomain(address), children].filter(
    (detail) => detail !== undefined,
  );
  return (
    <>
      <bdi dir="ltr" className={mergeClasses(styles.address, isStrong && styles.strong)}>
        <Breakable address={plainLine(address)} />
      </bdi>
      {details.length > 0 && (
        <span className={styles.name}>
          {details.map((detail, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {detail}
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

/** Where an address is too long for the line, it breaks at the @ first. */
function Breakable({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@') + 1;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
