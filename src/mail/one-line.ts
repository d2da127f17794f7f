/** Breaks of every kind, and what is not seen but changes how a line is read: controls, marks of direction, lone halves of characters. */
const NOT_OF_A_LINE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Words that people wrote, as one line that reads as it looks. */
export const oneLine = (text: string) =>
	text
		.replace(NOT_OF_A_LINE, ' ')
		.replace(/\p{Zs}+/gu, ' ')
		.trim();
