import type { Mailer } from './mailer.ts';
import { paragraphs } from './templates/draft.ts';

const INVENTED = 'This mail belongs to a demo of Rapport. Its people and threads are\ninvented.';

/** The mailer of a demo: each mail says by itself that its community is invented, in its subject and first in its text, wherever it is read. */
export const demoMailer = (mailer: Mailer): Mailer => ({
	send: (mail) => mailer.send({ ...mail, subject: `[Demo] ${mail.subject}`, text: paragraphs(INVENTED, mail.text.trimEnd()) }),
	close: () => mailer.close(),
});
