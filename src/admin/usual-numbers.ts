/** What holds where a policy leaves the number out; a test holds them against what is published. */
export const USUAL = { exposedRecipients: 5, noticeAfterHours: 24, holdAfterHours: 168 } as const;
