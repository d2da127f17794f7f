import { lengthOf } from '#src/features/drafts/words.ts';

/** How long a text may be, and how long it is: "140 to 320 characters; it has 12." */
export function lengthWords(text: string, { least, most }: { least: number; most: number }): string {
	const length = lengthOf(text.trim());
	const asked = least > 0 ? `${least} to ${most} characters` : `At most ${most} characters`;
	if (length === 0) return `${asked}.`;
	if (length > most) return `${asked}; it has ${length}, which is ${length - most} too many.`;
	return `${asked}; it has ${length}.`;
}
