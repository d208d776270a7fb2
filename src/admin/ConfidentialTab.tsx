import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import type { ChainRule } from '../core/policy/policy';
import { decidesNobody } from '../core/policy/source/policy-notes';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useAdminStyles } from './admin-styles';
import { withAbsence, withStandIn, type Approver } from './approvers-state';
import { EntryList } from './EntryList';
import { LinesField, RulesField, TextField, UntilField } from './fields';
import { withOptional } from './lists';
import type { TabProps } from './tab-props';

const CHAIN_RULES: readonly ChainRule[] = ['root', 'parent'];
const BLANK_APPROVER: Approver = { role: '', addresses: [] };
const BLANK_APPROVAL = { who: [], as: '' } as const;

/** Who may be on Confidential mail, and who may let others join. */
export function ConfidentialTab(props: TabProps) {
  const styles = useAdminStyles();
  return (
    <div className={styles.stack}>
      <Chain {...props} />
      <Approvers {...props} />
      <StandingApprovals {...props} />
    </div>
  );
}

function parseChain(text: string): ChainRule | undefined {
  return CHAIN_RULES.find((rule) => rule === text);
}

function Chain({ source, texts, onEdit }: TabProps) {
  const { chain: words } = texts.words;
  const styles = useAdminStyles();
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      <RadioGroup
        aria-label={words.heading}
        value={source.chain ?? 'root'}
        onChange={(_event, { value }) => {
          const chain = parseChain(value);
          if (chain !== undefined) onEdit({ ...source, chain }, `/chain ${chain}`);
        }}
      >
        {CHAIN_RULES.map((rule) => (
          <Radio key={rule} value={rule} label={words.rules[rule]} />
        ))}
      </RadioGroup>
      <p className={styles.hint}>{words.inOutlook}</p>
    </Section>
  );
}

function Approvers(props: TabProps) {
  const { source, texts, onEdit } = props;
  return (
    <EntryList
      words={texts.words.approvers}
      path="/approvers"
      entries={source.approvers ?? []}
      blank={BLANK_APPROVER}
      onEntries={(approvers, field) => onEdit({ ...source, approvers }, field)}
      fields={(approver, path, change) => (
        <ApproverFields {...props} approver={approver} path={path} onApprover={change} />
      )}
    />
  );
}

interface ApproverFieldsProps extends Pick<TabProps, 'problems' | 'texts'> {
  readonly approver: Approver;
  readonly path: string;
  readonly onApprover: (next: Approver, field: string) => void;
}

function ApproverFields(props: ApproverFieldsProps) {
  const { approver, path, problems, texts, onApprover } = props;
  const { approvers: words } = texts.words;
  const common = { problems, texts };
  return (
    <>
      <TextField
        {...common}
        path={`${path}/role`}
        label={words.role}
        text={approver.role}
        onText={(role) => onApprover({ ...approver, role }, 'role')}
      />
      <LinesField
        {...common}
        path={`${path}/addresses`}
        label={words.addresses}
        lines={approver.addresses}
        onLines={(addresses) => onApprover({ ...approver, addresses }, 'addresses')}
      />
      <StandInFields {...props} />
      <Checkbox
        label={words.absent}
        checked={approver.absent === true}
        onChange={(_event, { checked }) =>
          onApprover(withAbsence(approver, checked === true), `absent ${checked}`)
        }
      />
      {decidesNobody(approver) && <Notice tone="ask" sentence={words.nobodyDecides} />}
    </>
  );
}

function StandInFields({ approver, path, problems, texts, onApprover }: ApproverFieldsProps) {
  const { approvers: words } = texts.words;
  const { role = '', addresses = [] } = approver.standIn ?? {};
  const common = { problems, texts };
  return (
    <>
      <TextField
        {...common}
        path={`${path}/standIn/role`}
        label={words.standInRole}
        hint={words.standInHint}
        text={role}
        onText={(text) => onApprover(withStandIn(approver, { role: text }), 'standIn/role')}
      />
      <LinesField
        {...common}
        path={`${path}/standIn/addresses`}
        label={words.standInAddresses}
        lines={addresses}
        onLines={(lines) => onApprover(withStandIn(approver, { addresses: lines }), 'standIn/addresses')}
      />
    </>
  );
}

function StandingApprovals({ source, problems, texts, onEdit }: TabProps) {
  const { words } = texts;
  const common = { problems, texts };
  return (
    <EntryList
      words={words.standing}
      path="/standingApprovals"
      entries={source.standingApprovals ?? []}
      blank={BLANK_APPROVAL}
      onEntries={(standingApprovals, field) => onEdit({ ...source, standingApprovals }, field)}
      fields={(approval, path, change) => (
        <>
          <TextField
            {...common}
            path={`${path}/as`}
            label={words.standing.as}
            text={approval.as}
            onText={(as) => change({ ...approval, as }, 'as')}
          />
          <RulesField
            {...common}
            path={`${path}/who`}
            lines={approval.who}
            onLines={(who) => change({ ...approval, who }, 'who')}
          />
          <UntilField
            {...common}
            path={`${path}/until`}
            day={approval.until}
            onDay={(until) => change(withOptional(approval, 'until', until), 'until')}
          />
        </>
      )}
    />
  );
}
