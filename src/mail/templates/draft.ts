/** What a template makes: the words of a mail. */
export interface Draft {
	subject: string;
	text: string;
}

/** Paragraphs with an empty line between them, and a line break at the end. */
export const paragraphs = (...parts: string[]) => `${parts.join('\n\n')}\n`;
