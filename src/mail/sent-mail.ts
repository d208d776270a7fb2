import type { Field, FieldReading } from '../core/audience/recipient';
import type { QuotedBlock } from '../core/quote/block';
import type { BannerReading } from '../core/stamp/banner';
import type { StampReading } from '../core/stamp/mark';
import type { Stamp } from '../core/stamp/stamp';

/** A message as far as it is judged; none of its words but those of banners. */
export interface SentMail {
  readonly id: string | undefined;
  /** The message that it answers, then older ones of the conversation. */
  readonly ancestors: readonly string[];
  /** Empty where there is none that can be read. */
  readonly from: string;
  /** From, Sender and Reply-To, as far as they can be read: the author of a mailing list's mail may stand in any of them. */
  readonly authors: readonly string[];
  readonly fields: Readonly<Record<Field, FieldReading>>;
  readonly header: StampReading;
  /** Of each form of the text from top to bottom, quoted ones among them; the form that most programs show comes first. */
  readonly banners: readonly BannerReading[];
  /** Something in one of the texts was a marker once. */
  readonly hasDamagedMarkers: boolean;
  /** What its own lines above the quoted mail say of that; undefined where there are none, or where it answers no mail. */
  readonly quoted: QuotedBlock | undefined;
  /** Stamps of the messages attached to it. */
  readonly attached: readonly Stamp[];
  /** Seconds since 1970; undefined where the message does not say. */
  readonly sentAt: number | undefined;
}
