/** Lines of Markdown that belong to each other as they stand. */
const IS_OF_MARKDOWN = /^\s*(?:[-*+]|\d+[.)]|#{1,6}|>|\|)\s?|^\s{4}|^\t/;
const ENDS_SENTENCE = /[.!?:…]["”’')\]]*\s*$/;

/** A text as it was typed, in Markdown: where somebody began a new line after a sentence, they meant a new paragraph. Lists, headings and lines that a mail wrapped stay. */
export function inParagraphs(typed: string): string {
	const lines = typed.replaceAll('\r\n', '\n').split('\n');
	return lines
		.map((line, at) => {
			const next = lines[at + 1];
			if (next === undefined) return line;
			const isParagraph = ENDS_SENTENCE.test(line) && next.trim() !== '' && !IS_OF_MARKDOWN.test(line) && !IS_OF_MARKDOWN.test(next);
			return isParagraph ? `${line}\n\n` : `${line}\n`;
		})
		.join('');
}
