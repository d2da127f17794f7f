import { shorten } from '#src/lib/words.ts';
import { oneLine } from '../one-line.ts';
import { type Draft, paragraphs } from './draft.ts';

/** Long titles do not fit on a phone's list of mails. */
const SUBJECT_LETTERS = 100;

/**
 * Tells a member that there is something new to read. It carries the title and never a word of a post (S38); `title` is `null` for a private space,
 * of which not even the title leaves the site.
 */
export function threadMail({ title, link, stopLink, settingsLink }: { title: string | null; link: string; stopLink: string; settingsLink: string }): Draft {
	const name = title === null ? null : oneLine(title);
	return {
		subject: name === null ? 'New reply in a private space' : `New reply: ${shorten(name, SUBJECT_LETTERS)}`,
		text: paragraphs(
			name === null ? 'There is something new to read in a private space.' : `There is something new to read in the thread\n"${name}".`,
			`Read it here:\n${link}`,
			'You get this mail because you follow the thread, or somebody answered you\nin it. What is written on the site stays on the site.',
			`No more mail about this thread:\n${stopLink}`,
			`No more mail about any thread:\n${settingsLink}`,
		),
	};
}
