import { oneLine } from '../one-line.ts';
import { type Draft, paragraphs } from './draft.ts';

/** Asks somebody to join. `by`: the name of who invites, where a member does. */
export function invitationMail({ link, by }: { link: string; by: string | null }): Draft {
	const who = by ? oneLine(by) : null;
	return {
		subject: who ? `${who} invites you to Rapport` : 'You are invited to Rapport',
		text: paragraphs(
			who ? `${who} invites you to Rapport.` : 'You are invited to Rapport.',
			'It is where people who answer crisis calls tell each other what worked,\nand talk about what did not.',
			`Join here. The link is yours alone and works once, for seven days:\n${link}`,
			'You get this mail because somebody there wrote your address into an\ninvitation. If you do not want to join, do nothing: no other mail follows,\nand your address is deleted a month after the invitation ends.',
		),
	};
}
