import * as v from 'valibot';
import { LEVELS } from '../core/policy/policy';
import { STAMPS } from '../core/stamp/stamp';

/** Kinds of finding whose level an organisation may choose. The others always hold the mail. */
const ADJUSTABLE = [
  'outside-organisation',
  'beyond-chain',
  'list-undeclared',
  'stamp-lowered',
  'new-on-chain',
  'bcc-on-confidential',
] as const;

const ShortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

const LocalText = v.pipe(
  v.record(v.pipe(v.string(), v.minLength(2), v.maxLength(12)), ShortText),
  v.minEntries(1),
  v.description(
    'The same text by language: {"en": "…", "fr": "…"}. The first one is used where a language is missing.',
  ),
);

const Rules = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(320))),
  v.minLength(1),
  v.maxLength(2000),
  v.description(
    'Who is meant: "ngo.example" exactly that domain, "*.ngo.example" every domain below it, "x@ngo.example" one address, "!" in front excludes.',
  ),
);

const Organisation = v.pipe(
  v.strictObject({
    name: v.pipe(ShortText, v.description('As people know it; shown in the pane and in the banner.')),
    domains: Rules,
  }),
  v.description('Our own organisation. The first domain is the one that stamps are signed with.'),
);

const Partner = v.strictObject({
  name: ShortText,
  domains: Rules,
  stamps: v.pipe(
    v.array(v.picklist(STAMPS)),
    v.minLength(1),
    v.description('Under which stamps this partner may receive our mail, for example ["internal"].'),
  ),
});

const Levels = v.pipe(
  v.strictObject(v.entriesFromList(ADJUSTABLE, v.optional(v.picklist(LEVELS)))),
  v.description(
    'What happens for each kind of finding: off, note (shown in the pane), warn (asked at Send), reason and approve (held until the service records them), block.',
  ),
);

/** The policy file that the add-in reads; the published JSON schema is made from this. */
export const PolicyDocument = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.pipe(v.literal(1), v.description('Version of this file format.')),
  version: v.pipe(ShortText, v.description('Your own name for this edition, for example its date.')),
  organisation: Organisation,
  partners: v.optional(v.pipe(v.array(Partner), v.maxLength(500)), []),
  levels: v.optional(Levels, {}),
  checklist: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)), text: LocalText })),
    v.minLength(1),
    v.maxLength(30),
    v.description('What must be true before anything is cleared for publication.'),
  ),
  adjustments: v.optional(v.pipe(v.array(LocalText), v.maxLength(30)), []),
  uses: v.optional(v.pipe(v.array(LocalText), v.maxLength(30)), []),
});

export type PolicyDocument = v.InferOutput<typeof PolicyDocument>;
