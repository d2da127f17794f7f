import { z } from 'zod';

const to = z.string();
const link = z.string();

/** What the mails that protect accounts need. It is sealed until it is sent: a link in it is as good as a key. */
export const SecretMail = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('invitation'), to, link, by: z.string().nullable() }),
	z.object({ kind: z.literal('password-reset'), to, link }),
	z.object({ kind: z.literal('password-changed'), to }),
]);
export type SecretMail = z.infer<typeof SecretMail>;
