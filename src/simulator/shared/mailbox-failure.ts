/**
 * The mailbox could not do what it was asked for, say because its server is out of reach. Calls of add-ins fail with it as
 * they do in Outlook; anything else that is thrown while a call is answered is a mistake of the local Outlook itself.
 */
export class MailboxFailure extends Error {
  override readonly name = 'MailboxFailure';
}
